import { sql } from 'kysely';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ActionRow } from '../rules/action-views.ts';
import { reminderDaysAhead } from '../rules/reminder-days.ts';
import { actionOf, actionRows } from './action-rows.ts';

/** Somebody who is to do something soon, or should have: where he can be written to, and what was sent before. */
export type DuePerson = {
  readonly personId: string;
  readonly userId: string | null;
  readonly name: string;
  readonly address: string;
  readonly actions: readonly DueAction[];
};
export type DueAction = {
  readonly id: string;
  readonly dueOn: Day;
  /** When the day was set or the meeting held: what lay before it is not made up for. */
  readonly since: Day;
  readonly sent: readonly number[];
};

type Row = {
  actionId: string;
  personId: string;
  userId: string | null;
  name: string;
  address: string;
  dueOn: string;
  since: string;
  sent: number[];
};

const remindedDaysMax = 60;

/**
 * Who can be reminded of open actions that are due within a week or were due in the last two months: the person
 * himself, who sits in the body for the organisation, or who chairs the body the action was given to. For the task.
 */
export async function duePersons(db: Reader, today: Day): Promise<DuePerson[]> {
  const holds = sql`(coalesce(s.from_on, '-infinity') <= ${today}::date
    and coalesce(s.to_on, 'infinity') >= ${today}::date)`;
  const rows = sql<Row>`(
    select distinct a.id as "actionId", kept.id as "personId", u.id as "userId", kept.name,
      coalesce(u.email, w.email) as address, a.due_on as "dueOn",
      coalesce((select max((e.recorded_at at time zone 'Europe/Copenhagen')::date) from action_events e
        where e.action_id = a.id and e.event = 'due-changed'), m.held_on) as since,
      array(select r.day_offset from action_reminders r where r.action_id = a.id and r.person_id = kept.id
        and r.due_on = a.due_on) as sent
    from actions a join meetings m on m.id = a.meeting_id
    join lateral (
      select a.person_id as id
      union select s.person_id from memberships s join organisations o on o.id = s.organisation_id
        where s.body_id = a.body_id and a.organisation_id in (o.id, o.parent_id)
          and s.role <> 'observer' and ${holds}
      union select s.person_id from memberships s
        where s.body_id = a.owner_body_id and s.role = 'chair' and ${holds}
    ) who on who.id is not null
    join persons p on p.id = who.id join persons kept on kept.id = coalesce(p.merged_into, p.id)
    left join users u on u.person_id = kept.id
    left join person_addresses w on w.person_id = kept.id
    where a.state = 'open' and a.due_on between ${addDays(today, -remindedDaysMax)}::date
      and ${addDays(today, reminderDaysAhead)}::date and coalesce(u.email, w.email) is not null)`;
  const found = await db.selectFrom(rows.as('due')).selectAll().orderBy('name').orderBy('dueOn').execute();
  const grouped = Map.groupBy(found, ({ personId }) => personId);
  return [...grouped.values()].flatMap((own) => personOf(own));
}

function personOf(rows: readonly Row[]): DuePerson[] {
  const [first] = rows;
  if (!first) return [];
  const { personId, userId, name, address } = first;
  const actions = rows.map((row) => {
    return { id: row.actionId, dueOn: row.dueOn as Day, since: row.since as Day, sent: row.sent };
  });
  return [{ personId, userId, name, address, actions }];
}

/** Those of the actions that the reader may see and that still wait. */
export const stillOpen = async (db: Reader, ids: readonly string[]): Promise<ActionRow[]> =>
  ids.length === 0
    ? []
    : (
        await actionRows(db)
          .where('a.id', 'in', [...ids])
          .where('a.state', '=', 'open')
          .orderBy('a.due_on')
          .execute()
      ).map(actionOf);
