import { decisionOnly } from './decision-words.ts';
import { actionIn } from './actions.ts';
import type { DoubtCode, LineRange, OutcomeCode, SubDecision } from './meeting-record.ts';
import { isReference, wordingOf, type Wording } from './outcome-words.ts';
import type { Paragraph } from './paragraphs.ts';
import { perRecommendation } from './sub-decisions.ts';
import { excerpt, sentencesIn, type Sentence } from './sentences.ts';

export type Outcome = {
  readonly code: OutcomeCode;
  readonly text: string | null;
  readonly lines: LineRange | null;
  readonly subDecisions: readonly SubDecision[];
  readonly confidence: number;
  readonly doubt: DoubtCode | null;
};

export type OutcomeInput = {
  readonly paragraphs: readonly Paragraph[];
  readonly recommendations: number;
  /** Paragraphs of the minutes that are headings, by first line. */
  readonly subheadings: ReadonlyMap<number, string>;
  /** Names of other bodies whose decisions the text reports. */
  readonly isOtherBody: (sentence: string) => boolean;
  /** The label over the minutes calls them a decision. */
  readonly isCalledDecision?: boolean;
};

type Hit = { readonly wording: Wording; readonly sentence: Sentence };

/** The code of an item's minutes with the words that carry it. */
export function outcomeOf(input: OutcomeInput): Outcome {
  const first = input.paragraphs[0];
  if (!first) return plain('EMPTY');
  const whole = input.paragraphs.map((paragraph) => paragraph.text).join(' ');
  if (input.paragraphs.length <= 2 && isReference(whole))
    return plain('REFERENCE_ONLY', { text: excerpt(whole), lines: first.range });
  const apart = perRecommendation(input.paragraphs, input.subheadings);
  if (apart.length > 1 && new Set(apart.map((one) => one.outcome)).size > 1) return multiple(apart);
  const sentences = sentencesIn(ownParagraphs(input.paragraphs)).filter(
    (sentence) => !input.isOtherBody(sentence.text),
  );
  const hits = sentences.flatMap((sentence) => {
    const wording = wordingOf(sentence.text);
    return wording ? [{ wording, sentence }] : [];
  });
  const decided = decision(hits, sentences, input);
  return { ...decided, subDecisions: decided.subDecisions.length > 0 ? decided.subDecisions : apart };
}

/** Points under "… med flg. bemærkninger:" are remarks, not decisions. */
function ownParagraphs(list: readonly Paragraph[]): Paragraph[] {
  const own: Paragraph[] = [];
  let isUnderLead = false;
  for (const paragraph of list) {
    if (isUnderLead && paragraph.mark !== null && paragraph.mark !== 'number') continue;
    const isLead = paragraph.text.endsWith(':') && wordingOf(paragraph.text) !== null;
    isUnderLead = isLead || (isUnderLead && paragraph.mark !== null);
    own.push(paragraph);
  }
  return own;
}

function decision(hits: readonly Hit[], sentences: readonly Sentence[], input: OutcomeInput): Outcome {
  const opening = sentences[0];
  const bare =
    opening && decisionOnly(opening.text) ? hits.find((hit) => hit.sentence === opening) : undefined;
  const explicit = hits.filter((hit) => hit.wording.strength === 'explicit');
  if (bare && (bare.wording.strength === 'explicit' || explicit.length === 0))
    return withRemarks(bare, explicit, sentences);
  const several = severalOutcomes(hits, explicit, input);
  if (several) return several;
  const strongest = explicit[0];
  if (strongest) return withRemarks(strongest, explicit, sentences);
  return byLabel(byWeight(hits, sentences), input);
}

/** An approval with remarks beats the plain approval it repeats; a reservation belongs to a recommendation. */
function withRemarks(hit: Hit, explicit: readonly Hit[], sentences: readonly Sentence[]): Outcome {
  const { code } = hit.wording;
  const fuller = explicit.find(
    (other) => other.wording.code === (code === 'APPROVED' ? 'APPROVED_WITH_REMARKS' : 'NOTED_WITH_REMARK'),
  );
  if (fuller && (code === 'APPROVED' || code === 'NOTED')) return fromHit(fuller, 0.85);
  const isReserved = sentences.some(
    (sentence) =>
      /forbehold/iu.test(sentence.text) &&
      !/uden forbehold|intet forbehold|ingen forbehold/iu.test(sentence.text),
  );
  if (code === 'RECOMMENDED' && isReserved)
    return { ...fromHit(hit, 0.85), code: 'RECOMMENDED_WITH_RESERVATION' };
  return fromHit(hit, 0.92);
}

const dropped: ReadonlySet<OutcomeCode> = new Set(['NOT_ADOPTED', 'POSTPONED', 'WITHDRAWN', 'REFERRED']);

