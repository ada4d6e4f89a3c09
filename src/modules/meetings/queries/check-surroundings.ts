import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { noSurroundings, type CheckSurroundings } from '../rules/check-finding.ts';
import type { MeetingToStore } from '../rules/meeting-to-store.ts';

/** What the check is told of the world: the bodies of the register, and the other days on which this body meets. */
export async function checkSurroundings(
  db: Reader,
  { bodyId, heldOn }: Pick<MeetingToStore, 'bodyId' | 'heldOn'>,
): Promise<CheckSurroundings> {
  const days = await otherDays(db, bodyId, heldOn);
  return {
    ...noSurroundings,
    bodies: await knownBodies(db),
    earlierMeetings: days.filter((day) => day < heldOn),
    laterMeetings: days.filter((day) => day > heldOn),
  };
}

async function knownBodies(db: Reader): Promise<CheckSurroundings['bodies']> {
  const rows = await db
    .selectFrom('bodies')
    .leftJoin('body_aliases', 'body_aliases.body_id', 'bodies.id')
    .select(['bodies.id', 'bodies.name', 'bodies.short_name', 'bodies.term_ends_on', 'body_aliases.alias'])
    .orderBy('bodies.key')
    .orderBy('body_aliases.alias')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { id, name, short_name, term_ends_on } = first;
    const aliases = [short_name, ...same.flatMap(({ alias }) => alias ?? [])];
    return [{ id, name, aliases, termEndsOn: term_ends_on as Day | null }];
  });
}

async function otherDays(db: Reader, bodyId: string, heldOn: Day): Promise<Day[]> {
  const rows = await db
    .selectFrom('meetings')
    .select('held_on')
    .distinct()
    .where('body_id', '=', bodyId)
    .where('held_on', '<>', heldOn)
    .where('state', 'not in', ['cancelled', 'postponed'])
    .orderBy('held_on')
    .execute();
  return rows.map(({ held_on }) => held_on as Day);
}
