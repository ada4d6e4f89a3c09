import type { Candidate } from './item-candidates.ts';
import { previousWritten, type Reading } from './reading.ts';
import { bareLetters } from './text-line.ts';

/** The list of items at the top: its entries, and where the items themselves begin. */
export type AgendaList = {
  readonly entries: readonly Candidate[];
  readonly lines: readonly [from: number, to: number];
  /** Line of the first heading after the list. */
  readonly itemsFrom: number;
};

const restartsTriedMax = 25;
const repeatedShareMin = 0.6;
const alikeLettersMin = 10;
const alikeWordsShareMin = 0.5;

/** Finds the point where the numbers of the list come again with the same titles; null when there is no list. */
export function agendaList(reading: Reading, found: readonly Candidate[]): AgendaList | null {
  const first = found[0];
  if (!first) return null;
  const seen = new Set(found.filter((_, index) => index < 4).map((candidate) => String(candidate.order)));
  let tried = 0;
  for (let index = 1; index < found.length && tried < restartsTriedMax; index += 1) {
    const candidate = found[index];
    if (!candidate || !seen.has(String(candidate.order)) || candidate.line === first.line) continue;
    const earlier = found.slice(0, index);
    if (!earlier.some((entry) => entry.order === candidate.order && alike(entry, candidate))) continue;
    tried += 1;
    const entries = repeatedEntries(earlier, found.slice(index));
    if (entries)
      return { entries, itemsFrom: candidate.line, lines: listLines(reading, entries, candidate.line) };
  }
  return null;
}

/** The candidates before the split that come again after it, when most of them do. */
function repeatedEntries(before: readonly Candidate[], after: readonly Candidate[]): Candidate[] | null {
  const later = new Map<number, Candidate[]>();
  for (const candidate of after)
    later.set(candidate.order, [...(later.get(candidate.order) ?? []), candidate]);
  const isRepeated = (entry: Candidate): boolean =>
    (later.get(entry.order) ?? []).slice(0, 8).some((candidate) => alike(entry, candidate));
  const repeated = before.filter(isRepeated);
  const distinct = new Set(before.map((entry) => entry.order)).size;
  if (repeated.length === 0 || repeated.length < distinct * repeatedShareMin) return null;
  if (repeated.length === 1 && before.length === 1 && after.length > 1) return null;
  return before.filter((entry) => isRepeated(entry) || isHidden(entry, before, later));
}

/** An entry of the list without an item of its own: its number is nowhere below. */
const isHidden = (
  entry: Candidate,
  all: readonly Candidate[],
  later: ReadonlyMap<number, unknown>,
): boolean => !later.has(entry.order) && all.filter((other) => other.order === entry.order).length === 1;

/**
 * Two wordings of one title: one begins like the other, or they share half their words. An empty title is alike; a
 * page number behind the first is left out.
 */
export function alike(a: { title: string }, b: { title: string }): boolean {
  const [left, right] = [withoutPrefix(a.title), withoutPrefix(b.title)];
  if (left === '' || right === '' || left.replace(/\d{1,4}$/u, '') === right) return true;
  const length = Math.min(left.length, right.length);
  if (length >= alikeLettersMin ? left.slice(0, length) === right.slice(0, length) : left === right)
    return true;
  const [one, two] = [wordsOf(a.title), wordsOf(b.title)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared >= Math.min(one.size, two.size) * alikeWordsShareMin && shared >= 2;
}

const prefix =
  /^(?:åbent?|lukket|beslutningssag|orienteringssag|drøftelsessag)\s*[-–:]?\s*(?:sag|punkt)?\s*[-–:]?\s*/iu;
const withoutPrefix = (title: string): string => bareLetters(title.slice(0, 200).replace(prefix, ''));

const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .slice(0, 300)
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2),
  );

function listLines(
  reading: Reading,
  entries: readonly Candidate[],
  itemsFrom: number,
): readonly [number, number] {
  const from = entries[0]?.line ?? 1;
  const last = entries.at(-1)?.lastLine ?? from;
  const before = previousWritten(reading, itemsFrom)?.no ?? last;
  return [from, Math.min(last, before)];
}
