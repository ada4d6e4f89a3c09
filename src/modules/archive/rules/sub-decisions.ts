import type { OutcomeCode, SubDecision } from './meeting-record.ts';
import { wordingOf } from './outcome-words.ts';
import type { Paragraph } from './paragraphs.ts';
import { excerpt, linesAt, sentencesIn } from './sentences.ts';
import { oneBlank, regex } from './text-line.ts';

const adStart = /(?:^|(?<=[.;]\s))Ad\.?\s*(?:pkt\.?\s*|punkt\s*)?(\d{1,2})\s*[.):–-]?\s*/giu;

/** Decisions per recommendation ("Ad 1 …") or per subheading; empty when the minutes decide as a whole. */
export function perRecommendation(
  list: readonly Paragraph[],
  subheadings: ReadonlyMap<number, string>,
): SubDecision[] {
  const ads = list.flatMap(adDecisions);
  if (ads.length > 0) return ads;
  const numbered = numberedDecisions(list);
  if (numbered.length > 1) return numbered;
  const topics = topicDecisions(list);
  if (topics.length > 1) return topics;
  return subheadings.size > 1 ? perSubheading(list, subheadings) : [];
}

function adDecisions(paragraph: Paragraph): SubDecision[] {
  const starts = [...paragraph.text.matchAll(adStart)].filter((match) => Number(match[1]) > 0);
  return starts.map((match, index) => {
    const end = starts[index + 1]?.index ?? paragraph.text.length;
    const text = excerpt(paragraph.text.slice(match.index, end));
    const said = paragraph.text.slice(match.index + match[0].length, end);
    const number = Number(match[1]);
    return {
      topic: `Ad ${number}`,
      outcome: codeOf(said),
      lines: linesAt(paragraph, match.index, end),
      text,
      recommendation: number - 1,
    };
  });
}

/** "1. Godkendt. 2. Udsat.": each number begins with a decision. */
function numberedDecisions(list: readonly Paragraph[]): SubDecision[] {
  const numbered = list.filter(
    (paragraph) => paragraph.mark === 'number' && parseInt(paragraph.marker, 10) > 0,
  );
  if (numbered.length < 2 || !numbered.every((paragraph) => wordingOf(paragraph.text.slice(0, 120)) !== null))
    return [];
  return numbered.map((paragraph) => ({
    topic: `Ad ${parseInt(paragraph.marker, 10)}`,
    outcome: codeOf(paragraph.text),
    lines: paragraph.range,
    text: excerpt(paragraph.text),
    recommendation: parseInt(paragraph.marker, 10) - 1,
  }));
}

const codeOf = (text: string): OutcomeCode => wordingOf(text)?.code ?? 'INFORMED';

const topicStart = /^(\p{Lu}[^:.!?;]{2,70}):\s+(?=\p{Lu})/u;
const topicsMin = 2;

/** "Overskud og underskud: Kredsen besluttede …": each paragraph names its matter and says what came of it. */
function topicDecisions(list: readonly Paragraph[]): SubDecision[] {
  const named = list.filter(({ text }) => topicStart.test(text.slice(0, 200)));
  if (named.length < topicsMin) return [];
  return named.flatMap((paragraph) => {
    const [start = '', topic = ''] = topicStart.exec(paragraph.text) ?? [];
    const said = { ...paragraph, text: paragraph.text.slice(start.length) };
    return paragraphDecision(said, topic);
  });
}

/** One or more decisions under each subheading of the minutes; a paragraph without a decision gives facts. */
function perSubheading(list: readonly Paragraph[], subheadings: ReadonlyMap<number, string>): SubDecision[] {
  const found: SubDecision[] = [];
  let topic: string | null = null;
  for (const paragraph of list) {
    const heading = subheadings.get(paragraph.range[0]);
    if (heading !== undefined) topic = heading;
    else if (topic !== null) found.push(...paragraphDecision(paragraph, topic));
  }
  return found;
}

function paragraphDecision(paragraph: Paragraph, topic: string): SubDecision[] {
  for (const sentence of sentencesIn([paragraph])) {
    const wording = wordingOf(sentence.text);
    if (!wording || wording.strength === 'talk') continue;
    const isReserved = wording.code === 'RECOMMENDED' && /forbehold/iu.test(paragraph.text);
    const outcome = isReserved ? 'RECOMMENDED_WITH_RESERVATION' : wording.code;
    const found = { topic, outcome, lines: paragraph.range, text: excerpt(sentence.text) };
    return [{ ...found, ...changeIn(sentence.text) }];
  }
  return [];
}

const change = /(?<!\p{L})fra\s+([\d.,]+)\s*(%|kr\.?|pct\.?)?\s+til\s+([\d.,]*\d)\s*(%|kr\.?|pct\.?)/iu;

/** "ændres fra 2 til 5 %": what a value was and what it became, each with its unit. */
function changeIn(sentence: string): Pick<SubDecision, 'from' | 'to'> {
  const [whole, from, unitBefore, to, unit] = change.exec(sentence) ?? [];
  if (whole === undefined) return {};
  return { from: `${from} ${unitBefore ?? unit}`, to: `${to} ${unit}` };
}

const otherBody = regex(
  'u',
  String.raw`^((?:\p{Lu}[\p{L}/-]*)(?: (?:for|og|\p{L}+)){0,5}?)\s+(?:har\s+)(besluttet`,
  String.raw`|taget|godkendt|anbefalet|vedtaget|tiltrådt|aftalt)(?!\p{L})`,
);

/** Decisions of another body told in the case text ("FU har besluttet, at …"), under the heading they stand below. */
export function reportedDecisions(
  list: readonly Paragraph[],
  subheadings: ReadonlyMap<number, string>,
  isBody: (name: string) => boolean,
): SubDecision[] {
  const found: SubDecision[] = [];
  let topic: string | null = null;
  for (const paragraph of list) {
    topic = subheadings.get(paragraph.range[0]) ?? topic;
    for (const sentence of sentencesIn([paragraph])) {
      const match = otherBody.exec(sentence.text.slice(0, 300));
      const wording = match?.[1] && isBody(oneBlank(match[1])) ? reportedCode(sentence.text) : null;
      if (!wording || !match?.[1]) continue;
      const forum = oneBlank(match[1]);
      found.push({ forum, topic, outcome: wording, lines: sentence.lines, text: excerpt(sentence.text) });
    }
  }
  return found;
}

const reportedCode = (text: string): OutcomeCode | null =>
  /(?:kompetence|mandat|bemyndig)/iu.test(text) ? 'DELEGATED' : (wordingOf(text)?.code ?? null);
