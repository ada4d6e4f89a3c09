import { finding, type Finding } from './check-finding.ts';
import { nearIndex, nearTo, slipAt } from './check-near-words.ts';
import { placeOf, type CheckReading } from './check-reading.ts';
import { usesOf } from './check-uses.ts';

const lettersMin = 8;
/** Danish bends and joins its words at the end: a slip there is most often another form of the word. */
const endingLetters = 3;
const usualMin = 2;
const findingsMax = 40;

/**
 * A long word used once that is one slip away from a word the document uses more often: "spøgeskemaer" beside
 * "spørgeskemaer". Words of the register and other forms of one word are left alone.
 */
export function misspellings(reading: CheckReading): Finding[] {
  const uses = usesOf(reading, longWord);
  const usual = [...uses].filter(([, { count }]) => count >= usualMin).map(([word]) => word);
  const index = nearIndex(usual);
  const found: Finding[] = [];
  for (const [word, use] of uses) {
    if (use.count > 1 || found.length === findingsMax) continue;
    const meant = nearTo(index, word).find((other) => isSlip(word, other));
    if (meant === undefined) continue;
    const place = placeOf(reading, use.item, { passage: use.passage, words: use.written });
    const facts = { written: use.written, usual: meant };
    found.push(finding('spelling-differs', place, { facts }));
  }
  return found;
}

const longWord = /(?<![\p{L}\d-])\p{L}{8,40}(?![\p{L}\d-])/gu;

/** Letters that join the parts of a compound; a change of vowel bends a verb ("fortsatte", "fortsætte"). */
const joints = new Set(['s', 'e']);
const vowels = /[aeiouyæøå]/u;

function isSlip(word: string, usual: string): boolean {
  if (word.length < lettersMin || usual.length < lettersMin) return false;
  const at = slipAt(word, usual);
  const [longer, shorter] = word.length > usual.length ? [word, usual] : [usual, word];
  if (at === 0 || at >= shorter.length - endingLetters) return false;
  const added = longer.length > shorter.length ? longer[at] : undefined;
  if (added !== undefined) return !joints.has(added);
  return !(vowels.test(word[at] ?? '') && vowels.test(usual[at] ?? ''));
}
