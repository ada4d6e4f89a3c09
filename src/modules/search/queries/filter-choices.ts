import type { Reader } from '../../../platform/database.ts';

/** Bodies that can be chosen between, by name; only those among the keys. */
export async function filterChoices(db: Reader, keys: readonly string[]) {
  const bodies = await db
    .selectFrom('bodies')
    .select(['key', 'short_name as shortName'])
    .where('key', 'in', [...keys])
    .orderBy('short_name')
    .execute();
  return { bodies, years: [] };
}

/** All bodies and the years meetings were held in, where hits are too many to tell which have some. */
export async function allChoices(db: Reader) {
  const bodies = await db
    .selectFrom('bodies')
    .select(['key', 'short_name as shortName'])
    .orderBy('short_name')
    .execute();
  const heldOn = db.selectFrom('meetings').select('held_on').limit(1);
  const first = await heldOn.orderBy('held_on').executeTakeFirst();
  const last = await heldOn.orderBy('held_on', 'desc').executeTakeFirst();
  return { bodies, years: yearsBetween(first?.held_on ?? '', last?.held_on ?? '') };
}

function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return first === '' ? [] : Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
