import type { Reader } from '../../../platform/database.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { keepsPapers } from '../policy.ts';
import { paperFile } from '../queries/paper-file.ts';
import { servedName } from '../rules/paper-names.ts';

/** A paper's file, byte for byte, to be saved and never opened by us. Hidden, missing and not ready look the same. */
export async function fetchFile(visit: Visit<Reader>): Promise<Reply> {
  const { number = '', version = '' } = visit.params;
  if (!/^[1-9]\d{0,5}$/.test(version)) return notFound(visit);
  const found = await paperFile(visit.db, {
    number,
    version: Number(version),
    mayLook: keepsPapers(visit.actor),
  });
  if (!found) return notFound(visit);
  const { name, mediaType, isGuarded } = found;
  const bytes = await readStoredFile(visit.filesFolder, found);
  const file = { name: servedName(name, mediaType), mediaType, bytes };
  return { status: 200, file, ...(isGuarded && { reads: 'guarded' }) };
}
