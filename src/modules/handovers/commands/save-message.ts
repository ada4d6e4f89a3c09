import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { proposeItem } from '../../meetings/index.ts';
import { activeBody, personNamed } from '../queries/messages.ts';
import { checkedDay, isPossible, mayTell, type ConveyedHow, type MessageView } from '../rules/message.ts';

type Stale = { code: 'changed-meanwhile' | 'not-in-this-state' };

export type MessageToSave = { readonly toKey: string; readonly text: string; readonly carrier: string };
export type SaveMessageRefusal = Stale | { code: 'same-body' | 'body-closed'; field: 'to' };

/** Records what a body agreed to tell another at an item. Who carries it is a person where the name is known. */
export async function recordMessage(
  db: Writer,
  item: { id: string; bodyId: string },
  wish: MessageToSave,
): Promise<Result<{ number: number }, SaveMessageRefusal>> {
  const parts = await partsOf(db, item.bodyId, wish);
  if (!parts.ok) return parts;
  const walls = await db
    .selectFrom('items')
    .select(['id as item_id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'])
    .where('id', '=', item.id)
    .executeTakeFirstOrThrow();
  const made = await db
    .insertInto('messages')
    .values({ ...walls, ...parts.value })
    .returning('number')
    .executeTakeFirstOrThrow();
  return accept(made);
}

/** Puts a message right as long as it has not been conveyed. */
export async function changeMessage(
  db: Writer,
  { message, version }: { message: MessageView; version: number },
  wish: MessageToSave,
): Promise<Result<void, SaveMessageRefusal>> {
  const parts = await partsOf(db, message.from.id, wish);
  return parts.ok ? touch(db, { message, version, act: 'change' }, parts.value) : parts;
}

async function partsOf(
  db: Writer,
  fromBodyId: string,
  { toKey, text, carrier }: MessageToSave,
): Promise<
  Result<
    { to_body_id: string; body_text: string; carrier_name: string; carrier_person_id: string | null },
    SaveMessageRefusal
  >
> {
  const to = await activeBody(reading(db), toKey);
  if (!to) return refuse({ code: 'body-closed', field: 'to' });
  if (to.id === fromBodyId) return refuse({ code: 'same-body', field: 'to' });
  const carrier_person_id = await personNamed(reading(db), carrier);
  return accept({ to_body_id: to.id, body_text: text, carrier_name: carrier, carrier_person_id });
}

type Seen = {
  readonly message: MessageView;
  readonly version: number;
  readonly act: Parameters<typeof isPossible>[1];
};

