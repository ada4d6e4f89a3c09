import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import { decisionOutcomes } from '../rules/decision-outcomes.ts';
import type { PositionMark, Register, RegisterRow } from '../rules/matter-views.ts';
import { decisionsAPage, noFilter, type RegisterFilter } from '../rules/register-filter.ts';
import { placeColumns, placeOf } from './item-place.ts';
import { isForAllAndThis, partiesForAll } from './reservation-for-all.ts';

const exportedMax = 20_000;

/** A page of the decisions the reader may see, filtered and in order, with what they can be filtered by. */
export async function register(db: Reader, filter: RegisterFilter): Promise<Register> {
  const { total } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const offset = (filter.page - 1) * decisionsAPage;
  const rows = Number(total) === 0 ? [] : await rowsOf(db, filter, { limit: decisionsAPage, offset });
  return { rows, total: Number(total), ...(await choices(db)) };
}

/** Every decision that fits, up to 20,000, for a file. */
export const registerForFile = (db: Reader, filter: RegisterFilter): Promise<RegisterRow[]> =>
  rowsOf(db, filter, { limit: exportedMax, offset: 0 });

/** The newest decisions of open items, for a front page that leaves no line. */
export const latestDecisions = (db: Reader, limit: number): Promise<RegisterRow[]> =>
  rowsOf(db, noFilter, { limit, offset: 0, isOpen: true });

type Slice = { readonly limit: number; readonly offset: number; readonly isOpen?: boolean };

async function rowsOf(
  db: Reader,
  filter: RegisterFilter,
  { limit, offset, isOpen = false }: Slice,
): Promise<RegisterRow[]> {
  const found = filtered(db, filter);
  const open = isOpen ? found.where('i.closed', '=', false).where('i.municipal_only', '=', false) : found;
  const rows = await inOrder(open, filter)
    .select(placeColumns)
    .select([
      'r.topic',
      'r.outcome',
      'r.body_text as text',
      's.number as matterNumber',
      's.title as matterTitle',
    ])
    .select('decider.short_name as decidingBody')
    .select((eb) => marks(eb).as('positions'))
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    ...placeOf(row),
    topic: row.topic,
    text: row.text ?? '',
    outcome: row.outcome as OutcomeCode,
    decidingBody: row.decidingBody === row.bodyShortName ? null : row.decidingBody,
    matter: row.matterNumber === null ? null : { number: row.matterNumber, title: row.matterTitle ?? '' },
    positions: row.positions as PositionMark[],
  }));
}

const joined = (db: Reader) =>
  db
    .selectFrom('register_decisions as r')
    .innerJoin('items as i', 'i.id', 'r.item_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .leftJoin('bodies as decider', 'decider.id', 'r.deciding_body_id')
    .leftJoin('matters as s', 's.id', 'i.matter_id')
    .where('r.outcome', 'in', decisionOutcomes);

function filtered(db: Reader, filter: RegisterFilter) {
  const { body, year, from, to, outcome, reservation, words, matter, withFormalities } = filter;
  let query = joined(db);
  if (!withFormalities) query = query.where('i.kind', '<>', 'formality');
  if (body !== '') query = query.where('b.key', '=', body);
  if (year !== '')
    query = query.where('m.held_on', '>=', `${year}-01-01`).where('m.held_on', '<=', `${year}-12-31`);
  if (from !== '') query = query.where('m.held_on', '>=', from);
  if (to !== '') query = query.where('m.held_on', '<=', to);
  if (outcome !== '') query = query.where('r.outcome', '=', outcome);
  if (matter !== '') query = query.where('s.number', '=', matter);
  if (reservation !== '') query = query.where(hasPosition(reservation));
  for (const word of words.split(/\s+/).filter((one) => one !== '')) query = query.where(holds(word));
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

/** By anybody, or by an organisation or a part of it, or by all municipalities when it is one. */
const hasPosition = (organisation: string) =>
  organisation === 'any'
    ? sql<boolean>`exists (select from register_positions p where p.decision_id = r.id)`
    : sql<boolean>`exists (select from register_positions p left join organisations o on o.id = p.organisation_id
        left join organisations above on above.id = o.parent_id
        where p.decision_id = r.id
          and (${organisation} in (o.key, above.key) or ${isForAllAndThis(organisation)}))`;

/** In the decision, its topic, the item's title or the minutes of the item. */
function holds(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(r.body_text ilike ${pattern} or r.topic ilike ${pattern} or i.title ilike ${pattern}
    or exists (select from treatments t where t.item_id = i.id and t.minutes_text ilike ${pattern}))`;
}

type Decisions = ExpressionBuilder<{ r: { id: string | null } } & Views, 'r'>;
type Views = {
  register_positions: {
    decision_id: string | null;
    position: number | null;
    kind: string | null;
    party: string | null;
  };
};

const marks = (eb: Pick<Decisions, 'selectFrom'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('register_positions as p')
      .select(['p.kind', 'p.party'])
      .whereRef('p.decision_id', '=', 'r.id')
      .orderBy('p.position'),
  );

async function choices(db: Reader): Promise<Pick<Register, 'bodies' | 'years' | 'outcomes' | 'parties'>> {
  const rows = await joined(db)
    .select(['b.key', 'b.short_name as shortName', 'r.outcome'])
    .select(sql<string>`to_char(m.held_on, 'YYYY')`.as('year'))
    .groupBy(['b.key', 'b.short_name', 'r.outcome', 'year'])
    .orderBy('b.short_name')
    .execute();
  const parties = await db
    .selectFrom('register_positions as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(({ fn }) => fn.coalesce('above.key', 'o.key').as('key'))
    .select(({ fn }) => fn.coalesce('above.name', 'o.name').as('name'))
    .distinct()
    .orderBy('name')
    .execute();
  const outcomes = new Set(rows.map(({ outcome }) => outcome));
  const all = [...new Map([...parties, ...(await partiesForAll(db))].map((one) => [one.key, one])).values()];
  return {
    bodies: [...new Map(rows.map(({ key, shortName }) => [key, { key, shortName }])).values()],
    years: [...new Set(rows.map(({ year }) => year))].toSorted().toReversed(),
    outcomes: decisionOutcomes.filter((code) => outcomes.has(code)),
    parties: all.toSorted((one, other) => one.name.localeCompare(other.name, 'da')),
  };
}
