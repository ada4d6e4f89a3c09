import { finding, type Finding, type KnownBody } from './check-finding.ts';
import { datesIn, dayNumber, inDanish, isoOf, partsOf, type Date3 } from './check-dates.ts';
import {
  findingsPerItemMax,
  passagesOfKind,
  placeOf,
  type CheckItem,
  type CheckReading,
} from './check-reading.ts';
import { pattern, numberOfWord, plain, quoted } from './check-words.ts';
import type { MeetingToStore } from './meeting-to-store.ts';

/** A recommendation that begins with another body than the one that meets. */
export function recommendationsToOthers(reading: CheckReading): Finding[] {
  const { bodies } = reading.surroundings;
  const meets = bodies.find(({ id }) => id === reading.meeting.bodyId);
  if (!meets) return [];
  const names = namesByLength(bodies);
  return reading.items.flatMap((item) => {
    for (const { text, lines } of item.item.recommendations) {
      const body = bodyAtStart(names, text);
      if (!body || body.id === meets.id) continue;
      const place = placeOf(reading, item, { passage: { lines } });
      return [
        finding('recommendation-to-other-body', place, { facts: { body: body.name, meets: meets.name } }),
      ];
    }
    return [];
  });
}

type NamedBody = { readonly name: string; readonly body: KnownBody };

const namesByLength = (bodies: readonly KnownBody[]): NamedBody[] =>
  bodies
    .flatMap((body) => [body.name, ...body.aliases].map((name) => ({ name: plain(name), body })))
    .toSorted((one, other) => other.name.length - one.name.length);

function bodyAtStart(names: readonly NamedBody[], text: string): KnownBody | undefined {
  const start = plain(text.slice(0, 120)).replace(/^at /u, '');
  return names.find(({ name }) => start.startsWith(`${name} `))?.body;
}

/** A body that meets, or is written about, after the day it was set up until. */
export function bodiesPastTheirTerm(reading: CheckReading): Finding[] {
  return [...meetingPastTerm(reading), ...reading.items.flatMap((item) => textPastTerm(reading, item))];
}

function meetingPastTerm(reading: CheckReading): Finding[] {
  const { meeting, surroundings } = reading;
  const body = surroundings.bodies.find(({ id }) => id === meeting.bodyId);
  if (!body || body.termEndsOn === null || body.termEndsOn >= meeting.heldOn) return [];
  return [pastTerm({ item: null, lines: [] }, body.name, [partsOf(body.termEndsOn), meeting])];
}

const setUp = /(?<!\p{L})(?:nedsat|oprettet|etableret|udpeget|valgt)(?:te|e)?(?!\p{L})/iu;
/** A full stop before a small letter is that of a day ("15. november"), not the end of the sentence. */
const termWords = pattern(
  'iu',
  String.raw`(?:nedsat|oprettet|etableret|udpeget|valgt)(?:[^.]|\.(?=\s\p{Ll})){0,60}?(?:for|`,
  String.raw`i)\s+(?:en\s+(?:periode på\s+)?)?(\p{L}+|\d{1,2})[\s-]?(?:år(?!\p{L})|årig)`,
);
const renewed = /forlænget|genudpeget|genvalgt|permanent|gjort fast/iu;
const denied = /(?<!\p{L})(?:uden|ikke|aldrig|hverken|ingen)(?!\p{L})/iu;
/** "uden at gruppen er forlænget" says that it was not. */
const isRenewed = (text: string): boolean =>
  text.split('. ').some((sentence) => {
    const at = sentence.search(renewed);
    return at >= 0 && !denied.test(sentence.slice(0, at));
  });

/** "nedsat den 15. november 2013 … nedsat for to år", read in 2016, and nobody says it was prolonged. */
function textPastTerm(reading: CheckReading, item: CheckItem): Finding[] {
  const found: Finding[] = [];
  for (const passage of passagesOfKind(item, 'text', 'minutes')) {
    const term = termWords.exec(passage.text);
    const years = numberOfWord(term?.[1]?.toLowerCase() ?? '');
    if (!term || years === undefined || years === 0 || isRenewed(passage.text)) continue;
    const start = startBefore(passage.text.slice(0, term.index + term[0].length + 200));
    if (!start) continue;
    const ended = { ...start.date, year: start.date.year + years };
    if (isoOf(ended) >= reading.meeting.heldOn) continue;
    const place = placeOf(reading, item, { passage, words: start.written });
    found.push(pastTerm(place, subjectOf(passage.text, start.at, item), [ended, reading.meeting]));
  }
  return found.slice(0, findingsPerItemMax);
}

/** The last full date that follows a word of setting up within one sentence. */
function startBefore(text: string): { date: Date3; written: string; at: number } | undefined {
  const dated = datesIn(text).filter(({ year }) => year !== null);
  for (const { at, written, year, month, day } of dated) {
    const before = text.slice(Math.max(0, at - 120), at);
    const sentence = before.slice(Math.max(0, before.lastIndexOf('. ')));
    if (setUp.test(sentence)) return { date: { year: year ?? 0, month, day }, written, at };
  }
  return undefined;
}

/** The first word with a capital in the sentence before `at`; else the title of the item. */
function subjectOf(text: string, at: number, { item }: CheckItem): string {
  const before = text.slice(Math.max(0, at - 120), at);
  const sentence = before.slice(Math.max(0, before.search(/[^.]*$/u)));
  const word = /\p{Lu}\p{Ll}{2,}(?:gruppen|panelet|udvalget|rådet|kredsen|forum)/u.exec(sentence);
  return word?.[0] ?? quoted(item.title);
}

function pastTerm(
  place: Parameters<typeof finding>[1],
  body: string,
  [ended, { heldOn }]: [Date3, Pick<MeetingToStore, 'heldOn'>],
): Finding {
  const days = dayNumber(partsOf(heldOn)) - dayNumber(ended);
  const facts = { body, ended: inDanish(ended), days };
  const figures = {
    expression: `${heldOn} − ${isoOf(ended)}`,
    unit: 'days' as const,
    expected: 0n,
    stated: BigInt(days),
    difference: BigInt(-days),
  };
  return finding('body-past-term', place, { facts, figures });
}
