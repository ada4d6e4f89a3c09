import type { PrintedDocument } from './design/printed-document.ts';
import type { HasLetter } from './font-letters.ts';

const asItIs = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff]*$/;
/** Letters that steer and are not seen: a document for reading needs none of them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\p{Variation_Selector}]/gu;
/** Stands where a letter has no shape: a lozenge. */
const placeholder = '\u25ca';
const anyLetter = /[^\u0020-\u007e]/gu;
const breakAllowed = '\u200b';
/** A word longer than this may be broken, or it would run off the page. */
const wordMax = 40;
const longWord = new RegExp(`[^\\s\\u200b]{${wordMax + 1},}`, 'gu');
const pieces = new RegExp(`.{1,${wordMax / 2}}`, 'gu');
/** What is not shown as text. */
const notText = ['svg', 'url', 'kind', 'language', 'madeOn'];

/**
 * The document as the template reads it. PDF/UA refuses letters that the font does not have, so they become a square
 * and are counted; what is not seen is left out, and a word that is wider than the page may be broken.
 */
export function printableData(document: PrintedDocument, hasLetter: HasLetter): string {
  let unshownCount = 0;
  const shown = (text: string): string => {
    const seen = asItIs.test(text)
      ? text
      : text.normalize('NFC').replaceAll('\u00ad', '').replace(unseen, lineBreakOrNone);
    const letters = asItIs.test(seen) ? seen : seen.replace(anyLetter, oneShown);
    return letters.length > wordMax ? letters.replace(longWord, breakable) : letters;
  };
  const oneShown = (letter: string): string => {
    if (letter === '\n' || hasLetter(letter.codePointAt(0) ?? 0)) return letter;
    unshownCount += 1;
    return placeholder;
  };
  const json = JSON.stringify(document, (key, value: unknown) =>
    typeof value === 'string' && !notText.includes(key) ? shown(value) : value,
  );
  const unshown = unshownCount === 0 ? null : document.unshownNote(unshownCount, placeholder);
  return `{"document":${json},"unshown":${JSON.stringify(unshown)}}`;
}

const lineBreakOrNone = (letter: string): string => (letter === '\n' ? '\n' : letter === '\t' ? ' ' : '');
const breakable = (word: string): string => (word.match(pieces) ?? []).join(breakAllowed);
