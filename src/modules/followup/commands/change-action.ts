import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';
import { stateAfter, type ActionAct, type ActRefusal, type Hand } from '../rules/action-states.ts';
import type { ActionEvent, ActionRow } from '../rules/action-views.ts';

/** The action as it was looked at: `version` is that of the form. */
export type SeenAction = Pick<ActionRow, 'id' | 'state' | 'version'>;

export type SettlingAct = {
  readonly act: ActionAct;
  readonly hand: Hand;
  readonly note: string;
  /** The item at which the body was told, where it is reported by hand. */
  readonly toldItemId?: string | null;
};

/** Says that an action is done, reported, lapsed or to be done after all. R-039. */
export async function settleAction(
  db: Writer,
  seen: SeenAction,
  { act, hand, note, toldItemId = null }: SettlingAct,
): Promise<Result<'settled', ActRefusal>> {
  const to = stateAfter(seen.state, { act, hand, note });
  if (!to.ok) return to;
  const done = await db
    .updateTable('actions')
    .set({ state: to.value, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await addActionEvent(db, seen.id, { event: act, note, toldItemId });
  return accept('settled');
}

export type NewOwner = {
  readonly kind: 'person' | 'organisation' | 'body';
  readonly id: string;
  readonly name: string;
};
export type OwnerRefusal =
  | { code: 'reason-missing'; field: 'note' }
  | { code: 'same-owner'; field: 'owner' }
  | { code: 'changed-meanwhile' };

/**
 * Gives an action to somebody of the register. What the minutes say stays as it was written. The first time, when the
 * words of the minutes are only tied to the register, no reason is asked for.
 */
export async function giveAction(
  db: Writer,
  seen: Pick<ActionRow, 'id' | 'version' | 'owner'>,
  { owner, note }: { owner: NewOwner; note: string },
): Promise<Result<'given', OwnerRefusal>> {
  const before = seen.owner;
  if (before?.name === owner.name && before.key !== '') return refuse({ code: 'same-owner', field: 'owner' });
  const isTying = before === null || before.key === '';
  if (!isTying && note === '') return refuse({ code: 'reason-missing', field: 'note' });
  const idOf = (kind: NewOwner['kind']): string | null => (owner.kind === kind ? owner.id : null);
  const done = await db
    .updateTable('actions')
    .set({ person_id: idOf('person'), organisation_id: idOf('organisation'), owner_body_id: idOf('body') })
    .set({ version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  const words = { was: before?.name ?? '', became: owner.name };
  await addActionEvent(db, seen.id, { event: 'owner-changed', note, ...words });
  return accept('given');
}

export type DueRefusal =
  | { code: 'reason-missing'; field: 'note' }
  | { code: 'same-day'; field: 'due' }
  | { code: 'before-the-meeting'; field: 'due'; facts: { day: string } }
  | { code: 'changed-meanwhile' };

/** Sets the day an action is due. Another day than before needs a reason. */
export async function setDue(
  db: Writer,
  seen: Pick<ActionRow, 'id' | 'version' | 'dueOn' | 'source'>,
  { dueOn, note }: { dueOn: Day | null; note: string },
): Promise<Result<'set', DueRefusal>> {
  if (dueOn === seen.dueOn) return refuse({ code: 'same-day', field: 'due' });
  const { heldOn } = seen.source;
  if (dueOn !== null && dueOn < heldOn)
    return refuse({ code: 'before-the-meeting', field: 'due', facts: { day: heldOn } });
  if (seen.dueOn !== null && note === '') return refuse({ code: 'reason-missing', field: 'note' });
  const done = await db
    .updateTable('actions')
    .set({ due_on: dueOn, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await addActionEvent(db, seen.id, {
    event: 'due-changed',
    note,
    was: seen.dueOn ?? '',
    became: dueOn ?? '',
  });
  return accept('set');
}

type NewEvent = Pick<ActionEvent, 'event' | 'note'> & {
  readonly was?: string;
  readonly became?: string;
  readonly toldItemId?: string | null;
};

/** Adds a line to the history of an action, behind the action's own walls. */
export async function addActionEvent(
  db: Writer,
  actionId: string,
  { event, note, was = '', became = '', toldItemId = null }: NewEvent,
): Promise<void> {
  await db
    .insertInto('action_events')
    .columns([
      'action_id',
      'item_id',
      'meeting_id',
      'body_id',
      'audience',
      'municipal_only',
      'closed',
      'event',
      'note',
      'was',
      'became',
      'reported_item_id',
    ])
    .expression((eb) =>
      eb
        .selectFrom('actions as a')
        .select(['a.id', 'a.item_id', 'a.meeting_id', 'a.body_id', 'a.audience', 'a.municipal_only'])
        .select('a.closed')
        .select([eb.val(event).as('event'), eb.val(note).as('note'), eb.val(was).as('was')])
        .select([eb.val(became).as('became')])
        .select(eb.cast<string | null>(eb.val(toldItemId), 'uuid').as('reported_item_id'))
        .where('a.id', '=', actionId),
    )
    .execute();
}
