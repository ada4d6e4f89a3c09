import type { Day } from '../../../kernel/day.ts';

/** What stands in an agenda is Danish, whatever language the page around it is in. */
const months = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const weekdays = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ');

/** "18. januar 2017". */
export function dayInDanish(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}. ${months[Number(month) - 1]} ${year}`;
}

export const weekdayInDanish = (day: Day): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** " kl. 13.00–16.00", " kl. 13.00", or nothing. */
export function timesInDanish(startsAt: string | null, endsAt: string | null): string {
  if (startsAt === null) return '';
  const [from, to] = [startsAt, endsAt].map((time) => time?.replace(':', '.'));
  return to === undefined ? ` kl. ${from}` : ` kl. ${from}–${to}`;
}
