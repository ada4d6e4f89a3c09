import {
  valueOn,
  type Dated,
  type DatedValue,
  type ParameterRefusal,
  type ValueStatus,
} from '../kernel/dated.ts';
import { day, type Day } from '../kernel/day.ts';
import type { Result } from '../kernel/result.ts';
import type { Reader } from './database.ts';

/**
 * The value of a parameter on the day that counts: the history in code, and after it what the secretariat has added.
 * `read` turns the stored JSON into the parameter's own type and throws on what cannot be one. Refusals as `valueOn`.
 */
export async function parameterOn<T>(
  db: Reader,
  parameter: Dated<T>,
  { on, read }: { on: Day; read: (stored: unknown) => T },
): Promise<Result<DatedValue<T>, ParameterRefusal>> {
  return valueOn(
    { ...parameter, values: [...parameter.values, ...(await addedValues(db, parameter, read))] },
    on,
  );
}

async function addedValues<T>(
  db: Reader,
  { key, scope }: Dated<T>,
  read: (stored: unknown) => T,
): Promise<DatedValue<T>[]> {
  const rows = await db
    .selectFrom('parameter_values')
    .selectAll()
    .where('key', '=', key)
    .where('scope', '=', scope)
    .orderBy('from_on')
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({
    from: day(row.from_on),
    to: row.to_on === null ? null : day(row.to_on),
    value: read(row.value),
    source: row.source,
    decision: row.decision,
    reviewBy: row.review_by === null ? null : day(row.review_by),
    status: row.status as ValueStatus,
  }));
}
