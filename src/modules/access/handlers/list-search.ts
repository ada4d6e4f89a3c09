const lettersMax = 200;

/** The page asked for in an address; anything else than a page is the first. */
export const pageOf = (query: Readonly<Record<string, string>>): number =>
  /^[1-9]\d{0,4}$/.test(query['side'] ?? '') ? Number(query['side']) : 1;

/** The words searched for in an address. */
export const wordsOf = (query: Readonly<Record<string, string>>): string =>
  (query['q'] ?? '').replaceAll('\0', '').trim().slice(0, lettersMax);

/** One of the words that are allowed there, or undefined. */
export const oneOf = <Word extends string>(
  words: readonly Word[],
  asked: string | undefined,
): Word | undefined => words.find((word) => word === asked);
