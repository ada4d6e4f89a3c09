import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { clock, showDay, showTime, showTimeRange, weekday } from '../../../platform/design/index.ts';
import { meetingPath } from '../paths.ts';
import { calendarTexts } from '../text.ts';

/** The key of the part of the main navigation these pages belong to. */
export const navigationKey = 'moeder';

export const meetingHref = ({ bodyKey, dayKey }: { bodyKey: string; dayKey: string }): string =>
  meetingPath.to({ body: bodyKey, day: dayKey });

/** "torsdag 21. januar 2027". */
export const dayInWords = (on: Day, language: Language): string =>
  `${weekday(on, language)} ${showDay(on, language)}`;

/** "januar 2027"; a heading begins with a large letter. */
export function monthInWords(month: string, language: Language): string {
  const [year = '', number = '1'] = month.split('-');
  return `${calendarTexts[language].calendar.months[Number(number) - 1] ?? ''} ${year}`;
}
export const asHeading = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

type Times = { readonly startsAt: string | null; readonly endsAt: string | null };

/** "kl. 13.00–15.00", or nothing where the time is not known. */
export function timesInWords({ startsAt, endsAt }: Times, language: Language): string {
  if (startsAt === null) return '';
  return endsAt === null ? showTime(startsAt, language) : showTimeRange(startsAt, endsAt, language);
}

/** The same in a column of times: "13.00–15.00". */
export const timesInColumn = ({ startsAt, endsAt }: Times, language: Language): string =>
  [startsAt, endsAt].flatMap((time) => (time === null ? [] : [clock(time, language)])).join('–');

type When = Times & { readonly heldOn: Day; readonly place?: string };

/** "torsdag 21. januar 2027 kl. 13.00–15.00, Rådhuset". */
export function whenInWords(when: When, language: Language): string {
  const time = timesInWords(when, language);
  const day = `${dayInWords(when.heldOn, language)}${time === '' ? '' : ` ${time}`}`;
  return when.place === undefined || when.place === '' ? day : `${day}, ${when.place}`;
}
