import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';

/** The addresses of the items a guest is there for, as far as he may know of them. */
export async function addressesOfItems(db: Reader, itemIds: readonly string[]): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom('item_headings')
    .select('address')
    .where('item_id', 'in', [...itemIds])
    .orderBy('position')
    .execute();
  return rows.map(({ address }) => address);
}

/** What a version brought: an item that was not there, one that is withdrawn, one that says something else. */
export type AgendaChange = {
  readonly number: string;
  readonly title: string;
  readonly change: 'new' | 'withdrawn' | 'changed';
};

/** What is new in this version for whoever asks: of an item he may not read he is not told that it changed. */
export async function changesOfVersion(
  db: Reader,
  { meetingId, version }: { meetingId: string; version: number },
): Promise<AgendaChange[]> {
  if (version <= 1) return [];
  const rows = await db
    .selectFrom(
      sql<Omit<AgendaChange, 'change'> & { change: AgendaChange['change'] | null; position: number }>`(
        select n.number, n.title, n.position, case
          when n.is_withdrawn and not coalesce(o.is_withdrawn, false) then 'withdrawn'
          when o.item_id is null then 'new'
          when (n.title, n.starts_at, n.ends_at, n.presenter, n.handling)
            is distinct from (o.title, o.starts_at, o.ends_at, o.presenter, o.handling)
            or ${contentOf('n')} is distinct from ${contentOf('o')} then 'changed' end as change
        from item_versions n left join item_versions o
          on o.item_id = n.item_id and o.agenda_version = n.agenda_version - 1
        where n.meeting_id = ${meetingId} and n.agenda_version = ${version}
      )`.as('v'),
    )
    .select(['number', 'title', 'change'])
    .where('change', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ change, ...row }) => (change === null ? [] : [{ ...row, change }]));
}

const contentOf = (which: 'n' | 'o') => {
  const [item, version] = [sql.ref(`${which}.item_id`), sql.ref(`${which}.agenda_version`)];
  return sql`(select json_build_array(
    (select json_agg(json_build_array(t.label, t.body_text) order by t.position) from item_texts t
      where t.item_id = ${item} and t.agenda_version = ${version}),
    (select json_agg(json_build_array(r.verb, r.condition, r.body_text) order by r.position) from recommendations r
      where r.item_id = ${item} and r.agenda_version = ${version}),
    (select json_agg(json_build_array(a.title, a.paper_id, a.paper_version, a.lateness) order by a.position)
      from appendices a where a.item_id = ${item} and a.agenda_version = ${version}))::text)`;
};

/** How a version was sent, for who may see the meeting. */
export async function kindOfVersion(
  db: Reader,
  { meetingId, version }: { meetingId: string; version: number },
): Promise<'agenda' | 'supplement' | 'change' | null> {
  const row = await db
    .selectFrom('agenda_versions')
    .select('kind')
    .where('meeting_id', '=', meetingId)
    .where('number', '=', version)
    .executeTakeFirst();
  return (row?.kind ?? null) as 'agenda' | 'supplement' | 'change' | null;
}
