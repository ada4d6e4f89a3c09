import { accept, refuse, type Result } from '../../kernel/result.ts';
import { fileKind } from './kind.ts';
import { documentLimits as limits } from './limits.ts';
import type { PlaceCode, SeeText } from './personal-numbers.ts';
import { decodeText, linesOfText } from './plain-text.ts';
import { textOfBytes } from './pdf-hidden.ts';
import { refusal, UnreadableDocument, type DocumentRefusal } from './refusals.ts';

export const documentKinds = ['txt', 'docx', 'pdf', 'json'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Something the reader should be told: none of these stops the import. */
export type DocumentNote =
  | 'extension-differs'
  | 'damaged-characters'
  | 'pages-without-text'
  /** Ten digits that may be a personal number: somebody must look. */
  | `cpr-maybe:${PlaceCode}`;

/**
 * The text of a file. `pageStartLines` holds the first line (from 1) of every page where the format tells, else null.
 * `json` is set instead of lines when the file is JSON.
 */
export type DocumentText = {
  kind: DocumentKind;
  lines: string[];
  pageStartLines: number[] | null;
  notes: DocumentNote[];
  json?: unknown;
};

/**
 * Reads a document of any of the known kinds. Its kind is judged by its content; a misleading extension gives a note.
 * Every refusal has a sentence that says what to do. `see` is shown every text on the way, those that no page shows
 * too, also of what is refused. To be called in the cage only: the bytes are untrusted.
 */
export async function textOfDocument(
  name: string,
  bytes: Uint8Array,
  see: SeeText = () => undefined,
): Promise<Result<DocumentText, DocumentRefusal>> {
  if (bytes.length > limits.fileBytesMax) return refuse(refusal('TOO_LARGE'));
  const read = await readerOf(bytes); // a library that does not load is a bug, not a damaged file
  try {
    const text = await read(bytes, see);
    const isEmpty = text.json === undefined && text.lines.every((line) => line.trim() === '');
    if (isEmpty) return refuse(refusal('EMPTY'));
    if (isTooLong(text.lines)) return refuse(refusal('TOO_MANY_LINES'));
    return accept({ ...text, notes: [...extensionNotes(name, text.kind), ...text.notes] });
  } catch (error) {
    if (error instanceof UnreadableDocument) return refuse(refusal(error.code));
    if (isMemoryError(error)) throw error;
    return refuse(refusal('DAMAGED')); // the libraries throw what they like at broken files
  }
}

type Read = (bytes: Uint8Array, see: SeeText) => Promise<DocumentText> | DocumentText;

/** The libraries are loaded when the first file needs them. */
async function readerOf(bytes: Uint8Array): Promise<Read> {
  const kind = fileKind(bytes);
  if (kind === 'text') return readText;
  if (kind === 'pdf') {
    const { loadPdfReader, pdfText } = await import('./pdf-text.ts');
    await loadPdfReader();
    return async (file, see) => ({ kind, ...(await pdfText(file, see)) });
  }
  if (kind === 'zip') {
    const { docxLines } = await import('./docx-text.ts');
    return async (file, see) => ({
      kind: 'docx',
      lines: await docxLines(file, see),
      pageStartLines: null,
      notes: [],
    });
  }
  return (file, see) => {
    see({ kind: 'bytes', texts: [textOfBytes(file)] });
    throw new UnreadableDocument(kind);
  };
}

/** What Node says when a buffer or a text does not fit; the cage reports it and takes a new child. */
export const isMemoryError = (error: unknown): boolean =>
  error instanceof Error && /allocat|out of memory|Invalid string length/iu.test(error.message);

const isTooLong = (lines: readonly string[]): boolean =>
  lines.length > limits.linesMax || lines.some((line) => line.length > limits.lineCharactersMax);

function readText(bytes: Uint8Array, see: SeeText): DocumentText {
  const decoded = decodeText(bytes);
  if (!decoded) see({ kind: 'bytes', texts: [textOfBytes(bytes)] });
  if (!decoded) throw new UnreadableDocument('UNKNOWN_FORMAT');
  const notes: DocumentNote[] = decoded.isDamaged ? ['damaged-characters'] : [];
  const json = jsonOf(decoded.text);
  const text = linesOfText(decoded.text);
  see({ kind: 'line', texts: text.lines });
  if (json === undefined) return { kind: 'txt', ...text, notes };
  // Its letters may be written as codes, so it is looked through as it is read, too.
  see({ kind: 'field', texts: JSON.stringify(json, null, 1).split('\n') });
  return { kind: 'json', lines: [], pageStartLines: null, notes, json };
}

/** What `import --json` writes begins with a list of objects, or is one of them. */
const recordStart = /^\s*(\[\s*[{\]]|\{\s*["}])/u;

function jsonOf(text: string): unknown {
  if (!recordStart.test(text.slice(0, 1000))) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a text may well begin with a bracket
  }
}

const extensions: Record<DocumentKind, RegExp> = {
  txt: /\.(txt|text|md|asc)$/iu,
  docx: /\.(docx|dotx)$/iu,
  pdf: /\.pdf$/iu,
  json: /\.json$/iu,
};

function extensionNotes(name: string, kind: DocumentKind): DocumentNote[] {
  const hasExtension = /\.[a-z]{1,5}$/iu.test(name);
  return hasExtension && !extensions[kind].test(name) ? ['extension-differs'] : [];
}
