import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { MinutesRules } from '../rules/circulation-views.ts';

/** Keeps how a body treats its minutes; version 0 is where it had said nothing yet. */
export async function saveMinutesRules(
  db: Writer,
  bodyId: string,
  { remarkDays: remark_days, needsAllMembers: needs_all_members, version }: MinutesRules,
): Promise<Result<'saved', { code: 'changed-meanwhile' }>> {
  const said = { remark_days, needs_all_members };
  const done =
    version === 0
      ? await db
          .insertInto('minutes_rules')
          .values({ body_id: bodyId, ...said })
          .onConflict((same) => same.doNothing())
          .executeTakeFirst()
      : await db
          .updateTable('minutes_rules')
          .set({ ...said, version: version + 1 })
          .where('body_id', '=', bodyId)
          .where('version', '=', version)
          .executeTakeFirst();
  const count = 'numUpdatedRows' in done ? done.numUpdatedRows : done.numInsertedOrUpdatedRows;
  return count === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}
