import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { firstDayOf, type Month } from '../rules/months.ts';

export const conclusionLengthMax = 5000;

export type ConclusionRefusal = { code: 'empty' | 'too-long' | 'changed-meanwhile'; field?: 'conclusion' };
export type Conclusion = { month: Month; version: number; text: string; userId: string; now: Date };

/** Writes what the reviewer concludes. It can be written anew; each writing is a line of the log. */
export async function concludeSample(
  db: Writer,
  { month, version, text, userId, now }: Conclusion,
): Promise<Result<void, ConclusionRefusal>> {
  const conclusion = text.replaceAll('\0', '').toWellFormed().trim();
  if (conclusion === '') return refuse({ code: 'empty', field: 'conclusion' });
  if (conclusion.length > conclusionLengthMax) return refuse({ code: 'too-long', field: 'conclusion' });
  const { numUpdatedRows } = await db
    .updateTable('audit_samples')
    .set({ conclusion, concluded_by: userId, concluded_at: now, version: version + 1 })
    .where('month', '=', firstDayOf(month))
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}
