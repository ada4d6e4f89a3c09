import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';

/** What this part of the program knows to hang on a meeting's date. */
export type OwnDependents = {
  /** Meetings whose agenda or minutes say that this is the next one. */
  readonly namedIn: readonly {
    readonly bodyKey: string;
    readonly bodyShortName: string;
    readonly heldOn: Day;
    readonly dayKey: string;
  }[];
  readonly agenda: 'none' | 'draft' | 'sent';
  /** Guests of the draft with a time of their own. */
  readonly guests: readonly { readonly name: string; readonly startsAt: string | null }[];
  /** Guests who may read items on the day. */
  readonly guestCount: number;
};

type Of = { readonly id: string; readonly bodyId: string; readonly heldOn: Day };

export async function ownDependents(db: Reader, meeting: Of): Promise<OwnDependents> {
  return {
    namedIn: await namedIn(db, meeting),
    agenda: await agendaStateOf(db, meeting.id),
    guests: await guestsWithTimes(db, meeting.id),
    guestCount: await guestCountOn(db, meeting),
  };
}

async function namedIn(db: Reader, { id, bodyId, heldOn }: Of): Promise<OwnDependents['namedIn']> {
  const rows = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn', 'm.sequence'])
    .where('m.body_id', '=', bodyId)
    .where('m.id', '<>', id)
    .where(sql<string>`m.next_meeting->>'date'`, '=', heldOn)
    .orderBy('m.held_on')
    .execute();
  return rows.map(({ sequence, ...row }) => ({
    ...row,
    heldOn: row.heldOn as Day,
    dayKey: meetingKey({ heldOn: row.heldOn, sequence }),
  }));
}

async function agendaStateOf(db: Reader, meetingId: string): Promise<OwnDependents['agenda']> {
  const query = db.selectFrom('agendas').select('sent_version').where('meeting_id', '=', meetingId);
  const agenda = await query.executeTakeFirst();
  if (!agenda) return 'none';
  return agenda.sent_version === null ? 'draft' : 'sent';
}

const guestsWithTimes = (db: Reader, meetingId: string): Promise<OwnDependents['guests']> =>
  db
    .selectFrom('draft_guests as g')
    .innerJoin('draft_items as i', 'i.id', 'g.item_id')
    .select(['g.name', 'g.starts_at as startsAt'])
    .where('i.meeting_id', '=', meetingId)
    .where('i.removed_at', 'is', null)
    .orderBy('g.starts_at')
    .orderBy('g.name')
    .execute();

async function guestCountOn(db: Reader, { id, heldOn }: Of): Promise<number> {
  const { count } = await db
    .selectFrom('item_guests as g')
    .innerJoin('items as i', 'i.id', 'g.item_id')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('i.meeting_id', '=', id)
    .where('g.from_on', '<=', heldOn)
    .where('g.to_on', '>=', heldOn)
    .where('g.withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
