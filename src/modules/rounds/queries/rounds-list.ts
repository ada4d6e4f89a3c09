import { sql } from 'kysely';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { roundKinds, type RoundHead } from '../rules/round-views.ts';
import { headOf, selectHeads } from './round-at.ts';

/** A round in a list, with how many were asked and have answered. */
export type ListedRound = RoundHead & {
  readonly addresseeCount: number;
  readonly answerCount: number;
  /** Whether the reader answers for one of the addressees. */
  readonly isOwn: boolean;
};
export type RoundSearch = { readonly state?: string | undefined; readonly kind?: string | undefined };

const listedMax = 200;

/**
 * The rounds the reader may see, the next deadline first among the running, then the latest. Without a kind those whose
 * pages are ours.
 */
export async function listRounds(db: Reader, { state, kind }: RoundSearch): Promise<ListedRound[]> {
  let rounds = selectHeads(db)
    .select((eb) => [
      eb.fn<number>('cardinality', ['addressee_ids']).as('addressee_count'),
      eb
        .selectFrom('round_answers as a')
        .whereRef('a.round_id', '=', 'rounds.id')
        .where('a.state', '=', 'submitted')
        .select((count) => count.fn.countAll<bigint>().as('count'))
        .as('answer_count'),
      sql<boolean>`coalesce(addressee_ids && acting_answering_organisations()
        or acting_person() = any (contact_ids), false)`.as('is_own'),
    ])
    .orderBy((eb) => eb('state', 'in', ['closed', 'cancelled']))
    .orderBy('due_on')
    .orderBy('number', 'desc')
    .limit(listedMax);
  if (state === 'aabne') rounds = rounds.where('state', 'in', ['draft', 'open', 'reopened']);
  if (state === 'afsluttede') rounds = rounds.where('state', 'in', ['closed', 'cancelled']);
  rounds = kind === undefined ? rounds.where('kind', 'in', roundKinds) : rounds.where('kind', '=', kind);
  return (await rounds.execute()).map((row) => ({
    ...headOf(row),
    addresseeCount: row.addressee_count,
    answerCount: Number(row.answer_count ?? 0n),
    isOwn: row.is_own,
  }));
}

/** The rounds about an item, that of its draft too. */
export const roundIdsOfItem = async (db: Reader, itemId: string): Promise<string[]> =>
  (await db.selectFrom('rounds').select('id').where('item_id', '=', itemId).orderBy('number').execute()).map(
    ({ id }) => id,
  );

/** A round whose deadline hangs on the day of a meeting. */
export type DependingRound = {
  readonly number: number;
  readonly title: string;
  readonly dueOn: Day;
  readonly closesOn: Day;
};

/** The rounds that are not over and are about this meeting or one of its items: to be looked at when it is moved. */
export async function roundsDependingOn(db: Reader, meetingId: string): Promise<DependingRound[]> {
  const rows = await db
    .selectFrom('rounds')
    .select(['number', 'title', 'due_on', 'closes_on'])
    .where('meeting_id', '=', meetingId)
    .where('kind', 'in', roundKinds)
    .where('state', 'in', ['draft', 'open', 'reopened'])
    .orderBy('due_on')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    dueOn: day(row.due_on),
    closesOn: day(row.closes_on),
  }));
}

/** The rounds about a meeting or one of its items that the reader may see, cancelled ones left out. */
export const roundsOfMeeting = async (db: Reader, meetingId: string): Promise<RoundHead[]> =>
  (
    await selectHeads(db)
      .where('meeting_id', '=', meetingId)
      .where('kind', 'in', roundKinds)
      .where('state', '<>', 'cancelled')
      .orderBy('due_on')
      .orderBy('number')
      .execute()
  ).map(headOf);
