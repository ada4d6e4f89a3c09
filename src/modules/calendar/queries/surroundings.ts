import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { holidaysBetween } from '../../../platform/holidays.ts';
import { meetingKey } from '../../meetings/index.ts';
import type { NearMeeting, SharedMember, Surroundings } from '../rules/collisions.ts';
import { entriesBetween } from './entries.ts';
import { pairsOf } from './pairs.ts';

/** Who sits at the table of a body: who only hears from it has no collision. */
const seatedRoles = ['chair', 'vice-chair', 'member'];

/** All that may collide with meetings of a body on these days, as far as the reader may know of it. */
export async function surroundingsOf(
  db: Reader,
  { bodyId, days }: { bodyId: string; days: readonly Day[] },
): Promise<Surroundings> {
  const [from, to] = [days.toSorted().at(0), days.toSorted().at(-1)];
  if (from === undefined || to === undefined)
    return { meetings: [], sharedMembers: [], holidays: [], entries: [] };
  return {
    meetings: await meetingsOn(db, days),
    sharedMembers: await sharedMembersOf(db, bodyId),
    holidays: await holidaysBetween(from, to),
    entries: await entriesBetween(db, { from, to }),
  };
}

async function meetingsOn(db: Reader, days: readonly Day[]): Promise<NearMeeting[]> {
  const rows = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.body_id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyShortName'])
    .select(['m.held_on as heldOn', 'm.sequence', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
    .where('m.held_on', 'in', days)
    .where('m.state', 'not in', ['cancelled', 'postponed'])
    .orderBy('m.held_on')
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const pairs = (await pairsOf(db, ids)).filter(({ isRemoved }) => !isRemoved);
  return rows.map((row) => ({
    ...row,
    heldOn: row.heldOn as Day,
    dayKey: meetingKey(row),
    pairedIds: pairs
      .filter(({ ofId }) => ofId === row.id)
      .flatMap(({ other }) => (other.meeting ? [other.meeting.id] : [])),
  }));
}

/** The persons of a body who sit in other bodies too, with the time they sit in both. */
async function sharedMembersOf(db: Reader, bodyId: string): Promise<SharedMember[]> {
  const rows = await db
    .selectFrom('memberships as mine')
    .innerJoin('memberships as theirs', 'theirs.person_id', 'mine.person_id')
    .innerJoin('persons as p', 'p.id', 'mine.person_id')
    .select(['theirs.body_id as bodyId', 'p.name'])
    .select(['mine.from_on as myFrom', 'mine.to_on as myTo'])
    .select(['theirs.from_on as theirFrom', 'theirs.to_on as theirTo'])
    .where('mine.body_id', '=', bodyId)
    .where('theirs.body_id', '<>', bodyId)
    .where('mine.role', 'in', seatedRoles)
    .where('theirs.role', 'in', seatedRoles)
    .orderBy('p.name')
    .execute();
  return rows.map(({ bodyId: theirs, name, myFrom, myTo, theirFrom, theirTo }) => ({
    bodyId: theirs,
    name,
    from: latest(myFrom, theirFrom),
    to: earliest(myTo, theirTo),
  }));
}

const known = (days: readonly (string | null)[]): string[] => days.filter((day) => day !== null).toSorted();
const latest = (...days: (string | null)[]): Day | null => (known(days).at(-1) ?? null) as Day | null;
const earliest = (...days: (string | null)[]): Day | null => (known(days)[0] ?? null) as Day | null;
