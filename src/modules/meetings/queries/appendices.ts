import { expressionBuilder, sql, type Expression } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { paperKindOf } from '../../../kernel/paper-kind.ts';
import { standingOf, type Reading, type Scan } from '../../../kernel/paper-standing.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { AppendixLateness } from '../rules/agenda-to-release.ts';
import type { Appendix, AppendixFile } from '../rules/meeting-views.ts';

/** The appendices of the row of `items` around it, in one version, in their order. */
export const appendicesIn = (version: Expression<number>) =>
  jsonArrayFrom(
    expressionBuilder<Schema>()
      .selectFrom('appendices as a')
      .leftJoin('papers as p', 'p.id', 'a.paper_id')
      .leftJoin('paper_versions as v', (join) =>
        join.onRef('v.paper_id', '=', 'a.paper_id').onRef('v.number', '=', 'a.paper_version'),
      )
      .select(['a.number', 'a.title', 'a.url', 'a.lateness', 'a.paper_id as paperId'])
      .select(['a.paper_version as paperVersion', 'p.number as paperNumber'])
      .select(['v.media_type as mediaType', 'v.page_count as pageCount', 'v.scan', 'v.reading', 'v.problem'])
      .select(['v.doubts', 'v.erased_at as erasedAt'])
      .where('a.item_id', '=', sql.ref<string>('items.id'))
      .where('a.agenda_version', '=', version)
      .orderBy('a.position'),
  );

type FileRow = {
  readonly mediaType: string | null;
  readonly pageCount: number | null;
  readonly scan: string | null;
  readonly reading: string | null;
  readonly problem: string | null;
  readonly doubts: readonly string[] | null;
  readonly erasedAt: unknown;
};
type Row = Omit<Appendix, 'lateness' | 'file'> & { readonly lateness: string } & FileRow;

export function appendixOf(row: Row): Appendix {
  const { number, title, url, lateness, paperId, paperVersion, paperNumber } = row;
  const appendix = { number, title, url, paperId, paperVersion, paperNumber };
  return { ...appendix, lateness: lateness as AppendixLateness, file: fileOf(row) };
}

/** The version that was sent, and whether it can be opened now: it may be found infected or be erased later. */
function fileOf({ mediaType, pageCount, scan, reading, problem, ...row }: FileRow): AppendixFile | null {
  if (mediaType === null || scan === null || reading === null) return null;
  const standing = standingOf({
    scan: scan as Scan,
    reading: reading as Reading,
    problem,
    isErased: row.erasedAt !== null,
    doubts: row.doubts ?? [],
  });
  const isLookedAt = ['waiting', 'scan-failed', 'doubtful'].includes(standing);
  const state = standing === 'ready' ? 'open' : isLookedAt ? 'waiting' : 'gone';
  return { kind: paperKindOf(mediaType), pageCount, state };
}
