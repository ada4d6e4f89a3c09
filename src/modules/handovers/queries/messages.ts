import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ConveyedHow, MessageState, MessageView, NamedBody } from '../rules/message.ts';
import { numberTyped } from '../rules/number-typed.ts';

export type MessageFilter = {
  readonly from?: string;
  readonly to?: string;
  readonly state?: MessageState;
  readonly itemId?: string;
  readonly number?: number;
};

/**
 * The messages the reader may know of, newest first: those of items he may read, and what the bodies he sits in were
 * told, whatever the item is. Bodies are named by their key.
 */
export async function listMessages(db: Reader, filter: MessageFilter = {}): Promise<MessageView[]> {
  const bodies = await bodiesById(db);
  const own = await ownMessages(db, bodies, filter);
  const seen = new Set(own.map(({ id }) => id));
  const told = (await toldMessages(db, bodies, filter)).filter(({ id }) => !seen.has(id));
  return [...own, ...told]
    .filter(({ from }) => filter.from === undefined || from.key === filter.from)
    .filter(({ to }) => filter.to === undefined || to.key === filter.to)
    .filter(({ state }) => filter.state === undefined || state === filter.state)
    .toSorted((one, other) => other.number - one.number);
}

/** The message the address names. */
export async function messageAt(db: Reader, typed: string): Promise<MessageView | undefined> {
  const number = numberTyped(typed);
  return number === undefined ? undefined : (await listMessages(db, { number }))[0];
}

type Bodies = ReadonlyMap<string, NamedBody>;

async function bodiesById(db: Reader): Promise<Bodies> {
  const rows = await db.selectFrom('bodies').select(['id', 'key', 'short_name as name']).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const bodyOf = (bodies: Bodies, id: string): NamedBody => bodies.get(id) ?? { id, key: '', name: '' };

const selectOwn = (db: Reader) =>
  db
    .selectFrom('messages as m')
    .innerJoin('meetings as g', 'g.id', 'm.meeting_id')
    .leftJoin('conveyed_messages as c', 'c.message_id', 'm.id')
    .selectAll('m')
    .select(['g.held_on', 'c.body_text as told', 'c.conveyed_on', 'c.conveyed_how', 'c.item_id as told_item'])
    .select(['c.answer_text', 'c.answered_on', 'c.answer_item_id']);

type OwnRow = Awaited<ReturnType<ReturnType<typeof selectOwn>['executeTakeFirstOrThrow']>>;

async function ownMessages(
  db: Reader,
  bodies: Bodies,
  { itemId, number }: MessageFilter,
): Promise<MessageView[]> {
  const rows = await selectOwn(db)
    .$if(number !== undefined, (all) => all.where('m.number', '=', number ?? 0))
    .$if(itemId !== undefined, (all) =>
      all.where((eb) =>
        eb.or([
          eb('m.item_id', '=', itemId ?? ''),
          eb('c.item_id', '=', itemId ?? ''),
          eb('c.answer_item_id', '=', itemId ?? ''),
        ]),
      ),
    )
    .execute();
  return rows.map((row) => ownMessage(row, bodies));
}

const ownMessage = (row: OwnRow, bodies: Bodies): MessageView => ({
  id: row.id,
  number: row.number,
  from: bodyOf(bodies, row.body_id),
  to: bodyOf(bodies, row.to_body_id),
  text: row.body_text,
  carrier: row.carrier_name,
  carrierId: row.carrier_person_id,
  state: row.state as MessageState,
  source: {
    itemId: row.item_id,
    agreedOn: day(row.held_on),
    isWalled: row.closed || row.municipal_only || row.audience === 'body',
  },
  ...toldParts({ ...row, item_id: row.told_item }),
  droppedReason: row.dropped_reason,
  isProposed: row.proposal_id !== null,
  version: row.version,
});

async function toldMessages(
  db: Reader,
  bodies: Bodies,
  { itemId, number }: MessageFilter,
): Promise<MessageView[]> {
  const rows = await db
    .selectFrom('conveyed_messages as c')
    .selectAll()
    .select('c.body_text as told')
    .$if(number !== undefined, (all) => all.where('c.number', '=', number ?? 0))
    .$if(itemId !== undefined, (all) =>
      all.where((eb) =>
        eb.or([eb('c.item_id', '=', itemId ?? ''), eb('c.answer_item_id', '=', itemId ?? '')]),
      ),
    )
    .execute();
  return rows.map((row) => ({
    id: row.message_id,
    number: row.number,
    from: bodyOf(bodies, row.from_body_id),
    to: bodyOf(bodies, row.to_body_id),
    text: row.body_text,
    carrier: row.carrier_name,
    carrierId: null,
    state: row.answer_text === null ? 'conveyed' : 'answered',
    source: null,
    ...toldParts(row),
    droppedReason: '',
    isProposed: false,
    version: 0,
  }));
}

type ToldRow = {
  told: string | null;
  conveyed_on: string | null;
  conveyed_how: string | null;
  item_id: string | null;
  answer_text: string | null;
  answered_on: string | null;
  answer_item_id: string | null;
};

function toldParts(row: ToldRow): Pick<MessageView, 'conveyed' | 'answer'> {
  const { told, conveyed_on, conveyed_how, answer_text, answered_on } = row;
  return {
    conveyed:
      told === null || conveyed_on === null
        ? null
        : { text: told, on: day(conveyed_on), how: conveyed_how as ConveyedHow, itemId: row.item_id },
    answer:
      answer_text === null || answered_on === null
        ? null
        : { text: answer_text, on: day(answered_on), itemId: row.answer_item_id },
  };
}

/** The next meeting of each body from this day on. */
export async function nextMeetings(db: Reader, today: Day): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .selectFrom('meetings')
    .select((eb) => ['body_id', eb.fn.min('held_on').as('held_on')])
    .where('held_on', '>=', today)
    .where('state', 'in', ['planned', 'called'])
    .groupBy('body_id')
    .execute();
  return new Map(rows.map(({ body_id, held_on }) => [body_id, day(held_on)]));
}

/** Whether a body may be sent something: it is at work. */
export const activeBody = (db: Reader, key: string) =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'short_name as name'])
    .where('key', '=', key)
    .where('status', '=', 'active')
    .executeTakeFirst();

/** The one person of this name, if there is exactly one. */
export async function personNamed(db: Reader, name: string): Promise<string | null> {
  const rows = await db
    .selectFrom('persons')
    .select('id')
    .where('merged_into', 'is', null)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
