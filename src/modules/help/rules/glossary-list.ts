import type { Language } from '../../../kernel/language.ts';

/** A word of the list with its explanation and its word in the other language. */
export type ListedWord<Key extends string> = {
  readonly key: Key;
  readonly word: string;
  readonly means: string;
  readonly other: string;
};
export type Letter<Key extends string> = {
  readonly letter: string;
  readonly words: readonly ListedWord<Key>[];
};

type Entries<Key extends string> = Readonly<
  Record<Key, { readonly word: string; readonly means: string; readonly forms?: readonly string[] }>
>;

const queryLengthMax = 100;

/** What is looked for, from the address: without control characters and of a length one can read. */
export const glossaryQuery = (asked: string | undefined): string =>
  (asked ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, queryLengthMax);

/**
 * The words that hold what is asked for, in word, spelling, explanation or the other language; A to Å, letter by
 * letter. In Danish, æ, ø and å stand last, and so does "aa" where it is an å.
 */
export function listedWords<Key extends string>(
  entries: { readonly da: Entries<Key>; readonly en: Entries<Key> },
  language: Language,
  words: string,
): Letter<Key>[] {
  const [own, theirs] = language === 'da' ? [entries.da, entries.en] : [entries.en, entries.da];
  const keys = Object.keys(own) as Key[];
  const asked = words.toLowerCase();
  const found = keys
    .map((key) => ({ key, word: own[key].word, means: own[key].means, other: theirs[key].word }))
    .filter(({ key, word, means, other }) =>
      [word, means, other, ...(own[key].forms ?? [])].some((text) => text.toLowerCase().includes(asked)),
    )
    .toSorted((one, other) => one.word.localeCompare(other.word, language));
  const letters = Map.groupBy(found, ({ word }) => word.slice(0, 1).toUpperCase());
  return [...letters].map(([letter, listed]) => ({ letter, words: listed }));
}
