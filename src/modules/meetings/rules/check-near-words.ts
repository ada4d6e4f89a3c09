/**
 * Finds words that are one slip apart, in a time that grows with the text and not with its square: two words at a
 * distance of one letter share a word that is left when a letter is taken out of either.
 */
export type NearIndex = ReadonlyMap<string, readonly string[]>;

const lengthMax = 40;

/** All words under every form they have with one letter less, and under themselves. */
export function nearIndex(words: Iterable<string>): NearIndex {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const form of formsOf(word)) {
      const list = index.get(form);
      if (list) list.push(word);
      else index.set(form, [word]);
    }
  }
  return index;
}

/** The words that are one letter more, less, other, or two neighbours changed round; never the word itself. */
export function nearTo(index: NearIndex, word: string): string[] {
  const near = new Set<string>();
  for (const form of formsOf(word))
    for (const other of (index.get(form) ?? []).slice(0, candidatesMax))
      if (other !== word && isOneSlip(word, other)) near.add(other);
  return [...near];
}

const candidatesMax = 40;

function formsOf(word: string): Set<string> {
  const short = word.slice(0, lengthMax);
  const forms = new Set([short]);
  for (let at = 0; at < short.length; at += 1) forms.add(short.slice(0, at) + short.slice(at + 1));
  return forms;
}

/** Where two words that are one slip apart part; -1 when they are more than one apart, or equal. */
export function slipAt(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  if (a === b) return -1;
  const isSlip =
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]);
  return isSlip ? at : -1;
}

const isOneSlip = (one: string, other: string): boolean => slipAt(one, other) !== -1;
