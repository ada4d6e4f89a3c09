import { day, type Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';

/** A day on which Denmark is closed; or half closed: three days that are no holidays by law, and offices close. */
export type Holiday = {
  readonly day: Day;
  readonly name: Readonly<Record<Language, string>>;
  readonly isHalf: boolean;
};

type Named = Omit<Holiday, 'day' | 'isHalf'> & { readonly on: string };

const halfDays: readonly Named[] = [
  { on: '06-05', name: { da: 'Grundlovsdag', en: 'Constitution Day' } },
  { on: '12-24', name: { da: 'Juleaftensdag', en: 'Christmas Eve' } },
  { on: '12-31', name: { da: 'Nytårsaftensdag', en: 'New Year’s Eve' } },
];

const kept = new Map<number, Promise<readonly Holiday[]>>();

/** The days of a year, in order. The years between which meetings are planned are few, so they are kept. */
export function holidaysOfYear(year: number): Promise<readonly Holiday[]> {
  const known = kept.get(year);
  if (known) return known;
  const made = makeYear(year);
  if (kept.size >= yearsKeptMax) kept.clear();
  kept.set(year, made);
  return made;
}
const yearsKeptMax = 50;

/** The days from one to another, both with. */
export async function holidaysBetween(from: Day, to: Day): Promise<Holiday[]> {
  const [first, last] = [yearOf(from), yearOf(to)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const all = await Promise.all(years.map(holidaysOfYear));
  return all.flat().filter((one) => one.day >= from && one.day <= to);
}

const yearOf = (on: Day): number => Number(on.slice(0, 4));

/** The library brings the rules of all countries along (200 ms): it is loaded when the first calendar is looked at. */
async function makeYear(year: number): Promise<readonly Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const denmark = new Holidays('DK', { types: ['public'] });
  const english = new Map(denmark.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]));
  const closed = denmark.getHolidays(year, 'da').map(({ date, name, rule }): Holiday => ({
    day: day(date.slice(0, 10)),
    name: { da: asWritten(name), en: english.get(rule) ?? name },
    isHalf: false,
  }));
  const half = halfDays.map(({ on, name }): Holiday => ({ day: day(`${year}-${on}`), name, isHalf: true }));
  return [...closed, ...half].toSorted((one, other) => one.day.localeCompare(other.day));
}

/** "Anden Pinsedag" is written "Anden pinsedag": only the first letter is large. */
const asWritten = (name: string): string => `${name.slice(0, 1)}${name.slice(1).toLowerCase()}`;
