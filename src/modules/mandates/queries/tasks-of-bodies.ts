import { addDays, day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { termsOf } from '../rules/terms.ts';
import { storedContent } from './mandate-at.ts';

/** What terms of reference say a body is for, while a version of them holds. */
export type TasksOfBody = {
  /** The number of the terms. */
  readonly number: number;
  readonly bodyId: string;
  readonly from: Day;
  /** The last day; null = no end known. */
  readonly to: Day | null;
  /** Purpose, tasks and phases, as written. */
  readonly text: string;
};

/** The tasks of every body whose terms the reader may see, version by version. Source. */
export async function tasksOfBodies(db: Reader): Promise<TasksOfBody[]> {
  const rows = await db
    .selectFrom('mandate_versions as v')
    .innerJoin('mandates as t', 't.id', 'v.mandate_id')
    .select(['t.number', 't.body_id as bodyId', 'v.content', 'v.valid_from as from', 'v.period_to as to'])
    .where('v.valid_from', 'is not', null)
    .where('t.body_id', 'is not', null)
    .orderBy('t.number')
    .orderBy('v.number')
    .execute();
  return rows.flatMap(({ number, bodyId, content, from, to }, index) => {
    if (bodyId === null || from === null) return [];
    const next = rows[index + 1];
    const followed = next?.number === number && next.from !== null ? addDays(day(next.from), -1) : null;
    const { purpose, tasks, phases } = termsOf(storedContent.parse(content));
    const last = earliest(to === null ? null : day(to), followed);
    return [{ number, bodyId, from: day(from), to: last, text: [purpose, tasks, phases].join('\n') }];
  });
}

const earliest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;
