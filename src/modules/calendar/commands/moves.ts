import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { moveAfter, type Alternative, type MoveEvent, type MoveState } from '../rules/move-states.ts';

export type NewMove = {
  readonly meeting: { readonly id: string; readonly bodyId: string; readonly heldOn: string };
  readonly reason: string;
  /** Key of the body whose word is asked for. */
  readonly forBody: string;
  readonly alternatives: readonly Alternative[];
};
export type ProposeMoveRefusal = { code: 'no-such-body'; field: 'forBody' } | { code: 'already-proposed' };

/**
 * Proposes other days for a meeting. A meeting has one open proposal; the index keeps two at once from passing. It is
 * an index of some rows only: the state stands in the statement as it is, or a prepared plan would not find it.
 */
export async function proposeMove(
  db: Writer,
  { meeting, reason, forBody, alternatives }: NewMove,
): Promise<Result<'proposed', ProposeMoveRefusal>> {
  const body = await db.selectFrom('bodies').select('id').where('key', '=', forBody).executeTakeFirst();
  if (!body) return refuse({ code: 'no-such-body', field: 'forBody' });
  const move = await db
    .insertInto('meeting_moves')
    .values({
      meeting_id: meeting.id,
      body_id: meeting.bodyId,
      held_on: meeting.heldOn,
      reason,
      for_body_id: body.id,
    })
    .onConflict((same) => same.column('meeting_id').where('state', '=', sql.lit('proposed')).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!move) return refuse({ code: 'already-proposed' });
  const rows = alternatives.map(({ heldOn, startsAt, endsAt, place }, index) => ({
    move_id: move.id,
    position: index + 1,
    held_on: heldOn,
    starts_at: startsAt,
    ends_at: endsAt,
    place,
  }));
  await db.insertInto('meeting_move_alternatives').values(rows).execute();
  return accept('proposed');
}

export type Settlement = {
  readonly move: { readonly id: string; readonly state: MoveState; readonly version: number };
  readonly event: MoveEvent;
  /** The alternative that was chosen; null where the day is kept. */
  readonly chosen: number | null;
  /** Where it was decided, as people name it. */
  readonly source: string;
  readonly by: { readonly userId: string; readonly now: Date };
};
export type SettleRefusal = { code: 'already-settled' } | { code: 'changed-meanwhile' };

/** Writes down what became of a proposal. The meeting itself is moved by the module that owns it. */
export async function settleMove(
  db: Writer,
  { move, event, chosen, source, by }: Settlement,
): Promise<Result<MoveState, SettleRefusal>> {
  const state = moveAfter(move.state, event);
  if (!state.ok) return state;
  const changed = await db
    .updateTable('meeting_moves')
    .set({ state: state.value, chosen, source, decided_by: by.userId, decided_at: by.now })
    .set({ version: move.version + 1 })
    .where('id', '=', move.id)
    .where('version', '=', move.version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? state : refuse({ code: 'changed-meanwhile' });
}
