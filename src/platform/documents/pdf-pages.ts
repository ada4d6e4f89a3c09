import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** A PDF opened for its pages, or why they cannot be had. To be called in the cage only: the bytes are untrusted. */
export type OpenedPdf = { ok: true; document: PDFDocument } | { ok: false; problem: 'encrypted' | 'damaged' };

const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, throwOnInvalidObject: false };

/** Some are locked against changes and open for everybody: an empty password opens those. */
export async function openPages(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    return withPages(await PDFDocument.load(bytes, options));
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) return { ok: false, problem: 'damaged' };
  }
  try {
    return withPages(await PDFDocument.load(bytes, { ...options, password: '' }));
  } catch {
    return { ok: false, problem: 'encrypted' };
  }
}

const withPages = (document: PDFDocument): OpenedPdf =>
  document.getPageCount() > 0 ? { ok: true, document } : { ok: false, problem: 'damaged' };

/**
 * The pages as parts of another document, with nothing left that acts by itself or is numbered by their old one.
 * What is left out is taken away before the copy, so that nothing of it comes along.
 */
export async function copiedPages(into: PDFDocument, from: PDFDocument): Promise<PDFPage[]> {
  for (const page of from.getPages()) makeHarmless(page);
  return into.copyPages(from, from.getPageIndices());
}

const acting = ['AA', 'StructParents', 'B', 'Thumb', 'PieceInfo', 'Metadata'].map((name) => PDFName.of(name));
const annotationParts = ['AA', 'StructParent', 'Parent', 'Popup', 'IRT'].map((name) => PDFName.of(name));

function makeHarmless(page: PDFPage): void {
  for (const name of acting) page.node.delete(name);
  const annotations = page.node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  const kept = annotations
    .asArray()
    .filter((one) => annotationWithoutActs(page.node.context.lookup(one) ?? null));
  page.node.set(PDFName.of('Annots'), page.node.context.obj(kept));
}

const shownOnly = new Set([
  'Link',
  'Widget',
  'FreeText',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Square',
  'Ink',
  'Stamp',
]);
const mediaActs = PDFName.of('A');

/** Films, attached files and the like are left out; of a link only a plain address stays. */
function annotationWithoutActs(one: PDFObject | null): boolean {
  if (!(one instanceof PDFDict)) return false;
  const kind = one.lookup(PDFName.of('Subtype'));
  if (!(kind instanceof PDFName) || !shownOnly.has(kind.decodeText())) return false;
  for (const name of annotationParts) one.delete(name);
  const act = one.lookup(mediaActs);
  if (act instanceof PDFDict && isPlainAddress(act)) act.delete(PDFName.of('Next'));
  else one.delete(mediaActs);
  return true;
}

function isPlainAddress(act: PDFDict): boolean {
  const isAddress = act.lookup(PDFName.of('S')) === PDFName.of('URI');
  const address = act.lookup(PDFName.of('URI'));
  return isAddress && /^[(<]?https?:/iu.test(String(address instanceof Object ? textOf(address) : ''));
}

const textOf = (value: object): string =>
  'decodeText' in value && typeof value.decodeText === 'function' ? String(value.decodeText()) : '';
