import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { standingOfRow, type StandingRow } from './standing-of-row.ts';

export const paperShows = ['alle', 'skal-ses', 'mangler-fil', 'ikke-brugt', 'fjernede'] as const;
export type PaperShow = (typeof paperShows)[number];

export type PaperFilter = {
  readonly words: string;
  /** The key of a body, or empty. */
  readonly body: string;
  readonly show: PaperShow;
  readonly page: number;
};

export type PaperRow = {
  readonly number: string;
  readonly title: string;
  readonly bodyShortName: string;
  readonly version: number;
  readonly mediaType: string | null;
  readonly pageCount: number | null;
  readonly standing: Standing | 'announced';
  readonly uses: number;
  readonly at: Date;
  readonly by: string;
};

export const papersPerPage = 30;

const isUsed = sql<boolean>`(exists (select from draft_item_papers d where d.paper_id = p.id)
  or exists (select from appendices a where a.paper_id = p.id))`;
const needsLook = sql<boolean>`(v.scan in ('failed', 'infected') or v.erased_at is not null
  or v.reading = 'unreadable' or v.doubts <> '{}')`;

const conditions: Record<PaperShow, RawBuilder<boolean>> = {
  alle: sql`p.removed_at is null`,
  'skal-ses': sql`p.removed_at is null and ${needsLook}`,
  'mangler-fil': sql`p.removed_at is null and p.last_version = 0`,
  'ikke-brugt': sql`p.removed_at is null and not ${isUsed}`,
  fjernede: sql`p.removed_at is not null`,
};

/** Papers, newest first. Words are looked for in number, title, file name and the text that was read. */
export async function paperList(
  db: Reader,
  filter: PaperFilter,
): Promise<{ rows: PaperRow[]; count: number }> {
  const found = papersOf(db, filter);
  const { count } = await found.select(sql<bigint>`count(*)`.as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .leftJoin('users as u', (join) =>
      join.on(({ fn, eb }) => eb('u.id', '=', fn.coalesce('v.uploaded_by', 'p.recorded_by'))),
    )
    .leftJoin('persons as who', 'who.id', 'u.person_id')
    .select(['p.number', 'p.title', 'b.short_name as bodyShortName', 'p.last_version as version'])
    .select(['v.media_type as mediaType', 'v.page_count as pageCount', 'v.scan', 'v.reading', 'v.problem'])
    .select(['v.doubts', 'v.erased_at', 'who.name as by'])
    .select(({ fn }) => fn.coalesce('v.uploaded_at', 'p.recorded_at').as('at'))
    .select(usesOfPaper.as('uses'))
    .orderBy('p.number', 'desc')
    .limit(papersPerPage)
    .offset((filter.page - 1) * papersPerPage)
    .execute();
  return { count: Number(count), rows: rows.map(rowOf) };
}

/** Items, not links: one that was sent in three versions counts once. */
const usesOfPaper = sql<number>`(select count(*)::int from (
  select d.item_id from draft_item_papers d where d.paper_id = p.id
  union select a.item_id from appendices a where a.paper_id = p.id) used)`;

type Found = StandingRow & Omit<PaperRow, 'standing' | 'by'> & { by: string | null };

function rowOf({ scan, reading, problem, doubts, erased_at, by, ...row }: Found): PaperRow {
  return { ...row, by: by ?? '', standing: standingOfRow({ scan, reading, problem, doubts, erased_at }) };
}

function papersOf(db: Reader, { words, body, show }: PaperFilter) {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const all = db
    .selectFrom('papers as p')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .leftJoin('paper_versions as v', (join) =>
      join.onRef('v.paper_id', '=', 'p.id').onRef('v.number', '=', 'p.last_version'),
    )
    .where(conditions[show]);
  const ofBody = body === '' ? all : all.where('b.key', '=', body);
  if (words === '') return ofBody;
  return ofBody.where(
    sql<boolean>`(p.number like ${pattern} or p.title ilike ${pattern} or v.name ilike ${pattern}
      or v.content ilike ${pattern})`,
  );
}
