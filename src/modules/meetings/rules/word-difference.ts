import { steps } from './sequence-difference.ts';

/** A stretch of text that stands in both, only in the later, or only in the earlier. */
export type WordStretch = { readonly is: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * How one text became another, word by word. Line by line first, so that a moved comma in a long case costs little;
 * then the words of the lines that differ. Where two passages have next to nothing in common, they are shown as
 * wholes: a mix of single words reads as neither.
 */
export function wordDifference(from: string, to: string): WordStretch[] {
  const found: WordStretch[] = [];
  for (const { is, gone, come } of steps(lines(from), lines(to))) {
    if (is === 'same') found.push({ is, text: come.join('') });
    else found.push(...between(gone.join(''), come.join('')));
  }
  return joined(found);
}

/** Lines with their breaks, so that put together they are the text again. */
const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
/** Words and figures ("1,2"), blanks, and signs by themselves. */
const words = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*|\s+|[^\s\p{L}\p{N}]/gu) ?? [];
const isBlank = (word: string): boolean => word.trim() === '';

const wordsMax = 4000;
const likenessMin = 0.25;

function between(gone: string, come: string): WordStretch[] {
  const [before, after] = [words(gone), words(come)];
  const whole = changed(gone, come);
  if (before.length === 0 || after.length === 0 || before.length + after.length > wordsMax) return whole;
  const found = steps(before, after);
  const kept = found.flatMap((step) => (step.is === 'same' ? step.come : []));
  const count = (all: readonly string[]): number => all.filter((word) => !isBlank(word)).length;
  if (count(kept) < likenessMin * Math.max(count(before), count(after))) return whole;
  return found.flatMap(({ is, gone: out, come: into }, at): WordStretch[] => {
    const [text, isInside] = [into.join(''), at > 0 && at < found.length - 1];
    // A blank between two changes belongs to both: "[-to ord-]", not "[-to-] [-ord-]".
    if (is === 'same') return isInside && isBlank(text) ? changed(text, text) : [{ is, text }];
    return changed(out.join(''), text);
  });
}

const changed = (gone: string, come: string): WordStretch[] => [
  { is: 'removed', text: gone },
  { is: 'added', text: come },
];

/** Without what is empty. Changes that follow each other are one: first what went, then what came. */
function joined(stretches: readonly WordStretch[]): WordStretch[] {
  const kept: WordStretch[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    kept.push(...changed(gone, come).filter(({ text }) => text !== ''));
    [gone, come] = ['', ''];
  };
  for (const { is, text } of stretches) {
    if (text === '') continue;
    if (is === 'removed') gone += text;
    else if (is === 'added') come += text;
    else {
      flush();
      const last = kept.at(-1);
      if (last?.is === 'same') kept.splice(-1, 1, { is, text: last.text + text });
      else kept.push({ is, text });
    }
  }
  flush();
  return kept;
}
