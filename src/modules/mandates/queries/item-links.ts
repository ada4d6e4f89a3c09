import { day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import type { ItemChoice, ItemLink } from '../rules/mandate-views.ts';

const selectItems = (db: Reader) =>
  db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['i.id', 'i.address', 'i.number', 'i.title', 'm.held_on', 'm.sequence', 'b.key', 'b.short_name']);
type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['executeTakeFirstOrThrow']>>;

/** The address of an item as a form sends it: body, meeting and item. */
const nameOf = ({ key, address, held_on, sequence }: ItemRow): string =>
  `${key}/${meetingKey({ heldOn: held_on, sequence })}/${address}`;

const linkOf = (row: ItemRow): ItemLink => ({
  href: meetingsPaths.item.to({
    body: row.key,
    day: meetingKey({ heldOn: row.held_on, sequence: row.sequence }),
    item: row.address,
  }),
  bodyShortName: row.short_name,
  heldOn: day(row.held_on),
  number: row.number,
  title: row.title,
});

/** The items of these ids that the reader may see. */
export async function itemLinks(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, ItemLink>> {
  if (ids.length === 0) return new Map();
  const rows = await selectItems(db).where('i.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, linkOf(row)]));
}

const meetingsMax = 12;

/** What may have been treated: the items of the newest meetings of these bodies, each by its address. */
export async function itemChoices(db: Reader, bodyIds: readonly string[]): Promise<ItemChoice[]> {
  if (bodyIds.length === 0) return [];
  const meetings = await db
    .selectFrom('meetings')
    .select('id')
    .where('body_id', 'in', bodyIds)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .limit(meetingsMax)
    .execute();
  if (meetings.length === 0) return [];
  const rows = await selectItems(db)
    .where(
      'i.meeting_id',
      'in',
      meetings.map(({ id }) => id),
    )
    .where('i.kind', '<>', 'formality')
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id')
    .orderBy('i.position')
    .execute();
  return rows.map((row) => ({ id: row.id, name: nameOf(row), ...linkOf(row) }));
}

/** The bodies where politicians sit: where a phase is discussed before the next begins. */
export async function politicalBodyIds(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('bodies').select('id').where('level', '=', 'political').execute();
  return rows.map(({ id }) => id);
}

/** The item a proposal was taken as, once it stands in an agenda that was sent. */
export async function itemOfProposal(db: Reader, proposalId: string | null): Promise<string | null> {
  if (proposalId === null) return null;
  const row = await db
    .selectFrom('item_proposals as p')
    .innerJoin('items as i', 'i.id', 'p.taken_as')
    .select('i.id')
    .where('p.id', '=', proposalId)
    .executeTakeFirst();
  return row?.id ?? null;
}
