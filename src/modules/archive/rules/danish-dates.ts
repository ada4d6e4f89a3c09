/** What a text says about a day. `month2` is set when two different months stand in one date. */
export type FoundDate = {
  iso: string | null;
  day: number;
  month: number;
  year: number | null;
  month2?: number;
};
export type FoundTimes = { start: string; end: string | null };

const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
];
const monthNames = [...months, 'november', 'december'];
const monthPattern =
  'jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?' +
  '|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const namedDay = new RegExp(
  `(?<!\\d)(\\d{1,2})[.,]?\\s{0,3}(${monthPattern})(?!\\p{L})[.,]?` +
    `(?:\\s{0,3}(${monthPattern})(?!\\p{L})[.,]?)?\\s{0,3}((?:19|20)\\d{2})?`,
  'giu',
);
const numericDay =
  /(?<![\d-])(\d{1,2})([-./])(\d{1,2})(?:\2|[-./ ](?=\d{4}))((?:19|20)\d{2}|\d{2})(?![\d-])/gu;
const isoDay = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/gu;
const centuryOfShortYears = 2000;

/** All days a text names, in order of kind: written with a month name, then ISO, then in figures. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(namedDay)) {
    const [month, other] = [monthOf(match[2]), match[3] ? monthOf(match[3]) : null];
    const date = foundDate(Number(match[1]), month, match[4] ? Number(match[4]) : null);
    if (date) found.push(other !== null && other !== month ? { ...date, month2: other } : date);
  }
  for (const match of text.matchAll(isoDay))
    push(found, [Number(match[3]), Number(match[2]), Number(match[1])]);
  for (const match of text.matchAll(numericDay)) {
    const year = Number(match[4]);
    push(found, [Number(match[1]), Number(match[3]), year < 100 ? centuryOfShortYears + year : year]);
  }
  return found;
}

function push(found: FoundDate[], [day, month, year]: [number, number, number]): void {
  const date = foundDate(day, month, year);
  if (date) found.push(date);
}

function foundDate(day: number, month: number, year: number | null): FoundDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(month, year ?? 2000)) return null;
  return { iso: year === null ? null : isoOf(year, month, day), day, month, year };
}

export const isoOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const monthOf = (name: string | undefined): number => {
  const start = (name ?? '').slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.startsWith(start)) + 1;
};

function daysInMonth(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const clock = '(\\d{1,2})(?:[.:](\\d{2}))?';
const span = new RegExp(
  `(?<![\\d.])${clock}\\s{0,3}(?:-|–|—|til)\\s{0,3}(?:kl\\.?\\s{0,3})?${clock}(?![\\d/])`,
  'iu',
);
const afterKl = new RegExp(`(?:kl\\.?|klokken)\\s{0,3}${clock}(?!\\d)`, 'iu');
const bareClock = /(?<![\d.:-])(\d{1,2})[.:](\d{2})(?![\d.:-])/u;

/** "15:00:00": web systems print seconds. */
const seconds = /(?<![\d:])(\d{1,2}:\d{2}):\d{2}(?![\d:])/gu;

/** The hours a text names as hh:mm: "kl. 13.00-16.00", "kl. 13-16", "9:30 til 12:00", "kl. 10". */
export function timesIn(text: string): FoundTimes | null {
  const dated = text.replace(numericDay, withoutDay).replace(isoDay, ' ').replace(seconds, '$1');
  const klAt = dated.search(/(?<!\p{L})(?:kl(?![\p{L}])|klokken)/iu);
  const rest = klAt >= 0 ? dated.slice(klAt) : dated;
  const range = span.exec(rest);
  if (range && (klAt >= 0 || range[2] !== undefined || range[4] !== undefined)) {
    const [start, end] = [hour(range[1], range[2]), hour(range[3], range[4])];
    if (start && end) return { start, end };
  }
  const single = afterKl.exec(rest) ?? bareClock.exec(rest);
  const start = single ? hour(single[1], single[2]) : null;
  return start === null ? null : { start, end: null };
}

/** Blanks out a day in figures, but not hours that look like one ("10.00-12.00"). */
function withoutDay(match: string): string {
  const month = Number(match.split(/[-./ ]/u)[1]);
  return month >= 1 && month <= 12 ? ' ' : match;
}

function hour(hours: string | undefined, minutes: string | undefined): string | null {
  const [h, m] = [Number(hours), Number(minutes ?? '0')];
  if (!(h <= 24 && m <= 59)) return null;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}
