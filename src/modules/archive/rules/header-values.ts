import { datesIn, timesIn } from './danish-dates.ts';
import type { HeaderField } from './header-labels.ts';
import type { FieldText, HeaderRegion } from './header-region.ts';
import { joinTexts } from './join-hyphens.ts';
import type { DoubtCode, LineRange } from './meeting-record.ts';
import type { Reading } from './reading.ts';
import { closingTime } from './page-matter.ts';
import { titleValues } from './header-titles.ts';
import { oneBlank, regex } from './text-line.ts';

/** A value of the header, the lines it was read from and how sure the reading is. */
export type Value = {
  readonly text: string;
  readonly lines: LineRange;
  readonly confidence: number;
  readonly doubt?: DoubtCode;
};

export type HeaderValues = {
  readonly forum: Value | null;
  readonly date: Value | null;
  readonly startTime: Value | null;
  readonly endTime: Value | null;
  readonly place: Value | null;
  readonly caseNumber: Value | null;
  readonly documentNumber: Value | null;
  /** The days a date with two month names could be; empty when the date is plain. */
  readonly possibleDays: readonly string[];
  readonly otherDates: readonly string[];
};

type Text = { text: string; lines: LineRange };

const sure = 0.97;
const fromTitle = 0.85;

/** Reads the single values of a header from its labelled fields, else from its title lines. */
export function headerValues(reading: Reading, region: HeaderRegion): HeaderValues {
  const field = (name: HeaderField): Text | null => fieldText(reading, region, name);
  const title = titleValues(reading, region.titles);
  const both = field('timeAndPlace');
  const timeTexts = [field('time'), field('start'), both, field('date'), field('meeting')].filter(
    (text) => text !== null,
  );
  const found = dateOf([field('date'), ...timeTexts, title.date].filter((text) => text !== null));
  const times = hours(timeTexts, field('end'), title.date);
  const numbers = caseAndDocument(field('caseAndDocument'), field('caseNumber'), field('documentNumber'));
  return {
    forum: forumOf(field('forum'), field('meeting'), title.forum),
    ...found,
    ...times,
    endTime: times.endTime ?? closingOf(reading),
    place: placeOf(field('place'), both, title.place),
    ...numbers,
  };
}

/** The hour below the last item. */
function closingOf(reading: Reading): Value | null {
  const line = reading.lines.findLast(({ text }) => closingTime(text) !== null);
  const start = line ? timesIn(closingTime(line.text) ?? '')?.start : undefined;
  return line && start !== undefined ? { text: start, lines: [line.no, line.no], confidence: 0.9 } : null;
}

function fieldText(reading: Reading, region: HeaderRegion, name: HeaderField): Text | null {
  const field = region.fields.find((one: FieldText) => one.field === name && one.lines.length > 0);
  if (!field) return null;
  const text = joinTexts(
    field.lines.map((line) => line.text),
    reading.pairs,
  );
  return { text, lines: [field.lines[0]?.no ?? 1, field.lines.at(-1)?.no ?? 1] };
}

const valueOf = (text: Text | null, confidence: number): Value | null =>
  text === null || oneBlank(text.text) === ''
    ? null
    : { text: oneBlank(text.text), lines: text.lines, confidence };

function forumOf(field: Text | null, meeting: Text | null, title: Text | null): Value | null {
  if (title && /^Møde\s/u.test(title.text)) return valueOf({ ...title, text: title.text.slice(5) }, sure);
  if (field) return valueOf(field, sure);
  const named = meeting === null ? null : nameOfMeeting(meeting);
  if (named) return valueOf(named, 0.9);
  return valueOf(title, fromTitle);
}

/** "Møde i Styregruppen" and "Styregruppen" after the label; "Ordinært møde" and a day name no body. */
function nameOfMeeting(meeting: Text): Text | null {
  const text = meeting.text.replace(/^(?:\p{L}+ )?møde (?:i|med|for) (?=\p{L})/iu, '');
  const isName =
    !datesIn(text)[0] && !/^(?:ordinært|ekstraordinært|\d|møde|referat|dagsorden)(?!\p{L}{3})/iu.test(text);
  return isName ? { ...meeting, text } : null;
}

