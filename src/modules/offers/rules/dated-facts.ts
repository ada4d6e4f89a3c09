import type { Day } from '../../../kernel/day.ts';

/** When something holds: from..to, half-open; `to` null = until further notice. Days are 'YYYY-MM-DD'. */
export type Period = { readonly from: Day; readonly to: Day | null };

/** A fact of the register as it is known now. */
export type Fact<Values> = Period & { readonly id: string; readonly values: Values };
export type NewFact<Values> = Period & { readonly values: Values };

/** What a change does: the rows it replaces, and the rows to be written instead. */
export type Change<Values> = {
  readonly superseded: readonly string[];
  readonly added: readonly NewFact<Values>[];
};

/**
 * Says something new of a period. What is known of the days outside it stays: a fact that reaches over its edge is
 * replaced by its rest. After the change no day has two facts, and no day that had one has none.
 */
export function changeOfFacts<Values>(known: readonly Fact<Values>[], said: NewFact<Values>): Change<Values> {
  const met = known.filter((fact) => overlaps(fact, said));
  return { superseded: met.map(({ id }) => id), added: [...rests(met, said), said] };
}

/** Says that nothing holds from the day on: what reached over it ends there. */
export function endOfFacts<Values>(known: readonly Fact<Values>[], on: Day): Change<Values> {
  const gone = { from: on, to: null };
  const met = known.filter((fact) => overlaps(fact, gone));
  return { superseded: met.map(({ id }) => id), added: rests(met, gone) };
}

/** The fact of a day; nothing where the register says nothing of it. */
export const factOn = <F extends Period>(facts: readonly F[], on: Day): F | undefined =>
  facts.find(({ from, to }) => from <= on && (to === null || on < to));

/** The days between the first and the last fact of which nothing is said. */
export function gapsBetween(facts: readonly Period[]): Period[] {
  const inOrder = facts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.flatMap(({ to }, index) => {
    const next = inOrder[index + 1];
    return next && to !== null && to < next.from ? [{ from: to, to: next.from }] : [];
  });
}

const overlaps = (one: Period, other: Period): boolean =>
  (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);

const rests = <Values>(met: readonly Fact<Values>[], said: Period): NewFact<Values>[] =>
  met.flatMap(({ from, to, values }) => [
    ...(from < said.from ? [{ from, to: said.from, values }] : []),
    ...(said.to !== null && (to === null || said.to < to) ? [{ from: said.to, to, values }] : []),
  ]);
