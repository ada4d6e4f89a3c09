/**
 * What a word in nobody's list may be a form of. Danish endings can be read in several ways (vinder-e, vind-ere), so
 * there are up to three stems, the likeliest first; two forms of one word share at least one.
 */
export function stemsOf(folded: string): string[] {
  const word = withoutGenitive(folded);
  if (word.endsWith('sen')) return [word];
  const fits = ([ending, kept]: Ending): boolean =>
    word.endsWith(ending) && isStem(word.slice(0, -ending.length) + kept, ending);
  const longest = endings.find(fits)?.[0] ?? '';
  const readings = endings
    .filter((one) => one[0] === longest && fits(one))
    .map(([ending, kept]) => evened(word.slice(0, -ending.length) + kept));
  const whole = isBare(word) || readings.length === 0 ? [evened(word)] : [];
  return [...new Set([...readings, ...whole])];
}

const genitiveMin = 5;
const shortStemMin = 3;
const stemMin = 4;

type Ending = readonly [ending: string, kept: string];

/** An ending and what it leaves to the stem, the longest first. */
const endings: readonly Ending[] = [
  ['igste', 'ig'],
  ['igst', 'ig'],
  ['erne', ''],
  ['erne', 'er'],
  ['eren', 'er'],
  ['este', ''],
  ['ende', ''],
  ['edes', ''],
  ['ene', ''],
  ['ere', ''],
  ['ere', 'er'],
  ['ede', ''],
  ['ede', 'ed'],
  ['est', ''],
  ['er', ''],
  ['en', ''],
  ['et', ''],
  ['te', ''],
  ['te', 't'],
  ['t', ''],
  ['e', ''],
];

/** Words on -el, -en, -er, -et and -t may be stems themselves: finger, billet, takt. */
const isBare = (word: string): boolean => /(?:e[lnrt]|est|t)$/u.test(word);

function isStem(stem: string, ending: string): boolean {
  if (!/[aeiouyæøå]/u.test(stem) || stem.length < shortStemMin) return false;
  if (ending === 'te') return /[^aeiouyæøåt]$/u.test(stem);
  if (ending === 't') return stem.length >= stemMin && /(?:[bdfgklmnprv]|øs)$/u.test(stem);
  if (ending === 'ede' || ending === 'edes') return /[^aeiouyæøå]$/u.test(stem);
  return true;
}

const withoutGenitive = (word: string): string =>
  word.length >= genitiveMin && /[^suoai]s$|[^l]as$/u.test(word) && !/(?:us|is|os)$/u.test(word)
    ? word.slice(0, -1)
    : word;

/** One consonant for two, and without the e that comes and goes: katt → kat, vinkel → vinkl, sikker → sikr. */
function evened(stem: string): string {
  const single = /([^aeiouyæøå])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
  return single.replace(/(?<=[aeiouyæøå][^e]*?)([bdfgkmpstv])\1?e([lrn])$/u, '$1$2');
}
