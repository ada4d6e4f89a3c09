import { steps } from './sequence-difference.ts';

/** A stretch of text that stands in both, only in the later, or only in the earlier. */
export type WordStretch = { readonly is: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * How one text became another, word by word. Line by line first, so that a moved comma in a long case costs little; then
 * the words of the lines that differ. Where two passages have next to nothing in common, they are shown as wholes: a
 * mix of single words reads as neither.
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
/** Words with the blanks behind them, and signs by themselves. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+\s*|[^\p{L}\p{N}]\s*/gu) ?? [];

const wordsMax = 4000;
const likenessMin = 0.25;

function between(gone: string, come: string): WordStretch[] {
  const [before, after] = [words(gone), words(come)];
  const whole: WordStretch[] = [
    { is: 'removed', text: gone },
    { is: 'added', text: come },
  ];
  if (before.length === 0 || after.length === 0 || before.length + after.length > wordsMax) return whole;
  const found = steps(before, after);
  const kept = found.reduce((sum, step) => sum + (step.is === 'same' ? step.come.length : 0), 0);
  if (kept < likenessMin * Math.max(before.length, after.length)) return whole;
  return found.flatMap(({ is, gone: out, come: into }): WordStretch[] =>
    is === 'same'
      ? [{ is, text: into.join('') }]
      : [
          { is: 'removed', text: out.join('') },
          { is: 'added', text: into.join('') },
        ],
  );
}

/** Without what is empty; neighbours of one kind are one. */
function joined(stretches: readonly WordStretch[]): WordStretch[] {
  const kept: { is: WordStretch['is']; text: string }[] = [];
  for (const { is, text } of stretches) {
    const last = kept.at(-1);
    if (text === '') continue;
    if (last?.is === is) last.text += text;
    else kept.push({ is, text });
  }
  return kept;
}
