import type { Reader } from '../../../platform/database.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { SourcePage, sourceLinesPerPage } from '../pages/source.page.tsx';
import { draftName } from '../pages/words.ts';
import { draftAt, pageOf } from './opened-draft.ts';

/** The source can be read as long as the import is there, whatever has become of it. */
export async function showSource(visit: Visit<Reader>): Promise<Reply> {
  const draft = await draftAt(visit);
  if (!draft || draft.lines.length === 0) return notFound(visit);
  const { fileName, lines } = draft;
  const page = SourcePage({
    context: visit.page,
    number: String(draft.number),
    name: draftName(draft, visit.language),
    fileName,
    lines,
    page: pageOf(visit.query, lines.length, sourceLinesPerPage),
  });
  return { status: 200, page, reads: 'guarded' };
}

/** The original, byte for byte, to be saved and never to be opened by us. */
export async function showOriginal(visit: Visit<Reader>): Promise<Reply> {
  const draft = await draftAt(visit);
  if (!draft || draft.storedAs === null) return notFound(visit);
  const bytes = await readStoredFile(visit.filesFolder, { storedAs: draft.storedAs, sha256: draft.sha256 });
  const file = { name: draft.fileName, mediaType: draft.mediaType, bytes };
  return { status: 200, file, reads: 'guarded' };
}
