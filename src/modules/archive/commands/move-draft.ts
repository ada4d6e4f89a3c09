import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { nextDraftState, type DraftEvent } from '../rules/draft-states.ts';
import type { Draft } from '../queries/draft.ts';

export type MoveRefusal = { code: 'wrong-state' | 'changed-meanwhile' };
export type Move = { event: DraftEvent; version: number; now: Date };

type Movable = Pick<Draft, 'id' | 'state' | 'record'>;

/** Takes an import from its state to the next, with a line in its history. An event that is not possible is refused. */
export async function moveDraft(
  db: Writer,
  draft: Movable,
  move: Move,
): Promise<Result<'moved', MoveRefusal>> {
  const to = nextDraftState({ state: draft.state, isRead: draft.record !== null }, move.event);
  if (to === undefined) return refuse({ code: 'wrong-state' });
  const changed = await db
    .updateTable('drafts')
    .set({ state: to, version: move.version + 1 })
    .where('id', '=', draft.id)
    .where('version', '=', move.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await addDraftEvent(db, { draftId: draft.id, event: move.event, now: move.now });
  return accept('moved');
}

type EventLine = { draftId: string; event: string; now: Date; note?: string };

export async function addDraftEvent(
  db: Writer,
  { draftId, event, now, note = '' }: EventLine,
): Promise<void> {
  const row = { draft_id: draftId, event, happened_at: now, note };
  await db.insertInto('draft_events').values(row).execute();
}
