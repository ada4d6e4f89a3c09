import { dayOf, type Day } from './day.ts';

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const numbers = /^(\d{1,2})[./-]\s*(\d{1,2})[./-]\s*(\d{4})$/;
const words = /^(?:den\s+)?(\d{1,2})\.?\s+([a-z]{3,9})\.?\s+(\d{4})$/i;

/**
 * The day somebody wrote, in the ways Danes write one: "17.11.2016", "17/11-2016", "1. 2. 2016", "17. november 2016",
 * "17. nov. 2016" or "2016-11-17". Undefined when it is none.
 */
export function typedDay(text: string): Day | undefined {
  const typed = text.trim();
  const [, date = '', month = '', year = ''] = numbers.exec(typed) ?? wordsOf(typed) ?? [];
  if (year === '') return dayOf(typed);
  return dayOf(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function wordsOf(typed: string): string[] | undefined {
  const [whole, date = '', name = '', year = ''] = words.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  const matching = months.filter((month) => month.startsWith(name.toLowerCase()));
  return matching.length === 1
    ? [whole, date, String(months.indexOf(matching[0] ?? '') + 1), year]
    : undefined;
}
