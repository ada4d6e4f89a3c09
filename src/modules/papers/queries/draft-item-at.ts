import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { latenessOf, type Lateness } from '../rules/paper-places.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { standingOfRow } from './standing-of-row.ts';

/** The item of a draft that an address names, as the reader may see it. */
export type DraftItemAt = {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly agendaState: string;
  readonly title: string;
  readonly version: number;
};
type Asked = {
  readonly body: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly entry: number;
};

export async function draftItemAt(
  db: Reader,
  { body, heldOn, sequence, entry }: Asked,
): Promise<DraftItemAt | undefined> {
  const row = await db
    .selectFrom('draft_items as i')
    .innerJoin('agendas as a', 'a.meeting_id', 'i.meeting_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['i.id', 'b.id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on'])
    .select(['a.state as agendaState', 'i.title', 'i.version'])
    .where('b.key', '=', body)
    .where('m.held_on', '=', heldOn)
    .where('m.sequence', '=', sequence)
    .where('i.entry', '=', entry)
    .where('i.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { held_on, ...rest } = row;
  return { ...rest, heldOn: held_on as Day };
}

/** A paper as it hangs on an item of a draft. `version` is null while it is announced. */
export type AttachedPaper = {
  readonly itemId: string;
  readonly paperId: string;
  readonly number: string;
  readonly title: string;
  readonly lateness: Lateness;
  /** The newest version that was not erased, which is the one to be sent; and where the newest of all stands. */
  readonly version: number | null;
  readonly standing: Standing | 'announced';
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly pageCount: number | null;
  readonly problem: string | null;
};

/** The papers of items of a draft: items in the order given, papers in theirs. */
export async function attachedPapers(db: Reader, itemIds: readonly string[]): Promise<AttachedPaper[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom('draft_item_papers as d')
    .innerJoin('papers as p', 'p.id', 'd.paper_id')
    .leftJoin('paper_versions as v', (join) =>
      join.onRef('v.paper_id', '=', 'p.id').onRef('v.number', '=', 'p.last_version'),
    )
    .select(['d.item_id as itemId', 'd.paper_id as paperId', 'p.number', 'p.title', 'd.lateness'])
    .select(['v.name', 'v.media_type as mediaType', 'v.page_count as pageCount', 'v.problem', 'v.scan'])
    .select(['v.reading', 'v.doubts', 'v.erased_at'])
    .select((eb) =>
      eb
        .selectFrom('paper_versions as whole')
        .select(({ fn }) => fn.max<number>('whole.number').as('newest'))
        .whereRef('whole.paper_id', '=', 'd.paper_id')
        .where('whole.erased_at', 'is', null)
        .as('version'),
    )
    .where('d.item_id', 'in', itemIds)
    .orderBy('d.position')
    .execute();
  const place = new Map(itemIds.map((id, index) => [id, index]));
  return rows
    .map(({ scan, reading, doubts, erased_at, lateness, ...row }) => ({
      ...row,
      lateness: latenessOf(lateness),
      standing: standingOfRow({ scan, reading, doubts, erased_at, problem: row.problem }),
    }))
    .toSorted((one, other) => (place.get(one.itemId) ?? 0) - (place.get(other.itemId) ?? 0));
}
