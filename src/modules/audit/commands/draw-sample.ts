import { createHash, randomBytes } from 'node:crypto';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import { sampleLines } from '../parameters/retention.ts';
import { linesOfMonth } from '../queries/samples.ts';
import { firstDayOf, isOver, type Month } from '../rules/months.ts';
import { chosenLines } from '../rules/sample.ts';

const seedBytes = 32;

export type SampleRefusal = { code: 'month-not-over' | 'no-lines' | 'drawn-already' | 'no-parameter' };
export type SampleDraw = { month: Month; today: Day; now: Date };

/** SHA-256 of the seed and the line's number: the order in which lines are chosen. */
export const rankOf =
  (seed: string) =>
  (seq: number): string =>
    createHash('sha256').update(`${seed}:${seq}`).digest('hex');

/** Draws the sample of a month that is over, once. The seed is new randomness: before this moment it does not exist. */
export async function drawSample(
  db: Writer,
  { month, today, now }: SampleDraw,
): Promise<Result<void, SampleRefusal>> {
  if (!isOver(month, today)) return refuse({ code: 'month-not-over' });
  const seqs = await linesOfMonth(reading(db), month);
  if (seqs.length === 0) return refuse({ code: 'no-lines' });
  const read = (stored: unknown): number => Number(stored);
  const size = await parameterOn(reading(db), sampleLines, { on: today, read });
  if (!size.ok) return refuse({ code: 'no-parameter' });
  const seed = randomBytes(seedBytes).toString('hex');
  const chosen = chosenLines(seqs, { count: size.value.value, rank: rankOf(seed) }).map(BigInt);
  const row = { month: firstDayOf(month), seed, line_count: seqs.length, chosen, drawn_at: now };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audit_samples')
    .values(row)
    .onConflict((same) => same.column('month').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'drawn-already' });
}
