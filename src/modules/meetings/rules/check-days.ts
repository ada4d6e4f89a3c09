import {
  completed,
  datesIn,
  isRealDate,
  monthPattern,
  weekdayNames,
  weekdayOf,
  type WrittenDate,
} from './check-dates.ts';
import { finding, type Finding } from './check-finding.ts';
import {
  findingsPerItemMax,
  placeOf,
  type CheckItem,
  type CheckReading,
  type Passage,
} from './check-reading.ts';
import { quoted } from './check-words.ts';

type Spot = { readonly item: CheckItem; readonly passage: Passage };

/** Days that the calendar does not have, days beside the wrong weekday, and months written twice. */
export function days(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) =>
    item.passages
      .flatMap((passage) => [
        ...impossible(reading, { item, passage }),
        ...wrongWeekdays(reading, { item, passage }),
        ...monthsTwice(reading, { item, passage }),
      ])
      .slice(0, findingsPerItemMax),
  );
}

/** 29 February without a year may be any leap year. Figures like 31.02.2016 count, if they can only be a date. */
function impossible(reading: CheckReading, { item, passage }: Spot): Finding[] {
  return datesIn(passage.text)
    .filter(
      ({ day, month, year }) => month <= 12 && day <= 39 && !isRealDate({ day, month, year: year ?? 2000 }),
    )
    .map(({ written }) => {
      const place = placeOf(reading, item, { passage, words: written });
      return finding('date-impossible', place, { facts: { written } });
    });
}

const weekdayBefore = new RegExp(
  String.raw`(?<!\p{L})(${weekdayNames.join('|')})(?:en)?(?:,?\s{1,3}(?:den|d\.))?\.?\s{1,3}$`,
  'iu',
);

function wrongWeekdays(reading: CheckReading, { item, passage }: Spot): Finding[] {
  if (!/dag/iu.test(passage.text)) return [];
  return datesIn(passage.text).flatMap((date) => {
    const said = weekdayBefore.exec(passage.text.slice(Math.max(0, date.at - 24), date.at));
    if (!said) return [];
    const complete = completed(date, reading.meeting.heldOn);
    const isUnsure = date.year === null && reading.surroundings.heldOnIsInferred;
    const weekday = weekdayOf(complete);
    const stated = weekdayNames.findIndex((name) => name === said[1]?.toLowerCase());
    if (isUnsure || !isRealDate(complete) || weekday === stated) return [];
    const written = quoted(`${said[0]}${withYear(date, complete.year)}`);
    const place = placeOf(reading, item, { passage, words: date.written });
    return [finding('weekday-differs', place, { facts: { written, weekday } })];
  });
}

const withYear = ({ written, year }: WrittenDate, inferred: number): string =>
  year === null ? `${written} (${inferred})` : written;

const twoMonths = new RegExp(
  String.raw`(?<!\d)\d{1,2}[.,]?\s{0,3}${monthPattern}[.,]?\s{1,3}${monthPattern}(?!\p{L})(?:\s(?:19|20)\d{2})?`,
  'giu',
);

/** "15. april. april", "3. marts april". */
function monthsTwice(reading: CheckReading, { item, passage }: Spot): Finding[] {
  return [...passage.text.matchAll(twoMonths)].map(([written]) => {
    const place = placeOf(reading, item, { passage, words: written });
    return finding('date-written-twice', place, { facts: { written: quoted(written) } });
  });
}
