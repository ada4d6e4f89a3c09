import mammoth from 'mammoth';
import { linesOfWord, type WordNode } from './docx-lines.ts';
import { seeParts } from './docx-hidden.ts';
import { numberCounter, numberingOf } from './docx-numbering.ts';
import type { SeeText } from './personal-numbers.ts';
import { UnreadableDocument } from './refusals.ts';
import { unzip, type ArchiveParts } from './unzip.ts';

const numberingName = 'word/numbering.xml';

/**
 * The lines of a Word document. The archive is unpacked here, within limits; the reader of Word files (mammoth) is
 * handed the parts only and never sees the archive. Tracked deletions, comments, notes and pictures are left out.
 * They are shown to `see`, as is every text of every part. Throws UnreadableDocument.
 */
export async function docxLines(bytes: Uint8Array, see: SeeText): Promise<string[]> {
  const parts = textParts(unzip(bytes), see);
  const numbering = numberingOf(parts.get(numberingName) ?? '');
  if (numbering) parts.set(numberingName, numbering.part);
  const document = await wordTree(parts);
  const lines = linesOfWord(document, numberCounter(numbering));
  see({ kind: 'line', texts: lines });
  return lines;
}

/** What the package is, is told by its parts. Throws unless it is a Word document whose XML declares no entities. */
function textParts(parts: ArchiveParts, see: SeeText): Map<string, string> {
  const texts = new Map([...parts].map(([name, part]) => [name, xmlText(part)]));
  seeParts(texts, see);
  const mimetype = parts.get('mimetype')?.toString('latin1') ?? '';
  if (mimetype.includes('opendocument')) throw new UnreadableDocument('ODT');
  const names = [...parts.keys()];
  if (!names.includes('[Content_Types].xml')) throw new UnreadableDocument('ARCHIVE');
  if (names.some((name) => /^(xl|ppt)\//u.test(name))) throw new UnreadableDocument('SPREADSHEET');
  for (const text of texts.values()) {
    if (/<!(DOCTYPE|ENTITY)/iu.test(text)) throw new UnreadableDocument('UNSAFE');
  }
  if (/macroEnabled/iu.test(texts.get('[Content_Types].xml') ?? '')) throw new UnreadableDocument('MACROS');
  return texts;
}

function xmlText(part: Buffer): string {
  const isLittle = part[0] === 0xff && part[1] === 0xfe;
  const isBig = part[0] === 0xfe && part[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(part);
}

async function wordTree(parts: ReadonlyMap<string, string>): Promise<WordNode> {
  let tree: WordNode = { type: 'document' };
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string) => Promise.resolve(parts.get(name) ?? ''),
  };
  // An empty path makes mammoth use `file`, the opened archive its own readers pass on.
  const input = { path: '', file };
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: WordNode) => {
      tree = document;
      return { ...document, children: [] }; // the HTML is not used
    },
  });
  return tree;
}
