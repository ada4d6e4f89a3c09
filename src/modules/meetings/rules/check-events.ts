import { completed, datesIn, dayNumber, inDanish, type WrittenDate } from './check-dates.ts';
import { finding, type Finding } from './check-finding.ts';
import {
  findingsPerItemMax,
  placeOf,
  type CheckItem,
  type CheckReading,
  type Passage,
} from './check-reading.ts';
import { pattern, plain, sentences } from './check-words.ts';

type Dated = {
  readonly event: string;
  readonly date: WrittenDate;
  readonly number: number;
  readonly sentence: string;
  readonly item: CheckItem;
  readonly passage: Passage;
};

/** One event with two dates: a decision told as of two days running, or a named event on two days of one fortnight. */
export function eventsWithTwoDates(reading: CheckReading): Finding[] {
  const decisions: Dated[][] = [];
  const events = new Map<string, Dated[]>();
  for (const item of reading.items) {
    const own: Dated[] = [];
    for (const dated of datedIn(reading, item)) {
      if (dated.event === '') own.push(dated);
      else events.set(dated.event, [...(events.get(dated.event) ?? []).slice(-20), dated]);
    }
    decisions.push(own.slice(0, 60));
  }
  return [
    ...decisions.flatMap((own) => conflicts(reading, own, 1)),
    ...[...events.values()].flatMap((own) => conflicts(reading, own, fortnight)),
  ];
}

const fortnight = 14;
const decided = /beslut\p{L}*|vedt[ao]g\p{L}*|afgjor\p{L}*|tiltrådt/iu;
/** Events there is one of: a meeting of a body comes again and again, a general assembly does not. */
const named = pattern(
  'iu',
  String.raw`(?<!\p{L})((?:\p{L}+-?)?(?:temamøde|temadag|dialogmøde|fællesmøde|visionsmøde|`,
  String.raw`generalforsamling|konference|workshop|kick-off|seminar|åbningsdag|`,
  String.raw`indvielse))(?:t|et|n|en)?s?(?:['’]?(?:et|en))?\s(?:\p{L}+\s){0,2}(?:den|`,
  String.raw`d\.)\s{1,3}$`,
);

function datedIn(reading: CheckReading, item: CheckItem): Dated[] {
  const held = reading.meeting.heldOn;
  const dated = item.passages.filter(({ kind, text }) => kind !== 'appendix' && /\d/.test(text));
  return dated.flatMap((passage) =>
    sentences(passage.text).flatMap(({ text: sentence }) =>
      datesIn(sentence).flatMap((date): Dated[] => {
        const event = eventBefore(sentence, date);
        if (event === undefined) return [];
        return [{ event, date, number: dayNumber(completed(date, held)), sentence, item, passage }];
      }),
    ),
  );
}

const nearCharacters = 60;

/** The event's name, '' for a decision, undefined for neither. */
function eventBefore(text: string, { at, end }: WrittenDate): string | undefined {
  const before = text.slice(Math.max(0, at - nearCharacters), at);
  const name = named.exec(before)?.[1];
  if (name) return plain(name);
  return decided.test(`${before} ${text.slice(end, end + nearCharacters)}`) ? '' : undefined;
}

/** Two sentences with two days near each other. Two days in one sentence are meant to be two. */
function conflicts(reading: CheckReading, all: readonly Dated[], apartMax: number): Finding[] {
  const together = new Set(all.flatMap((one) => (hasTwo(all, one, apartMax) ? [one.number] : [])));
  const found: Finding[] = [];
  const told = new Set<number>();
  for (const [at, one] of all.entries()) {
    const other = all.slice(0, at).find((before) => {
      const apart = Math.abs(before.number - one.number);
      return apart > 0 && apart <= apartMax && before.sentence !== one.sentence;
    });
    if (!other || told.has(one.number) || together.has(one.number) || together.has(other.number)) continue;
    told.add(one.number).add(other.number);
    const held = reading.meeting.heldOn;
    const facts = {
      event: one.event,
      first: inDanish(completed(other.date, held)),
      second: inDanish(completed(one.date, held)),
    };
    const place = placeOf(reading, one.item, { passage: one.passage, words: one.date.written });
    found.push(finding('event-with-two-dates', place, { facts }));
  }
  return found.slice(0, findingsPerItemMax);
}

const hasTwo = (all: readonly Dated[], one: Dated, apartMax: number): boolean =>
  all.some(
    ({ sentence, number }) =>
      sentence === one.sentence && number !== one.number && Math.abs(number - one.number) <= apartMax,
  );
