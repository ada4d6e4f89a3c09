import path from 'node:path';
import { projectRoot } from './project-root.ts';

/** Whether a font has a shape for a code point. */
export type HasLetter = (codePoint: number) => boolean;

/**
 * The letters of a TrueType font, read from its table "cmap" (format 4: the Basic Multilingual Plane; letters beyond
 * it count as missing). Throws on a font without such a table: the fonts are ours.
 */
export function lettersOfFont(font: Uint8Array): HasLetter {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = segmentTable(view, cmapOffset(view));
  const letters = new Set<number>();
  for (const [from, to] of segments(view, table))
    for (let letter = from; letter <= to; letter += 1) letters.add(letter);
  return (codePoint) => letters.has(codePoint);
}

const cmapTag = 0x63_6d_61_70;
const directoryStart = 12;
const directoryEntryBytes = 16;

function cmapOffset(view: DataView): number {
  const count = view.getUint16(4);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directoryStart + entry * directoryEntryBytes;
    if (view.getUint32(at) === cmapTag) return view.getUint32(at + 8);
  }
  throw new Error('the font has no table of letters');
}

function segmentTable(view: DataView, cmap: number): number {
  const count = view.getUint16(cmap + 2);
  for (let entry = 0; entry < count; entry += 1) {
    const table = cmap + view.getUint32(cmap + 4 + entry * 8 + 4);
    if (view.getUint16(table) === 4) return table;
  }
  throw new Error('the font has no table of letters in format 4');
}

/** Ranges of code points; the last, 0xFFFF, only closes the table. */
function segments(view: DataView, table: number): [from: number, to: number][] {
  const doubled = view.getUint16(table + 6);
  const ranges = Array.from({ length: doubled / 2 }, (_, index): [number, number] => {
    const to = view.getUint16(table + 14 + index * 2);
    return [view.getUint16(table + 16 + doubled + index * 2), to];
  });
  return ranges.filter(([from]) => from !== 0xff_ff);
}

/** Where the fonts of the screen lie; the same are put into documents. */
export const fontFolder = (): string =>
  path.join(projectRoot(), 'node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf');
