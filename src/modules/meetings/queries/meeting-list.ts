import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ListFilter, ListedMeeting, MeetingList } from '../rules/meeting-list-view.ts';
import { meetingsAPage, matchesShownMax } from '../rules/meeting-list-view.ts';
import type { DocumentType, MeetingState } from '../rules/meeting-states.ts';

/** The meetings the reader may see, filtered, in a fixed order, a page at a time; with what they can be filtered by. */
export async function meetingList(db: Reader, filter: ListFilter): Promise<MeetingList> {
  const { total } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  return {
    meetings: Number(total) === 0 ? [] : await meetingsOfPage(db, filter),
    total: Number(total),
    ...(await choices(db)),
  };
}

async function meetingsOfPage(db: Reader, filter: ListFilter): Promise<ListedMeeting[]> {
  const rows = await inOrder(filtered(db, filter), filter)
    .select(['bodies.key as bodyKey', 'bodies.name as bodyName', 'bodies.short_name as bodyShortName'])
    .select(['meetings.held_on as heldOn', 'meetings.sequence', 'meetings.state'])
    .select('meetings.document_type as documentType')
    .select((eb) => [itemCount(eb).as('itemCount'), matchingItems(eb, filter.words).as('matches')])
    .limit(meetingsAPage)
    .offset((filter.page - 1) * meetingsAPage)
    .execute();
  return rows.map((row) => ({
    ...row,
    heldOn: row.heldOn as Day,
    state: row.state as MeetingState,
    documentType: row.documentType as DocumentType,
    itemCount: Number(row.itemCount ?? 0),
  }));
}

function inOrder(query: ReturnType<typeof filtered>, { order, direction }: ListFilter) {
  const by = direction === 'up' ? 'asc' : 'desc';
  const first =
    order === 'body'
      ? query.orderBy('bodies.short_name', by).orderBy('meetings.held_on', 'desc')
      : query.orderBy('meetings.held_on', by);
  return first.orderBy('meetings.sequence').orderBy('meetings.id');
}

type Meetings = ExpressionBuilder<Schema, 'meetings'>;

const itemCount = (eb: Meetings) =>
  eb
    .selectFrom('item_headings as h')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .whereRef('h.meeting_id', '=', 'meetings.id');

const matchingItems = (eb: Meetings, words: string) =>
  jsonArrayFrom(
    eb
      .selectFrom('item_headings as h')
      .select(['h.address', 'h.number', 'h.title', 'h.municipal_only as municipalOnly'])
      .whereRef('h.meeting_id', '=', 'meetings.id')
      .where(words === '' ? sql<boolean>`false` : titleHolds(words))
      .orderBy('h.position')
      .limit(matchesShownMax + 1),
  );

function filtered(db: Reader, { body, year, words, minutes }: ListFilter) {
  let query = db.selectFrom('meetings').innerJoin('bodies', 'bodies.id', 'meetings.body_id');
  if (body !== '') query = query.where('bodies.key', '=', body);
  if (year !== '')
    query = query
      .where('meetings.held_on', '>=', `${year}-01-01`)
      .where('meetings.held_on', '<=', `${year}-12-31`);
  if (minutes === 'with') query = query.where('meetings.document_type', '<>', 'agenda');
  if (minutes === 'without') query = query.where('meetings.document_type', '=', 'agenda');
  if (words !== '')
    query = query.where('meetings.id', 'in', (eb) =>
      eb.selectFrom('item_headings as h').select('h.meeting_id').where(titleHolds(words)),
    );
  return query;
}

const titleHolds = (words: string) => sql<boolean>`h.title ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`;

/** The bodies and years that have a meeting the reader may see. */
async function choices(db: Reader): Promise<Pick<MeetingList, 'bodies' | 'years'>> {
  const rows = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.body_id')
    .select(['bodies.key', 'bodies.short_name as shortName'])
    .select(sql<string>`to_char(meetings.held_on, 'YYYY')`.as('year'))
    .groupBy(['bodies.key', 'bodies.short_name', 'year'])
    .orderBy('bodies.short_name')
    .execute();
  const bodies = new Map(rows.map(({ key, shortName }) => [key, { key, shortName }]));
  const years = [...new Set(rows.map(({ year }) => year))].toSorted().toReversed();
  return { bodies: [...bodies.values()], years };
}