/** Writes the row where it is still the version seen and the act is possible. */
async function touch(
  db: Writer,
  { message, version, act }: Seen,
  set: Record<string, unknown>,
): Promise<Result<void, Stale>> {
  if (!isPossible(message, act)) return refuse({ code: 'not-in-this-state' });
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ ...set, version: version + 1 })
    .where('id', '=', message.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

type At = { readonly message: MessageView; readonly version: number };
export type TellRefusal = Stale | { code: 'words-not-confirmed'; field: 'isConfirmed' };

/** Offers the message for the receiving body's next agenda, in the words that may be told there. */
export async function proposeMessage(
  db: Writer,
  { message, version }: At,
  told: { title: string; text: string; source: string; sourcePath: string; isConfirmed: boolean },
): Promise<Result<void, TellRefusal | { code: 'proposed-already' } | { code: 'body-closed' }>> {
  if (!mayTell(message.source?.isWalled ?? true, told.isConfirmed))
    return refuse({ code: 'words-not-confirmed', field: 'isConfirmed' });
  if (message.isProposed) return refuse({ code: 'proposed-already' });
  if (!(await activeBody(reading(db), message.to.key))) return refuse({ code: 'body-closed' });
  const { title, text, source, sourcePath } = told;
  const offer = { bodyId: message.to.id, title, text, figures: null, paperIds: [], source, sourcePath };
  const proposed = await proposeItem(db, offer);
  if (!proposed.ok) throw new Error(`A message was not taken as a proposal: ${proposed.refusal.code}`);
  return touch(db, { message, version, act: 'propose' }, { proposal_id: proposed.value.proposalId });
}

export type Conveying = {
  readonly text: string;
  readonly on: Day;
  readonly how: ConveyedHow;
  readonly itemId: string | null;
  readonly isConfirmed: boolean;
  readonly today: Day;
};
export type ConveyRefusal =
  | TellRefusal
  | { code: 'day-ahead'; field: string }
  | { code: 'before-agreed' | 'before-conveyed'; field: string };

/** Writes that the message was conveyed, and in which words: these the receiving body reads, and nothing else. */
export async function conveyMessage(
  db: Writer,
  { message, version }: At,
  { text, on, how, itemId, isConfirmed, today }: Conveying,
): Promise<Result<void, ConveyRefusal>> {
  if (!message.source) return refuse({ code: 'not-in-this-state' });
  if (!mayTell(message.source.isWalled, isConfirmed))
    return refuse({ code: 'words-not-confirmed', field: 'isConfirmed' });
  const checked = checkedDay(on, { earliest: message.source.agreedOn, today, code: 'before-agreed' });
  if (!checked.ok) return checked;
  const done = await touch(db, { message, version, act: 'convey' }, { state: 'conveyed' });
  if (!done.ok) return done;
  await db
    .insertInto('conveyed_messages')
    .values({
      message_id: message.id,
      number: message.number,
      from_body_id: message.from.id,
      to_body_id: message.to.id,
      body_text: text,
      carrier_name: message.carrier,
      conveyed_on: on,
      conveyed_how: how,
      item_id: itemId,
    })
    .execute();
  return accept(undefined);
}

/** The message was not conveyed after all: the receiving body no longer reads it. */
export async function undoConveying(db: Writer, { message, version }: At): Promise<Result<void, Stale>> {
  const done = await touch(db, { message, version, act: 'unconvey' }, { state: 'agreed' });
  if (done.ok) await db.deleteFrom('conveyed_messages').where('message_id', '=', message.id).execute();
  return done;
}

/** Writes what the receiving body answered, and at which of its items. */
export async function answerMessage(
  db: Writer,
  { message, version }: At,
  { text, on, itemId, today }: { text: string; on: Day; itemId: string | null; today: Day },
): Promise<Result<void, Exclude<ConveyRefusal, TellRefusal> | Stale>> {
  if (!message.conveyed) return refuse({ code: 'not-in-this-state' });
  const checked = checkedDay(on, { earliest: message.conveyed.on, today, code: 'before-conveyed' });
  if (!checked.ok) return checked;
  const done = await touch(db, { message, version, act: 'answer' }, { state: 'answered' });
  if (!done.ok) return done;
  await setAnswer(db, message.id, { answer_text: text, answered_on: on, answer_item_id: itemId });
  return accept(undefined);
}

/** The answer is taken away again; the message is conveyed as before. */
export async function undoAnswer(db: Writer, { message, version }: At): Promise<Result<void, Stale>> {
  const done = await touch(db, { message, version, act: 'unanswer' }, { state: 'conveyed' });
  if (done.ok)
    await setAnswer(db, message.id, { answer_text: null, answered_on: null, answer_item_id: null });
  return done;
}

const setAnswer = (
  db: Writer,
  messageId: string,
  answer: { answer_text: string | null; answered_on: string | null; answer_item_id: string | null },
) => db.updateTable('conveyed_messages').set(answer).where('message_id', '=', messageId).execute();

/** The message is given up, and why. It stays to be read. */
export const dropMessage = (
  db: Writer,
  { message, version }: At,
  reason: string,
): Promise<Result<void, Stale>> =>
  touch(db, { message, version, act: 'drop' }, { state: 'dropped', dropped_reason: reason });
