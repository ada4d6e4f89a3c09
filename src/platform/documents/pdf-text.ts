import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { documentLimits as limits } from './limits.ts';
import { linesOfPages, type TextRun } from './pdf-lines.ts';
import { seeAnnotations, seeAround } from './pdf-hidden.ts';
import type { SeeText } from './personal-numbers.ts';
import { UnreadableDocument } from './refusals.ts';
import type { DocumentNote } from './text-of-document.ts';

export type PdfText = { lines: string[]; pageStartLines: number[]; notes: DocumentNote[] };

/** A scan often has a stamp or a fax line as text; a page of minutes has more letters than this. */
const lettersPerPageMin = 15;
const slantMax = 0.02;

type Matrix = readonly number[];
type Page = {
  getViewport: (view: { scale: number }) => { transform: Matrix };
  getAnnotations: () => Promise<unknown>;
  pageNumber: number;
  getTextContent: (options: { includeMarkedContent: false }) => Promise<{ items: readonly unknown[] }>;
  cleanup: () => unknown;
};

/** Loads the large part of the library; the first PDF waits for it. */
export const loadPdfReader = (): Promise<unknown> => getResolvedPDFJS();

/**
 * The lines of a PDF with text, rebuilt from where the letters stand. What stands beside its pages, and slanted on
 * them, is shown to `see` too. Throws UnreadableDocument.
 */
export async function pdfText(bytes: Uint8Array, see: SeeText): Promise<PdfText> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > limits.pagesMax) throw new UnreadableDocument('TOO_MANY_PAGES');
    await seeAround(pdf, see);
    const pages: TextRun[][] = [];
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const runs = await pageRuns(await pdf.getPage(number), see);
      count += runs.length;
      if (count > limits.textItemsMax) throw new UnreadableDocument('TOO_MANY_LINES');
      pages.push(runs);
    }
    return textOfPages(pages, see);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useWasm: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked ? new UnreadableDocument('ENCRYPTED') : error;
  }
}

async function pageRuns(page: Page, see: SeeText): Promise<TextRun[]> {
  const toPage = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  await seeAnnotations(page, see);
  page.cleanup();
  const slanted: string[] = [];
  const runs = items.flatMap((item) => {
    const run = runOf(item, toPage);
    if (!run) slanted.push(lettersOf(item));
    return run ? [run] : [];
  });
  see({ kind: 'page', texts: [slanted.join('')], from: page.pageNumber });
  return runs;
}

/** Where a run stands as the page is read. Slanted text is a watermark or a margin note and is left out. */
function runOf(item: unknown, toPage: Matrix): TextRun | null {
  if (typeof item !== 'object' || item === null) return null;
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return null;
  const { str, transform, width } = item;
  if (typeof str !== 'string' || typeof width !== 'number' || !Array.isArray(transform)) return null;
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = product(toPage, transform.map(Number));
  const size = Math.hypot(c, d);
  const isStraight = a >= 0 && Math.abs(b) <= slantMax * Math.max(a, size);
  if (str === '' || !isStraight || ![x, y, width, size].every(Number.isFinite)) return null;
  return { text: plainLetters(str), x, y, width, size };
}

/** The letters of what is left out of the lines; the end of a line parts them. */
function lettersOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('str' in item)) return '';
  return `${String(item.str)}${'hasEOL' in item && item.hasEOL === true ? ' ' : ''}`;
}

function product(left: Matrix, right: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Ligatures become letters again; line ends inside a run become blanks. */
const plainLetters = (text: string): string =>
  text.replaceAll(/[\uFB00-\uFB06]/gu, (sign) => sign.normalize('NFKC')).replaceAll(/[\r\n\t\0]+/gu, ' ');

function textOfPages(pages: readonly (readonly TextRun[])[], see: SeeText): PdfText {
  const read = linesOfPages(pages);
  see({ kind: 'line', texts: read.lines });
  const letters = pages.map((page) => page.reduce((sum, run) => sum + run.text.trim().length, 0));
  if (!letters.some((count) => count >= lettersPerPageMin)) throw new UnreadableDocument('SCANNED');
  const notes: DocumentNote[] = letters.includes(0) ? ['pages-without-text'] : [];
  return { ...read, notes };
}
