import type { Reader } from '../../../platform/database.ts';
import type { Scan, Standing } from '../rules/paper-standing.ts';
import { standingOfRow, type StandingRow } from './standing-of-row.ts';

export type PaperVersion = {
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly pageCount: number | null;
  readonly scan: Scan;
  readonly problem: string | null;
  readonly doubts: readonly string[];
  readonly isMergeable: boolean;
  readonly note: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly standing: Standing;
};

export type PaperEventRow = {
  readonly event: string;
  readonly version: number | null;
  readonly itemTitle: string | null;
  readonly note: string;
  readonly at: Date;
  readonly by: string;
};

export type PaperRecord = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly bodyId: string;
  readonly bodyShortName: string;
  readonly isRemoved: boolean;
  readonly lastVersion: number;
  readonly version: number;
  /** Newest first. */
  readonly versions: readonly PaperVersion[];
  readonly events: readonly PaperEventRow[];
};

/** A paper by its number, for the secretariat; nothing for others. */
export async function paperRecord(db: Reader, number: string): Promise<PaperRecord | undefined> {
  const paper = await db
    .selectFrom('papers')
    .innerJoin('bodies', 'bodies.id', 'papers.body_id')
    .select(['papers.id', 'papers.number', 'papers.title', 'papers.body_id as bodyId'])
    .select(['bodies.short_name as bodyShortName', 'papers.last_version as lastVersion', 'papers.version'])
    .select((eb) => eb('papers.removed_at', 'is not', null).as('isRemoved'))
    .where('papers.number', '=', number)
    .executeTakeFirst();
  if (!paper) return undefined;
  const versions = await versionsOf(db, paper.id);
  const events = await eventsOf(db, paper.id);
  return { ...paper, isRemoved: Boolean(paper.isRemoved), versions, events };
}

async function versionsOf(db: Reader, paperId: string): Promise<PaperVersion[]> {
  const rows = await db
    .selectFrom('paper_versions as v')
    .leftJoin('users as u', 'u.id', 'v.uploaded_by')
    .leftJoin('persons as who', 'who.id', 'u.person_id')
    .select(['v.number', 'v.name', 'v.media_type', 'v.byte_count', 'v.page_count', 'v.scan', 'v.reading'])
    .select(['v.problem', 'v.doubts', 'v.is_mergeable', 'v.note', 'v.uploaded_at', 'v.erased_at'])
    .select('who.name as uploadedBy')
    .where('v.paper_id', '=', paperId)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    name: row.name,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    pageCount: row.page_count,
    scan: row.scan as Scan,
    problem: row.problem,
    doubts: row.doubts,
    isMergeable: row.is_mergeable === true,
    note: row.note,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploadedBy ?? '',
    standing: standingOfVersion(row),
  }));
}

/** There is a version, so it is never merely announced. */
function standingOfVersion(row: StandingRow): Standing {
  const standing = standingOfRow(row);
  return standing === 'announced' ? 'waiting' : standing;
}

const eventsShownMax = 100;

const eventsOf = (db: Reader, paperId: string): Promise<PaperEventRow[]> =>
  db
    .selectFrom('paper_events as e')
    .leftJoin('draft_items as i', 'i.id', 'e.item_id')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as who', 'who.id', 'u.person_id')
    .select(['e.event', 'e.version_number as version', 'i.title as itemTitle', 'e.note'])
    .select('e.recorded_at as at')
    .select((eb) => eb.fn.coalesce('who.name', eb.val('')).as('by'))
    .where('e.paper_id', '=', paperId)
    .orderBy('e.recorded_at', 'desc')
    .limit(eventsShownMax)
    .execute();
