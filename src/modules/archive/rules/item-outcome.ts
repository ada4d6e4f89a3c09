import { decisionOnly } from './decision-words.ts';
import type { DocumentFacts, ItemFacts } from './item-record.ts';
import type { ItemPart } from './item-parts.ts';
import type { Paragraph } from './paragraphs.ts';
import { outcomeOf, plain, type Outcome } from './outcome.ts';
import { isReference, wordingOf } from './outcome-words.ts';
import type { Reading } from './reading.ts';
import { excerpt } from './sentences.ts';
import { bareLetters, regex } from './text-line.ts';

const bodyActs = regex(
  'u',
  String.raw`^((?:Den )?\p{Lu}[\p{L}-]+)(?:s)?(?= (?:drøftede|besluttede|godkendte`,
  String.raw`|har|blev|behandlede|anbefalede|tiltrådte|vedtog))`,
);

type Around = {
  readonly document: DocumentFacts;
  readonly subheadings: ReadonlyMap<number, string>;
  readonly recommendations: number;
};

/** The outcome of an item: from its minutes, from its title ("… – Godkendt"), or from what else stands under it. */
export function itemOutcome(reading: Reading, facts: ItemFacts, around: Around): Outcome {
  if (!around.document.hasMinutes) return plain('NO_MINUTES');
  const { minutes, parts } = facts.parts;
  const input = {
    isCalledDecision: /beslut/iu.test(minutes?.label?.asWritten ?? '') && !isForNews(facts.heading.title),
    recommendations: around.recommendations,
    subheadings: subheadingsIn(minutes, around.subheadings),
    isOtherBody: (sentence: string): boolean => isOtherBody(reading, sentence, around.document.forum),
  };
  const nothing = minutes && isForNews(facts.heading.title) ? saidNothing(minutes) : null;
  if (nothing) return nothing;
  if (minutes && hasWords(minutes.paragraphs)) return outcomeOf({ ...input, paragraphs: minutes.paragraphs });
  const inTitle = titleDecision(facts);
  if (inTitle) return inTitle;
  const body = parts.filter((part) => !part.quoted && part.label?.label !== 'Bilag');
  const text = body.flatMap((part) => part.paragraphs);
  if (!hasWords(text)) return plain('EMPTY');
  if (minutes || body.some((part) => part.label !== null))
    return { ...plain('NO_MINUTES', null, 0.5), doubt: 'outcome-missing' };
  const told = outcomeOf({ ...input, subheadings: new Map(), paragraphs: text });
  return around.document.isTitledMinutes ? told : fromBody(told);
}

/** A dash is no text. */
const hasWords = (list: readonly Paragraph[]): boolean => list.some(({ text }) => /[\p{L}\d]/u.test(text));

/** "Ingen bemærkninger." under "Evt." approves nothing. */
function saidNothing({ paragraphs: [first] }: ItemPart): Outcome | null {
  if (!first || !/^(?:ingen|intet)(?!\p{L}).{0,60}$/iu.test(first.text)) return null;
  return plain('INFORMED', { text: excerpt(first.text), lines: first.range });
}

/** Items under which a body is told things; a plain statement there is no decision, whatever the label calls it. */
const isForNews = (title: string): boolean => newsTitle.test(title.slice(0, 200));

const newsTitle = regex(
  'iu',
  String.raw`^\P{L}*(?:evt|eventuelt|meddelelser|orientering|gensidig orientering|bordet rundt|siden sidst`,
  String.raw`|nyt fra|næste møde|kommende møder)(?!\p{L})`,
);

const subheadingsIn = (
  part: ItemPart | null,
  all: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> => {
  const lines = new Set(part?.paragraphs.map((paragraph) => paragraph.range[0]) ?? []);
  return new Map([...all].filter(([line]) => lines.has(line)));
};

/** Text that is no minutes tells; it decides only where it says so in plain words. */
function fromBody(outcome: Outcome): Outcome {
  const tells = new Set(['REFERENCE_ONLY', 'INFORMED', 'EMPTY']);
  if (tells.has(outcome.code)) return outcome;
  if (outcome.code === 'DISCUSSED_WITH_ACTION')
    return { ...outcome, code: 'INFORMED', confidence: 0.5, doubt: 'outcome-judged' };
  return { ...outcome, confidence: Math.min(outcome.confidence, 0.6), doubt: 'outcome-judged' };
}

function titleDecision(facts: ItemFacts): Outcome | null {
  for (const title of [facts.heading.title, ...facts.heading.variants]) {
    const tail = /\s[–—-]\s([^–—]{3,60})$/u.exec(title)?.[1];
    if (!tail) continue;
    if (/^(?:intet|ingen)(?!\p{L})/iu.test(tail)) return plain('EMPTY');
    if (!decisionOnly(tail)) continue;
    const lines = [facts.heading.line, facts.heading.lastLine] as const;
    const code = wordingOf(tail)?.code;
    if (code) return plain(code, { text: excerpt(tail), lines }, 0.85);
  }
  return null;
}

/** A sentence whose subject is a known body other than the one that meets tells what that body did. */
function isOtherBody(reading: Reading, sentence: string, forum: string | null): boolean {
  if (forum === null || isReference(sentence)) return false;
  const first = bodyActs.exec(sentence)?.[1];
  if (!first) return false;
  const key = bareLetters(first);
  const body = reading.known.bodies.find((one) =>
    [one.name, ...one.aliases].some((name) => bareLetters(name) === key),
  );
  if (!body) return false;
  const own = bareLetters(forum);
  if (own.includes(key.replace(/(?:en|et|n)$/u, ''))) return false;
  return ![body.name, ...body.aliases].some(
    (name) => own.startsWith(bareLetters(name)) || bareLetters(name).startsWith(own),
  );
}
