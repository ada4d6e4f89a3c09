import { sql, type Selectable } from 'kysely';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import { itemsHolding } from '../../search/index.ts';
import { decisionOutcomes } from '../rules/decision-outcomes.ts';
import type { Register, RegisterRow } from '../rules/matter-views.ts';
import { decisionsAPage, noFilter, type RegisterFilter } from '../rules/register-filter.ts';
import { placeColumns, placeOf } from './item-place.ts';
import { registerChoices } from './register-choices.ts';
import { hasPosition, positionMarks } from './row-positions.ts';

const exportedMax = 20_000;

/** A page of the decisions the reader may see, filtered and in order, with what they can be filtered by. */
export async function register(db: Reader, filter: RegisterFilter): Promise<Register> {
  const asked = { filter, items: await itemsOf(db, filter) };
  const counted = await filtered(db, asked, 'all-at-once')
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.total);
  const slice = { limit: decisionsAPage, offset: (filter.page - 1) * decisionsAPage };
  const rows = total === 0 ? [] : await rowsOf(db, asked, { ...slice, way: wayOf(filter, slice, total) });
  return { rows, total, ...(await registerChoices(db)) };
}

/** Every decision that fits, up to 20,000, for a file. */
export async function registerForFile(db: Reader, filter: RegisterFilter): Promise<RegisterRow[]> {
  const asked = { filter, items: await itemsOf(db, filter) };
  return rowsOf(db, asked, { limit: exportedMax, offset: 0, way: 'all-at-once' });
}

/** The newest decisions of open items, for a front page that leaves no line. */
export const latestDecisions = (db: Reader, limit: number): Promise<RegisterRow[]> =>
  rowsOf(
    db,
    { filter: noFilter, items: null },
    { limit, offset: 0, way: 'meeting-by-meeting', isOpen: true },
  );

/** `items` = those that hold the words of the filter; null when it has none. */
type Asked = { readonly filter: RegisterFilter; readonly items: readonly string[] | null };
type Slice = {
  readonly limit: number;
  readonly offset: number;
  readonly way: Way;
  readonly isOpen?: boolean;
};

const itemsOf = async (db: Reader, { words }: RegisterFilter): Promise<string[] | null> =>
  words === '' ? null : itemsHolding(db, words);

/** So many times more decisions than are passed by make it sure that a few meetings hold the page. */
const denseShare = 20;

function wayOf({ order }: RegisterFilter, { limit, offset }: Omit<Slice, 'way'>, total: number): Way {
  return order === 'day' && total > denseShare * (limit + offset) ? 'meeting-by-meeting' : 'all-at-once';
}

async function rowsOf(
  db: Reader,
  asked: Asked,
  { limit, offset, way, isOpen = false }: Slice,
): Promise<RegisterRow[]> {
  const found = filtered(db, asked, way);
  const open = isOpen ? found.where('i.closed', '=', false).where('i.municipal_only', '=', false) : found;
  const rows = await inOrder(open, asked.filter)
    .select(placeColumns)
    .select([
      'r.topic',
      'r.outcome',
      'r.body_text as text',
      's.number as matterNumber',
      's.title as matterTitle',
    ])
    .select('decider.short_name as decidingBody')
    .select(positionMarks.as('positions'))
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    ...placeOf(row),
    topic: row.topic,
    text: row.text,
    outcome: row.outcome as OutcomeCode,
    decidingBody: row.decidingBody === row.bodyShortName ? null : row.decidingBody,
    matter: row.matterNumber === null ? null : { number: row.matterNumber, title: row.matterTitle ?? '' },
    positions: row.positions,
  }));
}

type Item = Selectable<Schema['items']>;
type Decision = {
  id: string;
  item_id: string;
  position: number;
  topic: string | null;
  outcome: string;
  body_text: string;
  deciding_body_id: string | null;
};
type Way = 'all-at-once' | 'meeting-by-meeting';

const itemsOfMeeting = sql<Item>`lateral (select * from items where items.meeting_id = m.id offset 0)`;
const decisionsOfItem = sql<Decision>`lateral (
  select d.id, d.item_id, d.position, d.topic, d.outcome, d.body_text, d.deciding_body_id
  from decisions d where d.item_id = i.id
  union all
  select t.item_id, t.item_id, 0, null, t.outcome, coalesce(nullif(t.outcome_text, ''), t.minutes_text, ''), null
  from treatments t where t.item_id = i.id and not exists (select from decisions d where d.item_id = i.id))`;

/**
 * All decisions in one go; or those of one meeting after the other, so that the newest come first and the rest stay
 * unread. The planner would read them all either way, were it free to.
 */
const sources = {
  'all-at-once': {
    items: sql<Item>`items`.as<'i'>('i'),
    decisions: sql<Decision>`register_decisions`.as<'r'>('r'),
  },
  'meeting-by-meeting': { items: itemsOfMeeting.as<'i'>('i'), decisions: decisionsOfItem.as<'r'>('r') },
} as const;

const joined = (db: Reader, way: Way) =>
  db
    .selectFrom('meetings as m')
    .innerJoin(sources[way].items, (join) => join.onRef('i.meeting_id', '=', 'm.id'))
    .innerJoin(sources[way].decisions, (join) => join.onRef('r.item_id', '=', 'i.id'))
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .leftJoin('bodies as decider', 'decider.id', 'r.deciding_body_id')
    .leftJoin('matters as s', 's.id', 'i.matter_id')
    .where('r.outcome', 'in', decisionOutcomes);

function filtered(db: Reader, { filter, items }: Asked, way: Way) {
  const { body, year, from, to, outcome, reservation, matter, withFormalities } = filter;
  let query = joined(db, way);
  if (!withFormalities) query = query.where('i.kind', '<>', 'formality');
  if (body !== '') query = query.where('b.key', '=', body);
  if (year !== '')
    query = query.where('m.held_on', '>=', `${year}-01-01`).where('m.held_on', '<=', `${year}-12-31`);
  if (from !== '') query = query.where('m.held_on', '>=', from);
  if (to !== '') query = query.where('m.held_on', '<=', to);
  if (outcome !== '') query = query.where('r.outcome', '=', outcome);
  if (matter !== '') query = query.where('s.number', '=', matter);
  if (reservation !== '') query = query.where(hasPosition(reservation));
  if (items !== null) query = query.where(sql<boolean>`i.id = any(${items}::uuid[])`);
  return query;
}

/** The order is the same on every page: what is equal stands by item and part. */
function inOrder(query: ReturnType<typeof filtered>, { order, direction }: RegisterFilter) {
  const by = direction === 'up' ? 'asc' : 'desc';
  const first =
    order === 'body'
      ? query.orderBy('b.short_name', by).orderBy('m.held_on', 'desc')
      : order === 'outcome'
        ? query.orderBy('r.outcome', by).orderBy('m.held_on', 'desc')
        : query.orderBy('m.held_on', by);
  return first.orderBy('m.id').orderBy('i.position').orderBy('r.position').orderBy('r.id');
}
