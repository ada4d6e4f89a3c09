const lettersMax = 200;
const pagesMax = 100_000;

/** The page asked for in an address; anything else than a page is the first. */
export const pageOf = (query: Readonly<Record<string, string>>): number => {
  const asked = /^[1-9]\d{0,5}$/.test(query['side'] ?? '') ? Number(query['side']) : 1;
  return Math.min(asked, pagesMax);
};

/** The words searched for in an address. */
export const wordsOf = (query: Readonly<Record<string, string>>): string =>
  (query['q'] ?? '').replaceAll('\0', '').trim().slice(0, lettersMax);

/** One of the words that are allowed there, or undefined. */
export const oneOf = <Word extends string>(
  words: readonly Word[],
  asked: string | undefined,
): Word | undefined => words.find((word) => word === asked);
