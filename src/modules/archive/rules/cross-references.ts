import { datesIn, isoOf } from './danish-dates.ts';
import type { CrossReference, KnownNames } from './meeting-record.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentencesIn } from './sentences.ts';
import { oneBlank, regex, words } from './text-line.ts';

const meeting = regex(
  'gu',
  String.raw`(?:(?<!\p{L})[Pp]å|[Vv]ed|(?<!\p{L})[Ii])\s+(?:\p{Ll}+\s+){0,2}?`,
  String.raw`(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}-]*){0,3})?[\s-]?\p{Ll}*(?:mødet|møde|møder)\s+`,
  String.raw`(?:i\s+(\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3})\s+)?(?:den|d\.)`,
);
/** A day as written: "25. august 2016", "2/3-2017", "02.03.2017". */
const writtenDay = /^\s*\d{1,2}[.,]?\s*(?:\p{L}{3,9}|[-./]\s?\d{1,2})(?:[.,]?[-./ ]?\s?(?:19|20)\d{2})?/u;
const itemRef =
  /(?<!\p{L})(?:dagsordens)?(?:punkt|pkt\.)\s*(\d{1,3}(?:\.\d{1,2}|\.?[a-z](?!\p{L}))?)(?!\d)/giu;
const lawRef = regex(
  'giu',
  String.raw`(?:(?:SEL|ABL|SUL|servicelovens?|almenboliglovens?|sundhedslovens?`,
  String.raw`|lov om [\p{L} ]{3,40}?)\s*)?§+\s*\d{1,3}(?:\s?[a-z](?!\p{L}))?(?:\s?[-–]\s?\d{1,3})?`,
);
/** "2014-209", "27.00.00-P22-1-16". The first kind begins with its year. */
const caseRef = regex(
  'gu',
  String.raw`(?<![\d./-])(?:(?:19|20)\d{2}-\d{3,6}|\d{2}\.\d{2}\.\d{2}-?\p{Lu}\d{2}-\d{1,4}-\d{2})`,
  String.raw`(?![\d-]|\s?(?:kr|%))`,
);
const yearsMax = 25;
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
    for (const [number] of text.matchAll(caseRef))
      if (!isYears(number)) found.push({ kind: 'case', text: number, lines });
    if (found.length >= referencesMax) break;
  }
  return merged(found).map((one) => withBody(one, known));
}

/** "2016-2017": a stretch of years, no case. */
function isYears(text: string): boolean {
  const years = /^(\d{4})-(\d{4})$/u.exec(text);
  if (!years) return false;
  const length = Number(years[2]) - Number(years[1]);
  return length > 0 && length <= yearsMax;
}

function meetingAt(text: string, match: RegExpExecArray, on: string | null): Omit<CrossReference, 'lines'> {
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const date = datesIn(rest.slice(0, 32))[0];
  const day = writtenDay.exec(rest)?.[0] ?? '';
  const words = oneBlank(match[0] + day);
  const body = oneBlank(match[2] ?? match[1] ?? '').replace(/[’']s$|-$/u, '');
  const named = body.length > 1 ? { forum: body } : {};
  if (!date) return { kind: 'meeting', text: words, ...named };
  if (date.iso !== null) return { kind: 'meeting', text: words, ...named, date: date.iso };
  const year = on === null ? null : yearOf(text, on, date);
  return year === null
    ? { kind: 'meeting', text: words, ...named }
    : { kind: 'meeting', text: words, ...named, date: isoOf(year, date.month, date.day), yearInferred: true };
}

/** What was done at a meeting was done before this one. */
const past = words('blev|havde|var|har|aftalte|\\p{L}{3,}(?:ede|edes)|\\p{L}*tog|\\p{L}*gav');

function yearOf(sentence: string, on: string, date: { month: number; day: number }): number {
  const year = nearestYear(on, date.month);
  return past.test(sentence) && isoOf(year, date.month, date.day) > on ? year - 1 : year;
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
