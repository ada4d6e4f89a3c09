import { unescaped } from './docx-hidden.ts';
import type { SeeText } from './personal-numbers.ts';

type Described = {
  getMetadata: () => Promise<{ info: unknown; metadata: { getRaw: () => unknown } | null }>;
  getOutline: () => Promise<unknown>;
  getAttachments: () => Promise<unknown>;
  getAttachmentContent: (name: string) => Promise<unknown>;
};

/** Shows what a PDF holds beside its pages: properties, XMP, bookmarks, attached files. Broken ones are passed over. */
export async function seeAround(pdf: Described, see: SeeText): Promise<void> {
  const described = await asked(() => pdf.getMetadata());
  const raw = described?.metadata?.getRaw();
  see({ kind: 'properties', texts: [...stringsIn(described?.info), ...xmlTexts(raw)] });
  see({ kind: 'outline', texts: stringsIn(await asked(() => pdf.getOutline())) });
  const attached = await asked(() => pdf.getAttachments());
  see({ kind: 'attachment', texts: stringsIn(attached) });
  const names = attached instanceof Map ? [...attached.keys()].map(String) : [];
  for (const name of names.slice(0, filesMax))
    see({ kind: 'attachment', texts: stringsIn(await asked(() => pdf.getAttachmentContent(name))) });
}

/** Shows the notes, links and filled fields of a page. */
export async function seeAnnotations(
  page: { getAnnotations: () => Promise<unknown>; pageNumber: number },
  see: SeeText,
): Promise<void> {
  const found = stringsIn(await asked(() => page.getAnnotations()));
  if (found.length > 0) see({ kind: 'annotation', texts: found, from: page.pageNumber });
}

async function asked<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined; // the library throws what it likes at broken parts; the pages decide whether it is read
  }
}

const depthMax = 8;
const bytesMax = 5_000_000;
const filesMax = 20;

/** Every text in what the library answers: in lists, in records, in the bytes of an attached file. */
function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [withoutIds(value)];
  if (value instanceof Uint8Array) return [textOfBytes(value.subarray(0, bytesMax))];
  if (typeof value !== 'object' || value === null || depth === depthMax) return [];
  const parts: unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  return parts.flatMap((part) => stringsIn(part, depth + 1));
}

const xmlTexts = (raw: unknown): string[] =>
  typeof raw === 'string' ? raw.split(/[<>"']/u).map((text) => withoutIds(unescaped(text))) : [];

/** Programs number their files with 32 hexadecimal digits, ten of which may look like something else. */
const withoutIds = (text: string): string =>
  text.replaceAll(/[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}/giu, ' ');

/** Whatever letters an unknown file holds, in one byte or two. */
export const textOfBytes = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll('\0', '');
