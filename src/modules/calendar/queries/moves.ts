import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';
import type { Alternative, MoveState } from '../rules/move-states.ts';

export type MoveProposal = {
  readonly id: string;
  readonly state: MoveState;
  readonly reason: string;
  /** The body whose word is asked for. */
  readonly forBody: { readonly key: string; readonly name: string };
  /** The day the meeting had when it was proposed. */
  readonly heldOn: Day;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly alternatives: readonly (Alternative & { readonly position: number })[];
  readonly chosen: number | null;
  readonly source: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
};

/** The proposals to move a meeting, the newest first; at most one is open. */
export async function movesOf(db: Reader, meetingId: string): Promise<MoveProposal[]> {
  const rows = await db
    .selectFrom('meeting_moves as v')
    .innerJoin('bodies as f', 'f.id', 'v.for_body_id')
    .leftJoin('users as u', 'u.id', 'v.proposed_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['v.id', 'v.state', 'v.reason', 'v.held_on as heldOn', 'v.proposed_at as proposedAt'])
    .select(['p.name as proposedBy', 'f.key as forKey', 'f.name as forName', 'v.chosen', 'v.source'])
    .select(['v.decided_at as decidedAt', 'v.version'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting_move_alternatives as a')
          .select(['a.position', 'a.held_on as heldOn', 'a.place'])
          .select(['a.starts_at as startsAt', 'a.ends_at as endsAt'])
          .whereRef('a.move_id', '=', 'v.id')
          .orderBy('a.position'),
      ).as('alternatives'),
    )
    .where('v.meeting_id', '=', meetingId)
    .orderBy('v.proposed_at', 'desc')
    .execute();
  return rows.map(({ forKey, forName, ...row }) => ({
    ...row,
    state: row.state as MoveState,
    heldOn: row.heldOn as Day,
    forBody: { key: forKey, name: forName },
    alternatives: row.alternatives.map(({ startsAt, endsAt, heldOn, ...rest }) => ({
      ...rest,
      heldOn: heldOn as Day,
      startsAt: startsAt?.slice(0, 'HH:MM'.length) ?? null,
      endsAt: endsAt?.slice(0, 'HH:MM'.length) ?? null,
    })),
  }));
}

export type OpenMove = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly dayKey: string;
  readonly forBodyId: string;
};

/** The proposals nobody has settled, of meetings the reader may know of. */
export async function openMoves(db: Reader): Promise<OpenMove[]> {
  const rows = await db
    .selectFrom('meeting_moves as v')
    .innerJoin('meetings as m', 'm.id', 'v.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn', 'm.sequence'])
    .select('v.for_body_id as forBodyId')
    .where('v.state', '=', 'proposed')
    .orderBy('m.held_on')
    .execute();
  return rows.map(({ sequence, ...row }) => ({
    ...row,
    heldOn: row.heldOn as Day,
    dayKey: meetingKey({ heldOn: row.heldOn, sequence }),
  }));
}
