import { dayOf, day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { listRounds, roundAt, roundById, type ListedRound, type Round } from '../../rounds/index.ts';
import {
  hearingState,
  type Hearing,
  type HearingPaper,
  type HearingState,
  type Report,
} from '../rules/hearing-views.ts';

/** A hearing with the whole round it is. */
export type StoredHearing = Omit<Hearing, 'round'> & { readonly round: Round };

/** The hearing the address names, with its parts, as far as the reader may see it. */
export async function hearingAt(db: Reader, number: string): Promise<StoredHearing | undefined> {
  const round = await roundAt(db, number);
  return round && hearingOf(db, round);
}

export async function hearingById(db: Reader, roundId: string): Promise<StoredHearing | undefined> {
  const round = await roundById(db, roundId);
  return round && hearingOf(db, round);
}

/** The hearing of a round; undefined where the round is something else. */
export async function hearingOf(db: Reader, round: Round): Promise<StoredHearing | undefined> {
  const row = await db
    .selectFrom('hearings as h')
    .innerJoin('bodies as b', 'b.id', 'h.body_id')
    .select(['h.body_id', 'b.key', 'b.short_name', 'h.decision_position', 'h.version'])
    .select(['h.report_meeting_id', 'h.report_item_id', 'h.reported_on'])
    .where('h.round_id', '=', round.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const reportedOn = dayOf(row.reported_on ?? '') ?? null;
  return {
    round,
    bodyId: row.body_id,
    bodyKey: row.key,
    bodyName: row.short_name,
    decisionPosition: row.decision_position,
    papers: await papersOf(db, round.id),
    report: await reportOf(db, row.report_meeting_id, row.report_item_id),
    reportedOn,
    state: hearingState(round, { isProposed: row.report_meeting_id !== null, reportedOn }),
    version: row.version,
  };
}

const papersOf = (db: Reader, roundId: string): Promise<HearingPaper[]> =>
  db
    .selectFrom('hearing_papers as h')
    .innerJoin('papers as p', 'p.id', 'h.paper_id')
    .select(['p.number', 'h.paper_version as version', 'p.title'])
    .where('h.round_id', '=', roundId)
    .where('p.removed_at', 'is', null)
    .orderBy('h.position')
    .execute();

async function reportOf(db: Reader, meetingId: string | null, itemId: string | null): Promise<Report | null> {
  if (meetingId === null) return null;
  const row = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .leftJoin('items as i', (join) => join.onRef('i.meeting_id', '=', 'm.id').on('i.id', '=', itemId))
    .select(['m.id', 'b.short_name', 'b.key', 'm.held_on', 'm.sequence', 'i.address', 'i.number', 'i.title'])
    .where('m.id', '=', meetingId)
    .executeTakeFirst();
  if (!row) return null;
  const { address, number, title } = row;
  return {
    meetingId: row.id,
    bodyName: row.short_name,
    bodyKey: row.key,
    heldOn: day(row.held_on),
    sequence: row.sequence,
    item: address === null ? null : { address, number: number ?? '', title: title ?? '' },
  };
}

export type ListedHearing = ListedRound & { readonly hearingState: HearingState; readonly bodyName: string };

/** The hearings the reader may see, the next deadline first among those under way. */
export async function listHearings(db: Reader, state: string): Promise<ListedHearing[]> {
  const rounds = await listRounds(db, { kind: 'hearing', state });
  if (rounds.length === 0) return [];
  const rows = await db
    .selectFrom('hearings as h')
    .innerJoin('bodies as b', 'b.id', 'h.body_id')
    .select(['h.round_id', 'h.report_meeting_id', 'h.reported_on', 'b.short_name'])
    .where(
      'h.round_id',
      'in',
      rounds.map(({ id }) => id),
    )
    .execute();
  const facts = new Map(rows.map((row) => [row.round_id, row]));
  return rounds.map((round) => {
    const row = facts.get(round.id);
    const reportedOn: Day | null = dayOf(row?.reported_on ?? '') ?? null;
    const isProposed = (row?.report_meeting_id ?? null) !== null;
    return {
      ...round,
      bodyName: row?.short_name ?? '',
      hearingState: hearingState(round, { isProposed, reportedOn }),
    };
  });
}

/** The hearings that began from an item or are reported as one. */
export const hearingIdsAtItem = async (db: Reader, itemId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('rounds as r')
      .innerJoin('hearings as h', 'h.round_id', 'r.id')
      .select('r.id')
      .where((eb) => eb.or([eb('r.item_id', '=', itemId), eb('h.report_item_id', '=', itemId)]))
      .where('r.state', 'not in', ['draft', 'cancelled'])
      .orderBy('r.number')
      .execute()
  ).map(({ id }) => id);

/** The hearings that began at a meeting or are reported to it. */
export const hearingIdsAtMeeting = async (db: Reader, meetingId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('rounds as r')
      .innerJoin('hearings as h', 'h.round_id', 'r.id')
      .select('r.id')
      .where((eb) => eb.or([eb('r.meeting_id', '=', meetingId), eb('h.report_meeting_id', '=', meetingId)]))
      .where('r.state', '<>', 'cancelled')
      .orderBy('r.number')
      .execute()
  ).map(({ id }) => id);
