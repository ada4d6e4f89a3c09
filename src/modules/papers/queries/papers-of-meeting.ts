import type { Reader } from '../../../platform/database.ts';
import { latenessOf, type Lateness } from '../rules/paper-places.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { standingOfRow, type StandingRow } from './standing-of-row.ts';

/** A paper as it was sent with an item. `paperVersion` is null for one that is still to come. */
export type SentPaper = {
  readonly itemId: string;
  readonly itemAddress: string;
  readonly itemNumber: string;
  readonly itemTitle: string;
  readonly isGuarded: boolean;
  /** The number through the agenda. */
  readonly appendix: string | null;
  readonly title: string;
  readonly lateness: Lateness;
  readonly paperId: string;
  readonly paperNumber: string;
  readonly paperVersion: number | null;
  readonly standing: Standing | 'announced';
  readonly file: SentFile | null;
};
export type SentFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly pageCount: number | null;
  readonly problem: string | null;
  readonly isMergeable: boolean;
  readonly storedAs: string | null;
  readonly sha256: string;
};

type Asked = { readonly meetingId: string; readonly agendaVersion: number };

/** The papers this reader may see of one version of an agenda, in the order of the agenda. */
export async function papersOfMeeting(db: Reader, asked: Asked): Promise<SentPaper[]> {
  const { meetingId, agendaVersion } = asked;
  const rows = await db
    .selectFrom('appendices as a')
    .innerJoin('items as i', 'i.id', 'a.item_id')
    .innerJoin('papers as p', 'p.id', 'a.paper_id')
    .leftJoin('paper_versions as v', (join) =>
      join.onRef('v.paper_id', '=', 'a.paper_id').onRef('v.number', '=', 'a.paper_version'),
    )
    .select(['i.id as itemId', 'i.address as itemAddress', 'i.number as itemNumber', 'i.title as itemTitle'])
    .select(['i.closed', 'i.municipal_only', 'a.number as appendix', 'a.title', 'a.lateness'])
    .select(['p.id as paperId', 'p.number as paperNumber', 'a.paper_version as paperVersion', 'v.name'])
    .select(['v.media_type', 'v.byte_count', 'v.page_count', 'v.problem', 'v.is_mergeable', 'v.stored_as'])
    .select(['v.sha256', 'v.scan', 'v.reading', 'v.doubts', 'v.erased_at'])
    .where('a.meeting_id', '=', meetingId)
    .where('a.agenda_version', '=', agendaVersion)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.position')
    .orderBy('a.position')
    .execute();
  return rows.map((row) => ({
    itemId: row.itemId,
    itemAddress: row.itemAddress,
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    isGuarded: row.closed || row.municipal_only,
    appendix: row.appendix,
    title: row.title,
    lateness: latenessOf(row.lateness),
    paperId: row.paperId,
    paperNumber: row.paperNumber,
    paperVersion: row.paperVersion,
    ...fileOf(row),
  }));
}

type FileRow = StandingRow & {
  name: string | null;
  media_type: string | null;
  byte_count: number | null;
  page_count: number | null;
  is_mergeable: boolean | null;
  stored_as: string | null;
  sha256: string | null;
};

function fileOf(row: FileRow): Pick<SentPaper, 'standing' | 'file'> {
  const { name, media_type, byte_count, sha256 } = row;
  if (name === null || media_type === null || byte_count === null || sha256 === null)
    return { standing: 'announced', file: null };
  return {
    standing: standingOfRow(row),
    file: {
      name,
      mediaType: media_type,
      byteCount: byte_count,
      pageCount: row.page_count,
      problem: row.problem,
      isMergeable: row.is_mergeable === true,
      storedAs: row.stored_as,
      sha256,
    },
  };
}