/** Several matters decided apart with different results. */
function severalOutcomes(
  hits: readonly Hit[],
  explicit: readonly Hit[],
  input: OutcomeInput,
): Outcome | null {
  const families = distinctHits(explicit);
  if (families.length > 1 && apartEnough(families)) return fromHits(families);
  if (input.recommendations < 2) return null;
  const settled = distinctHits(hits.filter((hit) => !['AGREED_BY_MAJORITY'].includes(hit.wording.code)));
  const hasDropped = settled.some((hit) => dropped.has(hit.wording.code));
  if (hasDropped && settled.length > 1) return fromHits(settled);
  const codes = new Set(settled.map((hit) => hit.wording.code));
  const isSplit = explicit.length === 0 && codes.has('AGREED') && codes.has('DECIDED');
  return isSplit ? fromHits(settled.filter((hit) => hit.wording.code !== 'DISCUSSED')) : null;
}

const familyOf = (code: OutcomeCode): string => code.replace(/_WITH_.*$/u, '');

function distinctHits(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const family = familyOf(hit.wording.code);
    if (seen.has(family)) return false;
    seen.add(family);
    return true;
  });
}

/** Different things are decided: each sentence begins with its own subject, or stands in its own paragraph. */
function apartEnough(hits: readonly Hit[]): boolean {
  const subjects = new Set(hits.map((hit) => subjectOf(hit.sentence.text)));
  return (
    subjects.size > 1 &&
    hits.every(
      (hit) => !/^(?:sagen|den|det|dette|han|hun|de)(?!\p{L})/iu.test(hit.sentence.text) || hit === hits[0],
    )
  );
}

const subjectOf = (text: string): string => text.toLowerCase().split(/\s+/u).slice(0, 2).join(' ');

const tells =
  /orientere|orienteret|gennemgik|redegjorde|fortalte|fremlagde|præsentere|bød velkommen|oplyste/iu;

/** Under "Beslutning" a plain statement is what was decided, unless it only tells. */
function byLabel(outcome: Outcome, input: OutcomeInput): Outcome {
  const isOpen = outcome.code === 'INFORMED' || outcome.code === 'DISCUSSED_WITH_ACTION';
  if (!input.isCalledDecision || !isOpen) return outcome;
  const whole = input.paragraphs.map((paragraph) => paragraph.text).join(' ');
  const isTalk = tells.test(whole) || /drøft|debat/iu.test(whole);
  return isTalk ? outcome : { ...outcome, code: 'DECIDED', confidence: 0.65 };
}

function byWeight(hits: readonly Hit[], sentences: readonly Sentence[]): Outcome {
  const decided =
    hits.find((hit) => hit.wording.code === 'AGREED_BY_MAJORITY') ??
    hits.find((hit) => hit.wording.strength === 'decided');
  if (decided) return fromHit(decided, 0.8);
  const agreed =
    hits.find((hit) => hit.wording.code === 'AGREED') ?? hits.find((hit) => hit.wording.strength === 'weak');
  if (agreed) return fromHit(agreed, 0.75);
  const talk = hits.find((hit) => hit.wording.code === 'DISCUSSED');
  const action = sentences.find((sentence) => actionIn(sentence.text) !== null);
  if (action)
    return plain(
      'DISCUSSED_WITH_ACTION',
      { text: excerpt(actionIn(action.text)?.text ?? action.text), lines: action.lines },
      0.65,
    );
  if (talk) return fromHit(talk, 0.75);
  const first = sentences[0];
  return plain('INFORMED', first ? { text: excerpt(first.text), lines: first.lines } : null, 0.6);
}

function fromHit(hit: Hit, confidence: number): Outcome {
  return plain(hit.wording.code, { text: excerpt(hit.sentence.text), lines: hit.sentence.lines }, confidence);
}

const topicWordsMax = 6;

function fromHits(hits: readonly Hit[]): Outcome {
  return multiple(
    hits.map((hit) => ({
      topic: hit.sentence.text.split(' ').slice(0, topicWordsMax).join(' '),
      outcome: hit.wording.code,
      lines: hit.sentence.lines,
      text: excerpt(hit.sentence.text),
    })),
  );
}

const multiple = (subDecisions: readonly SubDecision[]): Outcome => ({
  ...plain('MULTIPLE', null, 0.75),
  subDecisions,
});

const doubtBelow = 0.8;

/** An outcome without parts. */
export function plain(
  code: OutcomeCode,
  found: { text: string; lines: LineRange } | null = null,
  confidence = 0.95,
): Outcome {
  const doubt = confidence < doubtBelow ? 'outcome-judged' : null;
  return {
    code,
    text: found?.text ?? null,
    lines: found?.lines ?? null,
    subDecisions: [],
    confidence,
    doubt,
  };
}
