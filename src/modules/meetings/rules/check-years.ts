import { datesIn, partsOf } from './check-dates.ts';
import { finding, type Finding } from './check-finding.ts';
import {
  findingsPerItemMax,
  passagesOfKind,
  placeOf,
  type CheckItem,
  type CheckReading,
} from './check-reading.ts';
import { quoted, sharesStem, stems } from './check-words.ts';

const yearsApartMin = 8;
/** A paper or a person may well be old. */
const mayBeOld =
  /lov|bekendtgørelse|cirkulære|vejledning|aftale af|født|siden|oprettet|etableret|bygget|åbnede|stiftet/iu;

/** A full date far from the meeting whose year is one slip away from the meeting's: 2001 in a meeting of 2012. */
export function unlikelyYears(reading: CheckReading): Finding[] {
  const held = partsOf(reading.meeting.heldOn).year;
  return reading.items.flatMap((item) =>
    passagesOfKind(item, 'title', 'text', 'minutes', 'recommendation')
      .flatMap((passage) =>
        datesIn(passage.text).flatMap(({ at, end, written, year }) => {
          if (year === null || Math.abs(year - held) < yearsApartMin) return [];
          const around = passage.text.slice(Math.max(0, at - 60), end + 40);
          const meant = yearsNear(held).find((near) => isOneSlip(String(year), String(near)));
          if (mayBeOld.test(around) || meant === undefined) return [];
          const place = placeOf(reading, item, { passage, words: written });
          return [finding('year-unlikely', place, { facts: { written, year: String(meant) } })];
        }),
      )
      .slice(0, findingsPerItemMax),
  );
}

/** Before the meeting first: most dates in a text are of what has happened. */
const yearsNear = (held: number): number[] => [held, held - 1, held + 1, held - 2, held + 2];

/** One digit wrong, or two neighbours changed round. */
function isOneSlip(one: string, other: string): boolean {
  const wrong = one.split('').flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first, second] = wrong;
  if (wrong.length === 1) return true;
  if (wrong.length !== 2 || first === undefined || second !== first + 1) return false;
  return one[first] === other[second] && one[second] === other[first];
}

const forYear = /(\p{L}{4,60})\s+for\s+((?:19|20)\d{2})(?!\d|-\d)/giu;
const anyYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * An item named after one year, whose text gives the same matter "for" another: takster 2017, takstindmeldingerne
 * for 2016.
 */
export function differingYears(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const asked = [item.item.title, ...item.item.recommendations.map(({ text }) => text)].join(' ');
    const years = new Set(yearsOf(item.item.title));
    const known = new Set(asked.match(anyYear) ?? []);
    if (years.size !== 1) return [];
    return matterForOtherYear(item, known).map(({ passage, words }) => {
      const place = placeOf(reading, item, { passage, words });
      const facts = { title: [...years].join(', '), written: quoted(words) };
      return finding('year-differs', place, { facts });
    });
  });
}

/** Years of a title that are not part of a date. */
const yearsOf = (title: string): string[] => {
  const dates = datesIn(title);
  return [...title.matchAll(anyYear)]
    .filter(({ index }) => !dates.some(({ at, end }) => index >= at && index < end))
    .map(([year]) => year);
};

function matterForOtherYear(item: CheckItem, known: ReadonlySet<string>) {
  const words = new Set([...stems(item.item.title)].filter((stem) => !stem.startsWith('ramme')));
  return passagesOfKind(item, 'text')
    .flatMap((passage) =>
      [...passage.text.matchAll(forYear)]
        .filter(([, matter = '', year = '']) => !known.has(year) && sharesStem(words, matter))
        .map((match) => ({ passage, words: match[0] })),
    )
    .slice(0, findingsPerItemMax);
}
