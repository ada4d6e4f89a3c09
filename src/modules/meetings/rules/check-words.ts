/** Helpers for reading Danish text. All patterns are bounded, so that no text makes them slow. */

/** Lower case, quotes and white space evened out. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’´`]/g, "'")
    .replaceAll(/[\s ]+/g, ' ')
    .trim();

/** Letters and digits only: two writings of one sentence come out alike. */
export const bare = (text: string): string =>
  plain(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** White space evened out and cut at a length, for showing. */
export function quoted(text: string, max = 90): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).trimEnd()}…`;
}

export type Sentence = { readonly text: string; readonly at: number };

/**
 * Sentences of a text with the place each starts. An abbreviation before a capital splits one too many; that is
 * harmless.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?:;][”"’)]{0,2}\s+(?=[\p{Lu}”"“•])|\n\s*/gu)) {
    const to = end.index + end[0].length;
    if (text.slice(from, to).trim() !== '') found.push({ text: text.slice(from, to), at: from });
    from = to;
  }
  if (text.slice(from).trim() !== '') found.push({ text: text.slice(from), at: from });
  return found;
}

/** Words of a text in lower case; those of figures are left out. */
export const wordsOf = (text: string): string[] => plain(text).match(/\p{L}[\p{L}'-]*/gu) ?? [];

const wordsThatSayNothing = new Set(
  (
    'bilag vedrørende vedlagt vedlagte herunder samlet udkast notat oversigt forslag inklusive godkendelse ' +
    'drøftelse orientering fælles eller under efter mellem revideret skabelon materiale'
  ).split(' '),
);
const stemLength = 5;

/** The beginnings of the words that carry a title: "Procedure for styrket dialog" gives proce, styrk, dialo. */
export const stems = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length >= stemLength && !wordsThatSayNothing.has(word))
      .map((word) => word.slice(0, stemLength)),
  );

/** True when the two texts share a word that carries something. */
export function sharesStem(one: ReadonlySet<string>, other: string): boolean {
  return wordsOf(other).some((word) => one.has(word.slice(0, stemLength)));
}

const numberWords = [
  'nul',
  'en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
  'elleve',
  'tolv',
];

/** "to", "2", "én" as a number; undefined for other words. */
export function numberOfWord(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const at = numberWords.indexOf(word.replace(/é/, 'e').replace(/^et$/, 'en'));
  return at === -1 ? undefined : at;
}

/** A pattern too long for a line, from its parts. */
export const pattern = (flags: string, ...parts: readonly string[]): RegExp =>
  new RegExp(parts.join(''), flags);

/** A safe pattern for a word or name as it is written. */
export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
