import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

/** Whether somebody leads the meetings of a body on a day. */
export async function hasChair(db: Reader, bodyId: string, on: Day): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('body_id', '=', bodyId)
    .where('role', '=', 'chair')
    .where('from_on', '<=', on)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const mattersMax = 300;

/** The matters an item may go on with, the newest first. */
export async function matterChoices(db: Reader): Promise<{ number: string; title: string }[]> {
  return db
    .selectFrom('matters')
    .select(['number', 'title'])
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(mattersMax)
    .execute();
}
