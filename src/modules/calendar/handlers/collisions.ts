import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { surroundingsOf } from '../queries/surroundings.ts';
import { collisionsOn, type AskedDay, type Collision } from '../rules/collisions.ts';

type OfBody = Pick<AskedDay, 'bodyId' | 'meetingId'>;
type Times = Pick<AskedDay, 'heldOn' | 'startsAt' | 'endsAt'>;

/** What collides with each of these days, in their order. */
export async function collisionsOfDays(
  db: Reader,
  of: OfBody,
  days: readonly Times[],
): Promise<{ readonly day: Day; readonly collisions: readonly Collision[] }[]> {
  const around = await surroundingsOf(db, { bodyId: of.bodyId, days: days.map(({ heldOn }) => heldOn) });
  return days.map(({ heldOn, startsAt, endsAt }) => ({
    day: heldOn,
    collisions: collisionsOn({ ...of, heldOn, startsAt, endsAt }, around),
  }));
}
