import { datesIn } from './danish-dates.ts';
import type { HeaderRegion } from './header-region.ts';
import type { Headings } from './item-headings.ts';
import type { Reading } from './reading.ts';
import { sectionLabel } from './section-labels.ts';
import { words, type TextLine } from './text-line.ts';

const meetingWords = words(
  'dagsorden\\p{L}*|dagsordenspunkt\\p{L}*|mødereferat|beslutningsreferat|referat\\p{L}*' +
    '|møde|mødet|udvalg\\p{L}*|indstilles|styregruppe\\p{L}*|evt|eventuelt|næste møde',
);
const titleWords = words(
  'godkendelse af dagsorden\\p{L}*|godkendelse af referat|evt|eventuelt|næste møde|orientering\\p{L}*',
);
const headerFields = new Set([
  'attendees',
  'absentees',
  'guests',
  'agenda',
  'timeAndPlace',
  'start',
  'meeting',
  'minuteTaker',
  'time',
  'place',
  'forum',
]);
const linesSeenMax = 4000;
const firstLines = 40;
const signsMin = 2;

/** A long list of items may stand before them. */
const writtenFrom = (reading: Reading, no: number): TextLine[] =>
  reading.lines
    .slice(no - 1)
    .filter((line) => line.text !== '')
    .slice(0, linesSeenMax);

/** "Dagsorden for X den 4. juni 2019": kind and day of a meeting on one line. */
const isDatedTitle = (text: string): boolean =>
  /^(?:dagsorden|referat|beslutningsreferat|mødereferat|protokol|indkaldelse|møde)(?!\p{L})/iu.test(text) &&
  datesIn(text).length > 0;

/** True when the text shows at least two independent signs of a meeting, and something to take over. */
export function looksLikeMeeting(reading: Reading, headings: Headings, region: HeaderRegion): boolean {
  const written = writtenFrom(reading, 1);
  const itemsFrom = headings.agenda?.itemsFrom ?? 1;
  const labels = new Set<string>();
  for (const line of itemsFrom > linesSeenMax ? writtenFrom(reading, itemsFrom) : written) {
    const label = sectionLabel(line.text);
    if (label) labels.add(label.label);
  }
  const decides = labels.has('Referat') || labels.has('Indstilling') || reading.tableRows.size > 0;
  const fields = new Set(
    region.fields.filter((field) => headerFields.has(field.field)).map((field) => field.field),
  );
  const people = fields.has('attendees') || fields.has('absentees');
  const saysMeeting = written.slice(0, firstLines).some((line) => meetingWords.test(line.text.slice(0, 300)));
  const titled = headings.items.some((item) => titleWords.test(item.title.slice(0, 200)));
  const items = headings.items.length;
  const isDated = region.titles.some((line) => isDatedTitle(line.text.slice(0, 200)));
  const signs = [isDated, decides, labels.size > 1, people, fields.size > 1, saysMeeting, titled].filter(
    Boolean,
  ).length;
  if (items === 0) return people && saysMeeting && fields.size > 1;
  return signs >= signsMin || (items > 1 && signs > 0 && (titled || decides || people));
}
