/**
 * What runs in the cage: a file's bytes in, its text and its record out. Bundled by itself (bin/lib/bundle-caged.js)
 * with nothing of the database and the web in it, which is why it imports the rules of `archive` and not its index.
 */
import type { KnownNames } from './modules/archive/rules/meeting-record.ts';
import { parseMeeting } from './modules/archive/rules/parse-meeting.ts';
import type { ReadDocument } from './modules/archive/queries/read-in-cage.ts';
import { serveInCage } from './platform/cage-child.ts';
import {
  doubtNote,
  personalNumbersIn,
  placesInWords,
  type PlaceCode,
  type SeenText,
} from './platform/documents/personal-numbers.ts';
import { refusal } from './platform/documents/refusals.ts';
import { textOfDocument, type DocumentText } from './platform/documents/text-of-document.ts';

type Job = { name: string; known: KnownNames };

await serveInCage(async (job, bytes): Promise<ReadDocument[]> => {
  const { name, known } = job as Job;
  const seen: SeenText[] = [];
  const read = await textOfDocument(name, bytes, (text) => seen.push(text));
  const { certain, doubtful } = personalNumbersIn(seen);
  if (certain.length > 0) return [holdsPersonalNumber(name, certain)];
  const documents = read.ok
    ? await documentsOf({ name, known }, read.value)
    : [{ ok: false as const, sourceFile: name, error: read.refusal }];
  const doubts = doubtful.map(doubtNote);
  return documents.map((document) =>
    document.ok ? { ...document, notes: [...document.notes, ...doubts] } : { ...document, notes: doubts },
  );
});

/** The sentence says where, never what: the file is not kept. */
function holdsPersonalNumber(sourceFile: string, places: PlaceCode[]): ReadDocument {
  const { code, message } = refusal('CPR_NUMBER');
  const error = { code, message: `${message} Det står her: ${placesInWords(places, 'da')}.` };
  return { ok: false, sourceFile, error, notes: places };
}

async function documentsOf({ name, known }: Job, text: DocumentText): Promise<ReadDocument[]> {
  if (text.json !== undefined) return recordsOf(name, text);
  const { kind, lines, pageStartLines, notes } = text;
  const parsed = parseMeeting({ sourceFile: name, lines, pageStartLines }, known);
  if (!parsed.ok) return [{ ok: false, sourceFile: name, error: refusal('NOT_A_MEETING') }];
  return [{ ok: true, record: parsed.value, lines, pageStartLines, kind, notes }];
}

/** Our own JSON comes back as the records it holds; what could not be read the first time says so again. */
async function recordsOf(name: string, { json, kind, notes }: DocumentText): Promise<ReadDocument[]> {
  const { failureShape, recordShape } = await import('./modules/archive/queries/record-shape.ts');
  const entries: unknown[] = Array.isArray(json) ? json : [json];
  const read = entries.map((entry): ReadDocument | null => {
    const record = recordShape.safeParse(entry);
    if (record.success)
      return { ok: true, record: record.data, lines: [], pageStartLines: null, kind, notes };
    const failure = failureShape.safeParse(entry);
    return failure.success ? { ok: false, ...failure.data } : null;
  });
  const known = read.filter((document) => document !== null);
  if (known.length > 0 && known.length === read.length) return known;
  return [{ ok: false, sourceFile: name, error: refusal('NOT_A_RECORD') }];
}
