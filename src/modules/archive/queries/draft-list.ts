import type { Reader } from '../../../platform/database.ts';
import type { DraftState } from '../rules/draft-states.ts';

export type DraftRow = {
  readonly number: number;
  readonly state: DraftState;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly bodyName: string | null;
  readonly heldOn: string | null;
  readonly documentType: string | null;
  readonly items: number;
  readonly doubts: number;
  readonly errorCode: string | null;
  readonly meetingBodyKey: string | null;
  readonly meetingDayKey: string | null;
};

export const draftsPerPage = 50;

export type DraftFilter = { readonly state: DraftState | undefined; readonly page: number };

/** Imports, the oldest first: who waits longest stands at the top. */
export const draftList = (db: Reader, { state, page }: DraftFilter): Promise<DraftRow[]> =>
  rows(db)
    .$if(state !== undefined, (found) => found.where('drafts.state', '=', state ?? ''))
    .orderBy('drafts.number')
    .limit(draftsPerPage)
    .offset((page - 1) * draftsPerPage)
    .execute();

/** The imports of these numbers, in their order: what a sending of files ended as. */
export async function draftsOfNumbers(db: Reader, numbers: readonly number[]): Promise<DraftRow[]> {
  if (numbers.length === 0) return [];
  return rows(db).where('drafts.number', 'in', numbers).orderBy('drafts.number').execute();
}

/** The newest of one state, for the front page. */
export const newestDrafts = (db: Reader, state: DraftState, max: number): Promise<DraftRow[]> =>
  rows(db).where('drafts.state', '=', state).orderBy('drafts.number', 'desc').limit(max).execute();

/** Those that have waited longest in one state. */
export const oldestDrafts = (db: Reader, state: DraftState, max: number): Promise<DraftRow[]> =>
  rows(db).where('drafts.state', '=', state).orderBy('drafts.number').limit(max).execute();

/** The number of the next import to review, after this one; else the first of all. */
export async function nextInReview(db: Reader, after: number): Promise<number | undefined> {
  const found = await db
    .selectFrom('drafts')
    .select('number')
    .where('state', '=', 'review')
    .where('number', '<>', after)
    .orderBy((eb) => eb('number', '<', after))
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return found?.number;
}

export type StateCounts = Partial<Record<DraftState, number>>;

/** How many imports stand in each state. */
export async function draftCounts(db: Reader): Promise<StateCounts> {
  const found = await db
    .selectFrom('drafts')
    .select((eb) => [eb.ref('state').$castTo<DraftState>().as('state'), eb.fn.countAll<bigint>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(found.map(({ state, count }) => [state, Number(count)]));
}

const rows = (db: Reader) =>
  db
    .selectFrom('drafts')
    .innerJoin('source_files', 'source_files.id', 'drafts.source_file_id')
    .innerJoin('users', 'users.id', 'source_files.uploaded_by')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .select(['drafts.number', 'source_files.name as fileName', 'source_files.uploaded_at as uploadedAt'])
    .select(['persons.name as uploadedBy', 'drafts.body_name as bodyName', 'drafts.held_on as heldOn'])
    .select(['drafts.document_type as documentType', 'drafts.item_count as items'])
    .select(['drafts.doubt_count as doubts', 'drafts.error_code as errorCode'])
    .select(['drafts.meeting_body_key as meetingBodyKey', 'drafts.meeting_day_key as meetingDayKey'])
    .select((eb) => eb.ref('drafts.state').$castTo<DraftState>().as('state'));
