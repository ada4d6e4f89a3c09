import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { standingOfRow } from './standing-of-row.ts';

export type StoredPaperFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly storedAs: string;
  readonly sha256: string;
  /** The reader sees it on no item that is open to its whole audience. */
  readonly isGuarded: boolean;
};

type Asked = {
  readonly number: string;
  readonly version: number;
  /** Who is to look whether digits are a personal number gets the file they stand in. */
  readonly mayLook: boolean;
};

/** The file of a version, for who sees it on an item, and when it may be handed out. Anything else is nothing. */
export async function paperFile(
  db: Reader,
  { number, version, mayLook }: Asked,
): Promise<StoredPaperFile | undefined> {
  const row = await db
    .selectFrom('papers as p')
    .innerJoin('paper_versions as v', 'v.paper_id', 'p.id')
    .select(['v.name', 'v.media_type as mediaType', 'v.stored_as as storedAs', 'v.sha256', 'v.scan'])
    .select(['v.reading', 'v.problem', 'v.doubts', 'v.erased_at'])
    .select(
      sql<boolean>`not exists (select from appendices a where a.paper_id = v.paper_id
        and a.paper_version = v.number and not a.closed and not a.municipal_only)`.as('isGuarded'),
    )
    .where('p.number', '=', number)
    .where('v.number', '=', version)
    .executeTakeFirst();
  if (!row || row.storedAs === null) return undefined;
  const standing = standingOfRow(row);
  if (standing !== 'ready' && !(mayLook && standing === 'doubtful')) return undefined;
  const { name, mediaType, storedAs, sha256, isGuarded } = row;
  return { name, mediaType, storedAs, sha256, isGuarded };
}
