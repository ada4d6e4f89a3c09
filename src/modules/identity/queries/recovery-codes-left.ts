import type { Reader } from '../../../platform/database.ts';

/** How many recovery codes the user has not used. */
export async function recoveryCodesLeft(db: Reader, userId: string): Promise<number> {
  const unused = db.selectFrom('recovery_codes').where('user_id', '=', userId).where('used_at', 'is', null);
  const { count } = await unused
    .select((row) => row.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
