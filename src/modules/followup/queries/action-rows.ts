import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ActionState } from '../rules/action-states.ts';
import type { ActionRow, Owner } from '../rules/action-views.ts';

/** Whose they are, worked out once a query and not once a row. */
const isMine = sql<boolean>`(a.person_id = any ((select acting_person_rows())::uuid[]) is true
  or a.owner_body_id = any ((select acting_bodies())::uuid[]) is true
  or a.organisation_id = any ((select acting_answering_organisations())::uuid[]) is true
  or ((select acts_for_secretariat())
    and a.organisation_id = any ((select acting_organisations())::uuid[]) is true))`;

/** Actions the reader may see, with the item they come from and who is to do them. */
export const actionRows = (db: Reader) =>
  db
    .selectFrom('actions as a')
    .innerJoin('items as i', 'i.id', 'a.item_id')
    .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'a.body_id')
    .leftJoin('persons as p', 'p.id', 'a.person_id')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .leftJoin('bodies as ob', 'ob.id', 'a.owner_body_id')
    .select(['a.id', 'a.number', 'a.what', 'a.owner_name', 'a.owner_is_inferred', 'a.due', 'a.due_on'])
    .select(['a.state', 'a.version', 'a.closed', 'a.municipal_only', 'i.address', 'i.title'])
    .select(['i.number as item_number', 'm.held_on', 'm.sequence', 'b.key as body_key', 'b.short_name'])
    .select(['p.key as person_key', 'p.name as person_name', 'o.key as organisation_key'])
    .select(['o.name as organisation_name', 'ob.key as owner_body_key', 'ob.short_name as owner_body_name'])
    .select(isMine.as('isMine'));

/** The day of the body's next meeting, with today's. */
export const nextMeetingOn = (today: Day) =>
  sql<
    string | null
  >`(select min(n.held_on) from meetings n where n.body_id = coalesce(a.followed_by_body_id, a.body_id)
    and n.held_on >= ${today}::date and n.state in ('planned', 'called'))`;

/** Whether an action is heard of by a body: its own, or taken over from one that is closed. */
export const isHeardBy = (bodyId: string) =>
  sql<boolean>`coalesce(a.followed_by_body_id, a.body_id) = ${bodyId}::uuid`;

type Row = Awaited<ReturnType<ReturnType<typeof actionRows>['execute']>>[number] & {
  next_on?: string | null;
};

export const actionOf = (row: Row): ActionRow => ({
  id: row.id,
  number: row.number,
  what: row.what,
  owner: ownerOf(row),
  dueOn: row.due_on as Day | null,
  due: row.due ?? '',
  state: row.state as ActionState,
  source: {
    bodyKey: row.body_key,
    bodyShortName: row.short_name,
    heldOn: row.held_on as Day,
    sequence: row.sequence,
    address: row.address,
    number: row.item_number,
    title: row.title,
    closed: row.closed,
    municipalOnly: row.municipal_only,
  },
  nextMeetingOn: (row.next_on ?? null) as Day | null,
  isMine: row.isMine,
  version: row.version,
});

/** Of the register where it is known, else as the minutes say. */
function ownerOf(row: Row): Owner | null {
  const isPresumed = row.owner_is_inferred;
  if (row.person_key !== null)
    return { kind: 'person', key: row.person_key, name: row.person_name ?? '', isPresumed: false };
  if (row.owner_body_key !== null)
    return { kind: 'body', key: row.owner_body_key, name: row.owner_body_name ?? '', isPresumed: false };
  if (row.organisation_key !== null)
    return { kind: 'organisation', key: row.organisation_key, name: row.organisation_name ?? '', isPresumed };
  if (row.owner_name === null || row.owner_name === '') return null;
  return { kind: 'as-written', key: '', name: row.owner_name, isPresumed };
}
