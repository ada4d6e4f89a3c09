/** A point of a list with the points below it. */
export type TextPoint = { readonly text: string; readonly points: readonly string[] };

/** A part of a case text that is read in one go. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly TextPoint[] };

const bullet = '• ';
const bulletBelow = '  • ';
const headingMark = '### ';
/** Marks with nothing behind them, as a blank at a line's end may be lost on the way. */
const emptyLines = ['', '•', '###'];

/**
 * Takes a stored text apart: one line is one paragraph; lines that begin with '• ' are the points of a list, with
 * '  • ' the points below the last one; a line that begins with '### ' is a heading.
 */
export function paragraphs(text: string): TextBlock[] {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !emptyLines.includes(line.trim()));
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const written = line.trimStart();
    if (written.startsWith(headingMark)) blocks.push({ kind: 'heading', text: after(headingMark, written) });
    else if (!written.startsWith(bullet)) blocks.push({ kind: 'paragraph', text: written });
    else if (last?.kind === 'list') blocks.splice(-1, 1, withPoint(last.items, line));
    else blocks.push(withPoint([], line));
  }
  return blocks;
}

function withPoint(items: readonly TextPoint[], line: string): TextBlock {
  const last = items.at(-1);
  const text = after(bullet, line.trimStart());
  if (!line.startsWith(bulletBelow) || !last)
    return { kind: 'list', items: [...items, { text, points: [] }] };
  return { kind: 'list', items: [...items.slice(0, -1), { ...last, points: [...last.points, text] }] };
}

const after = (mark: string, line: string): string => line.slice(mark.length).trim();
