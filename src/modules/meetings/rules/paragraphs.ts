/** A part of a case text that is read in one go. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const bullet = '• ';

/** Takes a normalised text apart: one line is one paragraph, lines that start with '• ' are the items of a list. */
export function paragraphs(text: string): TextBlock[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== bullet.trim());
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (!line.startsWith(bullet)) blocks.push({ kind: 'paragraph', text: line });
    else if (last?.kind === 'list')
      blocks.splice(-1, 1, { kind: 'list', items: [...last.items, withoutBullet(line)] });
    else blocks.push({ kind: 'list', items: [withoutBullet(line)] });
  }
  return blocks;
}

const withoutBullet = (line: string): string => line.slice(bullet.length).trim();
