import { dayOf, type Day } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';

/** Which meetings are looked at; `isChosen`: somebody chose another period than the usual. */
export type Period = { readonly from: Day; readonly to: Day; readonly isChosen: boolean };

const monthsLookedAt = 24;
const monthsOfYear = 12;

/** The period of the address (`fra`, `til`); without one, the 24 months until today. */
export function periodOf(query: Readonly<Record<string, string>>, today: Day): Period {
  const [from, to] = [typedDay(query['fra'] ?? ''), typedDay(query['til'] ?? '')];
  const end = to ?? today;
  const usual = yearsBefore(end, monthsLookedAt / monthsOfYear);
  return { from: from ?? usual, to: end, isChosen: from !== undefined || to !== undefined };
}

/** The same day of an earlier year; 29 February becomes the 28th. */
function yearsBefore(on: Day, years: number): Day {
  const [year = '', ...rest] = on.split('-');
  const then = `${Number(year) - years}-${rest.join('-')}`;
  return dayOf(then) ?? dayOf(then.replace(/29$/, '28')) ?? on;
}
