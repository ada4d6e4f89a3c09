import type { PrintedBlock, PrintedDocument } from './design/printed-document.ts';
import type { TypstOutcome } from './typst.ts';

/** Why there is no PDF. `place` is the heading it stands under, for the sentence that tells where to mend it. */
export type PdfRefusal =
  | { code: 'title-missing' }
  | { code: 'alt-text-missing'; facts: { place: string; caption: string } }
  | { code: 'heading-skipped'; facts: { place: string } }
  | { code: 'too-many-pages'; facts: { pages: number } }
  | { code: 'document-too-large' }
  | { code: 'took-too-long' }
  | { code: 'too-many-waiting' }
  | { code: 'not-printable'; facts: { message: string } };

/** The compiler's words as a refusal, with the place found in the document. */
export function pdfRefusal(
  outcome: Extract<TypstOutcome, { ok: false }>,
  document: PrintedDocument,
): PdfRefusal {
  if ('pages' in outcome) return { code: 'too-many-pages', facts: { pages: outcome.pages } };
  const { message } = outcome;
  if (/missing document title|document title was not set/.test(message)) return { code: 'title-missing' };
  if (/missing alt text/.test(message))
    return { code: 'alt-text-missing', facts: figureWithoutText(document) };
  if (/skipped from heading level|first heading/.test(message))
    return { code: 'heading-skipped', facts: { place: skippingHeading(document) } };
  return { code: 'not-printable', facts: { message: message.slice(0, messageMax) } };
}
const messageMax = 500;

function figureWithoutText({ blocks, title }: PrintedDocument): { place: string; caption: string } {
  let place = title;
  for (const block of blocks) {
    if (block.kind === 'heading') place = block.text;
    if (block.kind === 'figure' && block.alt === null) return { place, caption: block.caption };
  }
  return { place, caption: '' };
}

function skippingHeading({ blocks, title }: PrintedDocument): string {
  let above = 0;
  for (const block of blocks.flatMap(headingsOf)) {
    if (block.level > above + 1) return block.text;
    above = block.level;
  }
  return title;
}

type Heading = { readonly level: number; readonly text: string };

function headingsOf(block: PrintedBlock): Heading[] {
  if (block.kind === 'heading') return [block];
  if (block.kind === 'recommendation') return [{ level: block.level, text: block.heading }];
  if (block.kind !== 'decision') return [];
  return [{ level: block.level, text: block.heading }, ...block.blocks.flatMap(headingsOf)];
}
