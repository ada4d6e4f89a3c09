import type { Reader } from '../../../platform/database.ts';

export type VersionToRead = {
  readonly paperId: string;
  readonly number: number;
  readonly paperNumber: string;
  readonly name: string;
  readonly mediaType: string;
  readonly storedAs: string;
  readonly sha256: string;
};

/** A version with its file, or nothing where that was erased. */
export async function versionToRead(
  db: Reader,
  { paperId, number }: { paperId: string; number: number },
): Promise<VersionToRead | undefined> {
  const row = await db
    .selectFrom('paper_versions as v')
    .innerJoin('papers as p', 'p.id', 'v.paper_id')
    .select(['v.paper_id as paperId', 'v.number', 'p.number as paperNumber', 'v.name'])
    .select(['v.media_type as mediaType', 'v.stored_as as storedAs', 'v.sha256'])
    .where('v.paper_id', '=', paperId)
    .where('v.number', '=', number)
    .executeTakeFirst();
  return row && row.storedAs !== null ? { ...row, storedAs: row.storedAs } : undefined;
}

/** The meetings at which this version was sent with an item: the search is told of them anew when it was read. */
export async function meetingsOfVersion(
  db: Reader,
  { paperId, number }: { paperId: string; number: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('appendices')
    .select('meeting_id')
    .distinct()
    .where('paper_id', '=', paperId)
    .where('paper_version', '=', number)
    .execute();
  return rows.map(({ meeting_id }) => meeting_id);
}
