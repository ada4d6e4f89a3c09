import { datesIn } from './danish-dates.ts';
import type { KnownNames, MeetingRecord } from './meeting-record.ts';
import type { Reading } from './reading.ts';
import { oneBlank, regex } from './text-line.ts';

type Inferred = NonNullable<MeetingRecord['inferred']>;

const addressed = regex(
  'u',
  String.raw`(?:^|indstilles,?\s+at\s+)((?:Den\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,3})\s+`,
  String.raw`(?:bedes|drøfter|godkender|tager|beslutter)(?!\p{L})`,
);
const held = /(?:mødet|møde)\s+i\s+((?:Den\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,3})/u;

/** What the text implies about a document without a header. Kept beside the plain fields, never in them. */
export function inferredOf(
  reading: Reading,
  leads: readonly string[],
  plain: { forum: string | null; date: string | null; possibleDays: readonly string[] },
): Inferred | null {
  const basis: string[] = [];
  const forum = plain.forum === null ? impliedForum(reading, leads, basis) : null;
  const date =
    plain.date === null ? impliedDate(reading, { forum, possible: plain.possibleDays }, basis) : null;
  if (forum === null && date === null && basis.length === 0) return null;
  return {
    ...(forum === null ? {} : { forum }),
    ...(date === null ? {} : { date }),
    basis: basis.join('; '),
  };
}

function impliedForum(reading: Reading, leads: readonly string[], basis: string[]): string | null {
  const counts = new Map<string, { count: number; line: number }>();
  const add = (name: string, line: number, weight: number): void => {
    const key = bodyName(name, reading.known);
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + weight, line: counts.get(key)?.line ?? line });
  };
  for (const lead of leads) {
    const name =
      addressed.exec(lead)?.[1] ?? /at\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,3})$/u.exec(lead)?.[1];
    if (name) add(name, 0, 2);
  }
  if (counts.size === 0) countMeetings(reading, add);
  const best = [...counts].sort((a, b) => b[1].count - a[1].count)[0];
  if (!best) return null;
  basis.push(
    best[1].line === 0
      ? `no header; the recommendations address ${best[0]}`
      : `no header; line ${best[1].line} names a meeting of ${best[0]}`,
  );
  return best[0];
}

const linesSeenMax = 600;

/** Bodies the text names meetings of, counted by how often their name stands in the text. */
function countMeetings(reading: Reading, add: (name: string, line: number, weight: number) => void): void {
  const lines = reading.lines
    .slice(0, linesSeenMax)
    .map((line) => ({ no: line.no, text: line.text.slice(0, 300) }));
  const named = new Map<string, number>();
  for (const line of lines) {
    const name = held.exec(line.text)?.[1];
    if (name && !named.has(name)) named.set(name, line.no);
  }
  for (const [name, no] of [...named].slice(0, 12)) {
    const key = name.toLowerCase();
    add(name, no, lines.filter((line) => line.text.toLowerCase().includes(key)).length);
  }
}

/** "Socialdirektørerne" and "Socialdirektørkredsen" are one body when the list of known names says so. */
function bodyName(name: string, known: KnownNames): string {
  const key = oneBlank(name).toLowerCase();
  return (
    known.bodies.find((body) => [body.name, ...body.aliases].some((alias) => alias.toLowerCase() === key))
      ?.name ?? oneBlank(name)
  );
}

function impliedDate(
  reading: Reading,
  from: { forum: string | null; possible: readonly string[] },
  basis: string[],
): string | null {
  const { forum, possible } = from;
  if (possible.length > 0) {
    basis.push(`two month names in the printed date: ${possible.join(' or ')}`);
    return null;
  }
  if (forum === null) return null;
  const dated = reading.lines
    .slice(0, 400)
    .flatMap((line) => meetingDays(line.text.slice(0, 400)).map((iso) => ({ iso, line: line.no })));
  const first = dated[0];
  if (!first || new Set(dated.map((one) => one.iso)).size > 2) return null;
  basis.push(`line ${first.line} names a meeting on ${first.iso}`);
  return first.iso;
}

/** Days with a year that the text calls a coming meeting of the body itself. */
function meetingDays(text: string): string[] {
  if (!/(?:dens|kredsens|gruppens|dette|dagens)\s+møde\s+den/iu.test(text)) return [];
  return datesIn(text)
    .flatMap((date) => (date.iso === null ? [] : [date.iso]))
    .slice(0, 1);
}
