import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/language.ts';

const hardSpace = '\u00a0';
const minus = '\u2212';
const enDash = '\u2013';

const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december',
  en: 'January February March April May June July August September October November December',
};
const weekdays = {
  da: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
};
const word = (words: string, index: number): string => words.split(' ')[index] ?? '';

/** A day in running text: "17. november 2016", "17 November 2016". The day and its month never part. */
export function showDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  const dot = language === 'da' ? '.' : '';
  return `${date}${dot}${hardSpace}${word(months[language], month - 1)} ${year}`;
}

/** A day in a table: "17.11.2016", "17/11/2016". All have the same width. */
export function showDayShort(day: Day, language: Language): string {
  const [year, month, date] = day.split('-');
  return language === 'da' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
}

/** The name of the day in the week: "torsdag", "Thursday". */
export function weekday(day: Day, language: Language): string {
  return word(weekdays[language], new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** A time of the day, given as "13:00": "kl. 13.00", "13:00". */
export function showTime(time: string, language: Language): string {
  return language === 'da' ? `kl.${hardSpace}${clock(time, 'da')}` : clock(time, 'en');
}

/** "kl. 13.00–16.00", "13:00–16:00". */
export function showTimeRange(from: string, to: string, language: Language): string {
  return `${showTime(from, language)}${enDash}${clock(to, language)}`;
}

/** The time alone, for a column of times where "kl." would only repeat: "13.00", "13:00". */
export const clock = (time: string, language: Language): string =>
  language === 'da' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);

/** An instant as it was in Denmark: "11.11.2016 kl. 15.58", "11/11/2016 15:58". */
export function showMoment(instant: Date, language: Language): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  const [day = '', time = ''] = text.split(' ');
  return `${showDayShort(day as Day, language)} ${showTime(time, language)}`;
}

/** Øre as money: "1.480.000 kr.", "1.234,50 kr.", "DKK 1,234.50". Whole kroner are shown without decimals. */
export function showMoney(ore: bigint, language: Language): string {
  const size = ore < 0n ? -ore : ore;
  const rest = size % 100n;
  const decimals = rest === 0n ? '' : `${decimalMark(language)}${String(rest).padStart(2, '0')}`;
  const amount = `${ore < 0n ? minus : ''}${grouped(String(size / 100n), language)}${decimals}`;
  return language === 'da' ? `${amount}${hardSpace}kr.` : `DKK${hardSpace}${amount}`;
}

/** "8.268.000", "−1,4": a real minus, and at most as many decimals as the number has. */
export function showNumber(value: number | bigint, language: Language): string {
  const [whole = '0', fraction] = String(value < 0 ? -value : value).split('.');
  const decimals = fraction ? `${decimalMark(language)}${fraction}` : '';
  return `${value < 0 ? minus : ''}${grouped(whole, language)}${decimals}`;
}

/** A percentage, given in per cent: "1,4 %", "1.4%". At most one decimal. */
export function showPercent(percent: number, language: Language): string {
  const shown = showNumber(Math.round(percent * 10) / 10, language);
  return language === 'da' ? `${shown}${hardSpace}%` : `${shown}%`;
}

const decimalMark = (language: Language): string => (language === 'da' ? ',' : '.');

const grouped = (digits: string, language: Language): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',');

function partsOf(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}
