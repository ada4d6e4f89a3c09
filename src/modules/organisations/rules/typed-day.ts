import { dayOf, type Day } from '../../../kernel/day.ts';

/** The day somebody wrote: "17.11.2016", "17/11-2016", "1. 2. 2016" or "2016-11-17". Undefined when it is none. */
export function typedDay(text: string): Day | undefined {
  const typed = text.trim();
  const danish = /^(\d{1,2})[./-]\s*(\d{1,2})[./-]\s*(\d{4})$/.exec(typed);
  if (!danish) return dayOf(typed);
  const [, date = '', month = '', year = ''] = danish;
  return dayOf(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
