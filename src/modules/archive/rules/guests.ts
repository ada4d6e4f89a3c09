import { timesIn } from './danish-dates.ts';
import { joinTexts } from './join-hyphens.ts';
import type { GuestRecord } from './meeting-record.ts';
import { peopleOf, type PeopleContext } from './people.ts';
import { oneBlank, regex } from './text-line.ts';

const ties = regex(
  'iu',
  String.raw`\s+(?:deltager|deltog|medvirker|medvirkede|er til stede|er med`,
  String.raw`|kommer|fremlægger)?\s*(?:under|i|på|til|ved)\s+(?:punkt(?:erne)?`,
  String.raw`|pkt\.?|dagsordenspunkt|sag)\s*(?:nr\.?\s*)?(\d{1,4}(?:[./]\d{1,4}`,
  String.raw`|\.?[a-z](?!\p{L}))?)`,
);
const guestsMax = 500;

/** Guests with the item and the time they come for: "A, X og B, Y deltager under punkt 14: ”…” fra kl. 15.00-15.15". */
export function guestsOf(lines: readonly string[], context: PeopleContext): GuestRecord[] {
  const guests: GuestRecord[] = [];
  for (const sentence of sentences(lines, context)) {
    const tie = ties.exec(sentence);
    const names = tie
      ? sentence.slice(0, tie.index)
      : sentence.replace(/\s*\(?(?:fra\s+)?kl\.?\s*\d.*$/iu, '');
    const times = timesIn(tie ? sentence.slice(tie.index + tie[0].length) : sentence);
    const item = tie?.[1] ? itemNumber(tie[1]) : null;
    for (const person of peopleOf([tie ? inPairs(shared(names)) : shared(names)], context).persons) {
      const { presentItems, ...rest } = person;
      const ownItem = item ?? (presentItems ? itemNumber(presentItems) : null);
      guests.push({ ...rest, item: ownItem, start: times?.start ?? null, end: times?.end ?? null });
    }
  }
  return guests.slice(0, guestsMax);
}

const itemNumber = (text: string): number | string => (/^\d+$/u.test(text) ? Number(text) : text);

/** "A og B fra X" gives both the same organisation. */
function shared(names: string): string {
  const text = oneBlank(names).replace(/\s+(?:deltager|deltog|medvirker)$/u, '');
  const from = /^([^,()]+ og [^,()]+?)\s+fra\s+(\p{L}.+)$/u.exec(text);
  return from?.[1] && from[2] ? `${from[1]} (${from[2]})` : text;
}

/** "A, X og B, Y": what follows a comma is the organisation of the name before it. */
function inPairs(names: string): string {
  if (names.includes('(')) return names;
  const pairs = names.split(/\s+og\s+/u).map((pair) => pair.split(/,\s*/u));
  const isPaired = pairs.every((pair) => pair.length === 2);
  return isPaired ? pairs.map(([name, place]) => `${name} (${place})`).join(', ') : names;
}

/** One sentence per group of guests: a group ends with its item and time, or with its line. */
function sentences(lines: readonly string[], context: PeopleContext): string[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.at(-1) ?? '';
    const isDone = /(?:\d|\))\.?$/u.test(before.trim()) && ties.test(joinTexts(last ?? [], context.pairs));
    const isBulleted = /^\s*[-–•\uF0B7]\s/u.test(line);
    if ((isDone || isBulleted) && /^\W*\p{Lu}/u.test(line)) groups.push([line]);
    else last?.push(line);
  }
  return groups.map((group) => joinTexts(group, context.pairs)).filter((text) => text !== '');
}
