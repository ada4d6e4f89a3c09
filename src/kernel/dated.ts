import type { Day } from './day.ts';
import { accept, refuse, type Result } from './result.ts';

/** How far a value has come: what is proposed is shown but never used. */
export type ValueStatus = 'proposed' | 'adopted' | 'withdrawn';

/**
 * One value of a parameter in the half-open interval from..to (`to` null = until further notice). `source` is the
 * paper a citizen can read; `decision` is who decided it and when, null when law sets it. After `reviewBy` it is not
 * used until somebody confirms it. Shape: joint finance, section 6.
 */
export type DatedValue<T> = {
  readonly from: Day;
  readonly to: Day | null;
  readonly value: T;
  readonly source: string;
  readonly decision: string | null;
  readonly reviewBy: Day | null;
  readonly status: ValueStatus;
};

/** Where a value holds; the most specific one that is valid wins. */
export type ParameterScope = 'national' | 'region' | 'agreement' | 'municipality';

/** A number or choice that law, agreement or a body can change: every value it has had, in time order. */
export type Dated<T> = {
  readonly key: string;
  readonly scope: ParameterScope;
  readonly unit: string;
  readonly owner: string;
  readonly values: readonly DatedValue<T>[];
};

export type ParameterRefusal = {
  code: 'no-value' | 'review-passed';
  facts: { key: string; day: string; owner: string };
};

/** The value in force on the day that counts. No value, or one whose review day has passed, is refused by name. */
export function valueOn<T>(parameter: Dated<T>, on: Day): Result<DatedValue<T>, ParameterRefusal> {
  const facts = { key: parameter.key, day: on, owner: parameter.owner };
  const inForce = parameter.values
    .filter(({ status, from, to }) => status === 'adopted' && from <= on && (to === null || on < to))
    .at(-1);
  if (!inForce) return refuse({ code: 'no-value', facts });
  if (inForce.reviewBy !== null && inForce.reviewBy < on) return refuse({ code: 'review-passed', facts });
  return accept(inForce);
}

/** What is wrong with a parameter as data: order, overlap, missing paper. Empty when nothing is. */
export function problemsOf<T>({ key, values }: Dated<T>): string[] {
  return values.flatMap((value, index) => {
    const next = values[index + 1];
    return [
      ...(value.source === '' ? [`${key} ${value.from}: no source`] : []),
      ...(value.to !== null && value.to <= value.from ? [`${key} ${value.from}: ends before it starts`] : []),
      ...(next && (value.to === null || next.from < value.to)
        ? [`${key} ${value.from}: overlaps the next`]
        : []),
    ];
  });
}