function dateOf(texts: readonly Text[]): Pick<HeaderValues, 'date' | 'possibleDays' | 'otherDates'> {
  const dated = texts.flatMap((text) => datesIn(text.text).map((date) => ({ date, text })));
  const first = dated.find((one) => one.date.iso !== null);
  const otherDates = [...new Set(dated.flatMap((one) => (one.date.iso ? [one.date.iso] : [])))].slice(1);
  if (!first?.date.iso) return { date: null, possibleDays: [], otherDates: [] };
  const { date, text } = first;
  if (date.month2 !== undefined) {
    const possible = [date.month, date.month2].map((month) => `${date.year}-${two(month)}-${two(date.day)}`);
    return { date: null, possibleDays: possible, otherDates };
  }
  const value = { text: date.iso ?? '', lines: text.lines, confidence: otherDates.length > 0 ? 0.7 : sure };
  return {
    date: otherDates.length > 0 ? { ...value, doubt: 'date-conflict' } : value,
    possibleDays: [],
    otherDates,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function hours(
  texts: readonly Text[],
  end: Text | null,
  title: Text | null,
): Pick<HeaderValues, 'startTime' | 'endTime'> {
  const timed = [...texts, ...(title ? [title] : [])].map((text) => ({ text, times: timesIn(text.text) }));
  const first = timed.find((one) => one.times !== null);
  const endTimes = end ? timesIn(end.text) : null;
  const startTime = first?.times
    ? { text: first.times.start, lines: first.text.lines, confidence: sure }
    : null;
  if (endTimes && end)
    return {
      startTime,
      endTime: { text: endTimes.end ?? endTimes.start, lines: end.lines, confidence: sure },
    };
  const last = first?.times?.end;
  return {
    startTime,
    endTime: last && first ? { text: last, lines: first.text.lines, confidence: sure } : null,
  };
}

function placeOf(field: Text | null, both: Text | null, title: Text | null): Value | null {
  if (field) return valueOf(field, sure);
  if (both) return valueOf({ ...both, text: placeIn(both.text) }, 0.9);
  return valueOf(title, fromTitle);
}

const dayAndHour = regex(
  'giu',
  String.raw`(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s+)?(?:d\.|den)?\s*\d{1,2}[.,]?\s*(?:\p{L}`,
  String.raw`{3,9}|[-./]\d{1,2})[-./]?\s*\d{2,4}|kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:-`,
  String.raw`|–|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?|(?<![\d.])\d{1,2}[.:]\d{2}\s*[-–]\s*`,
  String.raw`\d{1,2}[.:]\d{2}`,
);

/** What is left of "time and place" when day and hours are taken out. */
export function placeIn(text: string): string {
  const parts = text
    .slice(0, 600)
    .split(dayAndHour)
    .map(trimmed)
    .filter((part) => /\p{L}{2,}/u.test(part));
  return parts.filter((part) => !/^(?:fra|til|kl|og|den|i|på)$/iu.test(part)).join(', ');
}

const trimmed = (part: string): string =>
  oneBlank(part)
    .replace(/^[\s,.;:/–-]+/u, '')
    .replace(/[\s,;:/–-]+$/u, '')
    .replace(/^(?:i|på|hos|ved)\s+(?=\p{Lu})/u, '')
    .trim();

function caseAndDocument(
  both: Text | null,
  one: Text | null,
  other: Text | null,
): Pick<HeaderValues, 'caseNumber' | 'documentNumber'> {
  const [first = '', second = ''] = both ? halves(both.text) : [];
  const caseNumber =
    both && first !== '' ? { ...both, text: first } : one && { ...one, text: number(one.text) };
  const documentNumber =
    both && second !== '' ? { ...both, text: second } : other && { ...other, text: number(other.text) };
  return { caseNumber: valueOf(caseNumber, sure), documentNumber: valueOf(documentNumber, sure) };
}

function halves(text: string): [string, string] {
  const line = oneBlank(text);
  const parts = line.includes(' / ') ? line.split(' / ') : line.split(/\/(?=\d{4}-)/u);
  return [parts[0] ?? '', parts[1] ?? ''];
}

/** A number such as "18/4417", "27.42.00-S55-2-19", "SAG-2016-00417 anha": up to two words, with a digit. */
const number = (text: string): string => {
  const match = /^(?:[\p{L}\d./-]*\d[\p{L}\d./-]*)(?:\s+\p{Ll}{2,6}$)?/u.exec(oneBlank(text.slice(0, 120)));
  return (match?.[0] ?? '').replace(/[.,]$/u, '');
};
