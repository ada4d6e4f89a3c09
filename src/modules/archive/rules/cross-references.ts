import { datesIn, isoOf } from './danish-dates.ts';
import type { CrossReference, KnownNames } from './meeting-record.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentencesIn } from './sentences.ts';
import { oneBlank, regex } from './text-line.ts';

const meeting = regex(
  'giu',
  String.raw`(?:på|ved|i)\s+(?:\p{L}+\s+)?([\p{Lu}][\p{L}’'-]*(?:\s\p{Lu}[\p{L}-]*){0,3})?[\s-]?`,
  String.raw`(?:mødet|møde|møder)\s+(?:i\s+([\p{Lu}][\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3})\s+)?(?:d`,
  String.raw`en|d\.)`,
);
const itemRef =
  /(?<!\p{L})(?:dagsordens)?(?:punkt|pkt\.)\s*(\d{1,3}(?:\.\d{1,2}|\.?[a-z](?!\p{L}))?)(?!\d)/giu;
const lawRef = regex(
  'giu',
  String.raw`(?:(?:SEL|ABL|SUL|servicelovens?|almenboliglovens?|sundhedslovens?`,
  String.raw`|lov om [\p{L} ]{3,40}?)\s*)?§+\s*\d{1,3}\s?[a-z]?(?!\p{L})`,
);
const caseRef = /(?<![\d-])(?:\d{4}-\d{3,6}|\d{2}\.\d{2}\.\d{2}-?\p{Lu}\d{2}-\d{1,4}-\d{2})(?![\d-])/gu;
const referencesMax = 60;
const sentenceCharactersMax = 1500;

/** Meetings, items, laws and cases the text points to. `on` is the day of the meeting; it gives a missing year. */
export function crossReferences(
  list: readonly Paragraph[],
  on: string | null,
  known: KnownNames,
): CrossReference[] {
  const found: CrossReference[] = [];
  for (const sentence of sentencesIn(list)) {
    const text = sentence.text.slice(0, sentenceCharactersMax);
    const lines = [sentence.lines];
    for (const match of text.matchAll(meeting)) found.push({ ...meetingAt(text, match, on), lines });
    for (const match of text.matchAll(itemRef))
      found.push({ kind: 'item', text: match[0], number: numberOf(match[1] ?? ''), lines });
    for (const match of text.matchAll(lawRef)) found.push({ kind: 'law', text: oneBlank(match[0]), lines });
    for (const match of text.matchAll(caseRef)) found.push({ kind: 'case', text: match[0], lines });
    if (found.length >= referencesMax) break;
  }
  return merged(found).map((one) => withBody(one, known));
}

function meetingAt(text: string, match: RegExpExecArray, on: string | null): Omit<CrossReference, 'lines'> {
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const date = datesIn(rest.slice(0, 32))[0];
  const words = oneBlank(text.slice(match.index, match.index + match[0].length + (date ? 20 : 0))).replace(
    /[,.;].*$/u,
    '',
  );
  const body = oneBlank(match[2] ?? match[1] ?? '');
  const named = body !== '' && body.length > 1 && /^\p{Lu}/u.test(body) ? { forum: body } : {};
  if (!date) return { kind: 'meeting', text: words, ...named };
  if (date.iso !== null) return { kind: 'meeting', text: words, ...named, date: date.iso };
  const year = on === null ? null : nearestYear(on, date.month);
  return year === null
    ? { kind: 'meeting', text: words, ...named }
    : { kind: 'meeting', text: words, ...named, date: isoOf(year, date.month, date.day), yearInferred: true };
}

/** The year that brings a day and month nearest to the meeting. */
export function nearestYear(on: string, month: number): number {
  const [year, own] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const halfYear = 6;
  if (month - own > halfYear) return year - 1;
  return own - month > halfYear ? year + 1 : year;
}

const numberOf = (text: string): number | string => (/^\d+$/u.test(text) ? Number(text) : text);

function merged(found: readonly CrossReference[]): CrossReference[] {
  const all = new Map<string, CrossReference>();
  for (const one of found) {
    const key = `${one.kind} ${one.text} ${one.date ?? ''}`;
    const known = all.get(key);
    all.set(key, known ? { ...known, lines: [...known.lines, ...one.lines] } : one);
  }
  return [...all.values()].slice(0, referencesMax);
}

function withBody(one: CrossReference, known: KnownNames): CrossReference {
  if (one.kind !== 'meeting' || one.forum === undefined) return one;
  const key = one.forum.toLowerCase();
  const body = known.bodies.find((candidate) =>
    [candidate.name, ...candidate.aliases].some((name) => name.toLowerCase() === key),
  );
  return body ? { ...one, forum: body.name } : one;
}
