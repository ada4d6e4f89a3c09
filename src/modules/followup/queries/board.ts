import { sql } from 'kysely';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { actionsAPage, statesOf, type BoardFilter } from '../rules/board-filter.ts';
import type { ActionRow, Board, Named } from '../rules/action-views.ts';
import { weekEnd } from '../rules/due-groups.ts';
import { actionOf, actionRows, nextMeetingOn } from './action-rows.ts';

const filedMax = 20_000;
const daysOfYear = 365;

export type BoardQuestion = {
  readonly filter: BoardFilter;
  readonly today: Day;
  /** The reader's own come first. */
  readonly ownFirst: boolean;
};

/** A page of the actions the reader may see, most urgent first, with what they can be filtered by. R-039. */
export async function board(db: Reader, question: BoardQuestion): Promise<Board> {
  const { filter, today } = question;
  const rows = await inOrder(db, question)
    .select(sql<bigint>`count(*) over ()`.as('total'))
    .limit(actionsAPage)
    .offset((filter.page - 1) * actionsAPage)
    .execute();
  const [bodies, owners, olderCount] = await Promise.all([
    bodyChoices(db),
    ownerChoices(db),
    filter.withOlder || filter.state !== 'aabne' ? 0 : countOlder(db, question, today),
  ]);
  return { rows: rows.map(actionOf), total: Number(rows[0]?.total ?? 0n), olderCount, bodies, owners };
}

/** All that fit, up to 20,000, for a file. */
export const boardForFile = async (db: Reader, question: BoardQuestion): Promise<ActionRow[]> =>
  (await inOrder(db, question).limit(filedMax).execute()).map(actionOf);

/** The order of the groups in rules/due-groups.ts. */
const groupOrder = (today: Day) => sql`case when a.state <> 'open' then 5 when a.due_on is null then 4
  when a.due_on < ${today}::date then 0 when a.due_on <= ${weekEnd(today)}::date then 1
  when a.due_on <= ${nextMeetingOn(today)} then 2 else 3 end`;

function inOrder(db: Reader, { filter, today, ownFirst }: BoardQuestion) {
  const found = filtered(db, filter).select(nextMeetingOn(today).as('next_on'));
  const shown = filter.withOlder ? found : found.where(sql<boolean>`not ${isOlder(today)}`);
  const sorted = ownFirst ? shown.orderBy('isMine', 'desc') : shown;
  return sorted
    .orderBy(groupOrder(today))
    .orderBy('a.due_on')
    .orderBy('m.held_on', 'desc')
    .orderBy('a.number');
}

/** Open, without a day, from a meeting more than a year ago: mostly read in from old minutes. */
const isOlder = (today: Day) =>
  sql<boolean>`(a.state = 'open' and a.due_on is null and m.held_on < ${addDays(today, -daysOfYear)}::date)`;

async function countOlder(db: Reader, { filter }: BoardQuestion, today: Day): Promise<number> {
  const { count } = await filtered(db, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where(isOlder(today))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function filtered(db: Reader, { body, owner, state, isMine, words }: BoardFilter) {
  const states = statesOf[state];
  const [kind, key] = [owner.slice(0, 1), owner.slice('o-'.length)];
  const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return actionRows(db)
    .$if(body !== '', (rows) => rows.where(isOfBody(body)))
    .$if(states.length > 0, (rows) => rows.where('a.state', 'in', [...states]))
    .$if(kind === 'p', (rows) => rows.where('p.key', '=', key))
    .$if(kind === 'b', (rows) => rows.where('ob.key', '=', key))
    .$if(kind === 'o', (rows) => rows.where(isOfOrganisation(key)))
    .$if(isMine, (rows) => rows.where(mineAlone))
    .$if(words !== '', (rows) =>
      rows.where((eb) =>
        eb.or([
          eb('a.what', 'ilike', pattern),
          eb('a.owner_name', 'ilike', pattern),
          eb('i.title', 'ilike', pattern),
          eb('p.name', 'ilike', pattern),
          eb('o.name', 'ilike', pattern),
        ]),
      ),
    );
}

const mineAlone = sql<boolean>`acting_owner_of(a.person_id, a.organisation_id, a.owner_body_id)`;

/** Of the body, or taken over from one that is closed. */
const isOfBody = (key: string) => sql<boolean>`coalesce(a.followed_by_body_id, a.body_id)
  = (select id from bodies where key = ${key})`;

/** A part of an organisation is found under the whole. */
const isOfOrganisation = (key: string) => sql<boolean>`a.organisation_id in (
  select part.id from organisations part left join organisations above on above.id = part.parent_id
  where ${key} in (part.key, above.key))`;

const bodyChoices = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('bodies as b')
    .select(['b.key', 'b.short_name as name'])
    .where(
      sql<boolean>`exists (select from actions a where coalesce(a.followed_by_body_id, a.body_id) = b.id)`,
    )
    .orderBy('b.short_name')
    .execute();

/** Who of the register has an action the reader may see. */
async function ownerChoices(db: Reader): Promise<Named[]> {
  const found = sql<Named>`(
    select 'o-' || o.key as key, o.name from organisations o
      where exists (select from actions a where a.organisation_id = o.id)
    union select 'b-' || b.key, b.short_name from bodies b
      where exists (select from actions a where a.owner_body_id = b.id)
    union select 'p-' || p.key, p.name from persons p
      where exists (select from actions a where a.person_id = p.id))`;
  return db.selectFrom(found.as('found')).select(['key', 'name']).orderBy('name').execute();
}
