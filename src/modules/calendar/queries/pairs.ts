import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';
import { sideOf, type PairKind, type PairSide } from '../rules/pair.ts';

/** The other half of a pair: a meeting, or only a body where no meeting is known. */
export type PairedWith = {
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly meeting: PairedMeeting | null;
};
export type PairedMeeting = {
  readonly id: string;
  readonly heldOn: Day;
  readonly dayKey: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: string;
  readonly version: number;
};
/** A pair as it looks from the meeting `ofId`. */
export type Pair = {
  readonly ofId: string;
  readonly number: number;
  readonly kind: PairKind;
  readonly side: PairSide;
  readonly note: string;
  readonly version: number;
  readonly isRemoved: boolean;
  readonly other: PairedWith;
};

/** What these meetings belong together with, as far as the reader may know of both; also what was taken apart. */
export async function pairsOf(db: Reader, meetingIds: readonly string[]): Promise<Pair[]> {
  if (meetingIds.length === 0) return [];
  const rows = await rowsOf(db)
    .where((eb) => eb.or([eb('p.meeting_id', 'in', meetingIds), eb('p.other_meeting_id', 'in', meetingIds)]))
    .orderBy('p.number')
    .execute();
  return rows.flatMap((row) => [
    ...(meetingIds.includes(row.meeting_id) ? [pairOf(row, true)] : []),
    ...(meetingIds.includes(row.other_meeting_id ?? '') ? [pairOf(row, false)] : []),
  ]);
}

const rowsOf = (db: Reader) =>
  db
    .selectFrom('meeting_pairs as p')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .innerJoin('bodies as ob', 'ob.id', 'p.other_body_id')
    .leftJoin('meetings as om', 'om.id', 'p.other_meeting_id')
    .select(['p.number', 'p.kind', 'p.note', 'p.version', 'p.meeting_id', 'p.other_meeting_id'])
    .select(sql<boolean>`p.removed_at is not null`.as('isRemoved'))
    .select(['b.key as firstKey', 'b.name as firstName', 'b.short_name as firstShort'])
    .select(['ob.key as otherKey', 'ob.name as otherName', 'ob.short_name as otherShort'])
    .select(['m.held_on as firstDay', 'm.sequence as firstSequence', 'm.starts_at as firstStarts'])
    .select(['m.ends_at as firstEnds', 'm.place as firstPlace', 'm.state as firstState'])
    .select(['m.version as firstVersion', 'om.version as otherVersion', 'om.held_on as otherDay'])
    .select(['om.sequence as otherSequence', 'om.starts_at as otherStarts', 'om.ends_at as otherEnds'])
    .select(['om.place as otherPlace', 'om.state as otherState']);
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function pairOf(row: Row, isFirst: boolean): Pair {
  const kind = row.kind as PairKind;
  const { number, note, version, isRemoved } = row;
  const ofId = isFirst ? row.meeting_id : (row.other_meeting_id ?? '');
  return {
    ofId,
    number,
    kind,
    note,
    version,
    isRemoved,
    side: sideOf(kind, isFirst),
    other: isFirst ? otherOf(row) : firstOf(row),
  };
}

const firstOf = (row: Row): PairedWith => ({
  bodyKey: row.firstKey,
  bodyName: row.firstName,
  bodyShortName: row.firstShort,
  meeting: {
    id: row.meeting_id,
    heldOn: row.firstDay as Day,
    dayKey: meetingKey({ heldOn: row.firstDay, sequence: row.firstSequence }),
    startsAt: row.firstStarts,
    endsAt: row.firstEnds,
    place: row.firstPlace,
    state: row.firstState,
    version: row.firstVersion,
  },
});

const otherOf = (row: Row): PairedWith => ({
  bodyKey: row.otherKey,
  bodyName: row.otherName,
  bodyShortName: row.otherShort,
  meeting:
    row.other_meeting_id === null
      ? null
      : {
          id: row.other_meeting_id,
          heldOn: row.otherDay as Day,
          dayKey: meetingKey({ heldOn: row.otherDay ?? '', sequence: row.otherSequence ?? 1 }),
          startsAt: row.otherStarts,
          endsAt: row.otherEnds,
          place: row.otherPlace ?? '',
          state: row.otherState ?? '',
          version: row.otherVersion ?? 1,
        },
});
