import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ActionEvent, ActionRow, ActionSource } from '../rules/action-views.ts';
import { actionOf, actionRows, nextMeetingOn } from './action-rows.ts';

/** One action by its number, or nothing: "there is none" and "not yours" are the same answer. */
export async function actionAt(
  db: Reader,
  { number, today }: { number: string; today: Day },
): Promise<ActionRow | undefined> {
  if (!/^[1-9]\d{0,8}$/.test(number)) return undefined;
  const row = await actionRows(db)
    .select(nextMeetingOn(today).as('next_on'))
    .where('a.number', '=', Number(number))
    .executeTakeFirst();
  return row && actionOf(row);
}

/** What has happened to an action, the latest first. */
export async function eventsOfAction(db: Reader, actionId: string): Promise<ActionEvent[]> {
  const rows = await db
    .selectFrom('action_events as e')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .leftJoin('items as i', 'i.id', 'e.reported_item_id')
    .leftJoin('meetings as m', 'm.id', 'i.meeting_id')
    .leftJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['e.event', 'e.note', 'e.was', 'e.became', 'e.recorded_at', 'p.name as by'])
    .select(['i.address', 'i.number', 'i.title', 'i.closed', 'i.municipal_only', 'm.held_on', 'm.sequence'])
    .select(['b.key', 'b.short_name'])
    .where('e.action_id', '=', actionId)
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    event: row.event as ActionEvent['event'],
    note: row.note,
    was: row.was,
    became: row.became,
    at: row.recorded_at,
    by: row.by,
    told: toldAt(row),
  }));
}

type Told = {
  [Part in 'address' | 'number' | 'title' | 'held_on' | 'key' | 'short_name']: string | null;
} & { sequence: number | null; closed: boolean | null; municipal_only: boolean | null };

const toldAt = (row: Told): ActionSource | null =>
  row.address === null || row.held_on === null || row.key === null
    ? null
    : {
        bodyKey: row.key,
        bodyShortName: row.short_name ?? '',
        heldOn: row.held_on as Day,
        sequence: row.sequence ?? 1,
        address: row.address,
        number: row.number ?? '',
        title: row.title ?? '',
        closed: row.closed === true,
        municipalOnly: row.municipal_only === true,
      };
