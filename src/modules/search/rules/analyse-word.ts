import { splitCompound } from './compound.ts';
import { canonical, lexicon } from './lexicon.ts';
import { stemsOf } from './stems.ts';
import { stopWords } from './stop-words.ts';

/** A folded word as the index knows it. */
export type WordAnalysis = {
  /** What the whole word is filed under; several where its form belongs to several words. */
  readonly lemmas: readonly string[];
  /** The parts of a compound from left to right; empty for a simple word. */
  readonly parts: readonly string[];
  /** False when the list of words does not explain it: a name, a foreign word or a misspelling. */
  readonly isKnown: boolean;
};

export const wordLengthMax = 60;

export function analyseWord(folded: string): WordAnalysis {
  const word = folded.slice(0, wordLengthMax);
  if (stopWords.has(word) || word.length < 2) return { lemmas: [word], parts: [], isKnown: true };
  const known = lexicon.lemmasOf.get(word) ?? lexicon.lemmasOf.get(word.replace(/s$/u, ''));
  if (known) return { lemmas: known, parts: [], isKnown: true };
  const split = splitCompound(word, lexicon);
  if (!split) return { lemmas: unknownStems(word), parts: [], isKnown: false };
  const parts = split.parts.map((part, index) =>
    split.unknown[index] && index > 0 ? (stemsOf(part)[0] ?? part) : part,
  );
  return { lemmas: [canonical(parts.join(''))], parts, isKnown: !split.unknown.includes(true) };
}

/**
 * What somebody who writes the word looks for: "leder" is the leader, though a text's "leder" may be a verb. "Huse" may
 * be houses as well as to house.
 */
export function analyseAskedWord(folded: string): WordAnalysis {
  const analysis = analyseWord(folded);
  const own = canonical(folded);
  return lexicon.things.has(own) && analysis.lemmas.includes(own) ? { ...analysis, lemmas: [own] } : analysis;
}

/** The parts of a compound, and neighbours together: socialdirektørkreds holds socialdirektør and direktørkreds. */
export function partsToFind(parts: readonly string[]): string[] {
  const found: string[] = [];
  for (let from = 0; from < parts.length; from += 1)
    for (let to = from + 1; to <= parts.length; to += 1)
      if (to - from < parts.length) found.push(canonical(parts.slice(from, to).join('')));
  return found;
}

const sharedEndMin = 3;

/** What "børne-" means before "ungeområdet": the first with the longest end of the second that makes a word of it. */
export function endedWords(word: string, ending: string): string[] {
  const short = ending.slice(0, wordLengthMax);
  for (let start = 2; start <= short.length - sharedEndMin; start += 1) {
    const shared = short.slice(start);
    const { lemmas, parts, isKnown } = analyseWord(word + shared);
    const isWord = isKnown && (parts.length === 0 || lexicon.lastParts.has(shared));
    if (isWord) return [...lemmas];
  }
  return [];
}

/** Of the stems an unknown word may have those that are no listed word's: all forms of those are listed too. */
function unknownStems(word: string): string[] {
  const isListed = (stem: string): boolean => lexicon.lemmasOf.has(stem) || lexicon.lemmasOf.has(`${stem}e`);
  const stems = stemsOf(word);
  const own = stems.filter((stem) => !isListed(stem));
  return (own.length > 0 ? own : stems.slice(-1)).map(canonical);
}
