import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { ItemToStore, LineRange, MeetingToStore } from '../../meetings/index.ts';
import { meetingOfReview } from '../commands/meeting-of-review.ts';
import type { Register } from '../rules/review-matching.ts';
import { reviewOf } from '../rules/review-record.ts';
import { exportedRecord } from './exported-record.ts';
import { recordShape } from './record-shape.ts';

const register: Register = {
  bodies: [
    { key: 'das', id: 'b1', name: 'Styregruppen', aliases: [], audience: 'body' },
    { key: 'fu', id: 'b2', name: 'Forretningsudvalget', aliases: [], audience: 'body' },
  ],
  organisations: [],
  persons: [],
};
const names = {
  bodyKey: 'das',
  dayKey: '2015-03-12',
  bodyNameOf: (id: string) => register.bodies.find((body) => body.id === id)?.name,
};
const exported = (meeting: MeetingToStore) => recordShape.parse(exportedRecord(meeting, names));

/** In as the importer would take it, without a database. */
const takenIn = (record: ReturnType<typeof exported>): MeetingToStore =>
  meetingOfReview({ record, review: reviewOf(record), lines: [], register, importId: 'i' });

const words = fc.stringMatching(/^[A-ZÆØÅa-zæøå0-9][A-Za-zæøå0-9 .,:•#-]{0,30}$/);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const line = fc.integer({ min: 1, max: 60 });
const range = fc
  .tuple(line, line)
  .map(([one, other]): LineRange => [Math.min(one, other), Math.max(one, other)]);
const lines = fc.array(range, { maxLength: 2 });
const time = fc.constantFrom('09:00', '13:15', '16:00');
const outcome = fc.constantFrom('APPROVED', 'NOTED', 'NO_MINUTES', 'EMPTY', 'POSTPONED');
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

const item: fc.Arbitrary<ItemToStore> = fc.record({
  number: maybe(fc.constantFrom('1', '12', '3.a', '12/16', '007')),
  title: words,
  sectionIndex: maybe(fc.integer({ min: 0, max: 2 })),
  startsAt: maybe(time),
  endsAt: maybe(time),
  page: maybe(fc.integer({ min: 1, max: 9 })),
  caseNumber: maybe(words),
  closed: fc.boolean(),
  municipalOnly: fc.boolean(),
  presenter: maybe(fc.record({ name: words, title: maybe(words), personId: fc.constant(null) })),
  texts: few(fc.record({ label: maybe(fc.constantFrom('Resume', 'Bilag')), text: words, lines })),
  recommendationLead: maybe(words),
  recommendations: few(fc.record({ text: words, children: few(words), lines })),
  appendices: few(
    fc.record({ number: maybe(fc.constantFrom('4', '6a', 'B')), title: words, url: maybe(words), lines }),
  ),
  treatment: maybe(
    fc.record({
      minutesLabel: maybe(words),
      minutesText: maybe(words),
      outcome,
      outcomeText: maybe(words),
      votes: maybe(fc.constant({ for: 3, against: 1 })),
      lines,
    }),
  ),
  decisions: few(
    fc.record({
      decidingBodyId: maybe(fc.constant('b2')),
      decidingBodyName: maybe(words),
      recommendationIndex: maybe(fc.integer({ min: 0, max: 3 })),
      topic: maybe(words),
      outcome,
      text: words,
      note: maybe(words),
      valueFrom: maybe(words),
      valueTo: maybe(words),
      lines,
    }),
  ),
  positions: few(
    fc.record({
      kind: fc.constantFrom('reservation', 'dissent', 'statement'),
      party: maybe(words),
      organisationId: fc.constant(null),
      department: maybe(words),
      concerning: maybe(words),
      text: words,
      lines,
    }),
  ),
  actions: few(
    fc.record({
      ownerName: maybe(words),
      ownerIsInferred: fc.boolean(),
      organisationId: fc.constant(null),
      what: words,
      due: maybe(words),
      lines,
    }),
  ),
  references: few(
    fc.record({
      kind: fc.constantFrom('meeting', 'item', 'case', 'law'),
      text: words,
      targetBodyId: maybe(fc.constantFrom('b1', 'b2')),
      targetOn: maybe(fc.constant(day('2014-11-20'))),
      yearIsInferred: fc.boolean(),
      targetNumber: maybe(fc.constantFrom('3', '4.b')),
      lines,
    }),
  ),
  lines,
});

const attendance: fc.Arbitrary<MeetingToStore['attendances'][number]> = fc.record({
  presence: fc.constantFrom('present', 'absent', 'guest'),
  name: words,
  organisationName: maybe(words),
  department: maybe(words),
  role: maybe(words),
  personId: fc.constant(null),
  organisationId: fc.constant(null),
  itemIndex: fc.constant(null),
  itemNumber: maybe(fc.constantFrom('3', '1-3')),
  startsAt: maybe(time),
  endsAt: maybe(time),
  lines,
});

const section = fc.record({
  title: fc.constantFrom('Formalia', 'Sager', 'Kommunernes del'),
  startsAt: maybe(time),
  endsAt: maybe(time),
  municipalOnly: fc.boolean(),
});

const meeting: fc.Arbitrary<MeetingToStore> = fc.record({
  bodyId: fc.constant('b1'),
  audience: fc.constant('body'),
  importId: fc.constant(null),
  heldOn: fc.constant(day('2015-03-12')),
  startsAt: maybe(time),
  endsAt: maybe(time),
  place: maybe(words),
  documentType: fc.constantFrom('agenda', 'minutes', 'agenda+minutes'),
  caseNumber: maybe(words),
  documentNumber: maybe(words),
  nextMeeting: maybe(
    fc.record({
      date: maybe(fc.constant('2015-05-21')),
      startTime: maybe(time),
      endTime: maybe(time),
      place: maybe(words),
    }),
  ),
  sections: fc.array(section, { minLength: 3, maxLength: 3 }),
  attendances: few(attendance),
  items: fc.array(item, { maxLength: 4 }),
});

test('out, in and out again is the same record, whatever the meeting holds', () => {
  fc.assert(
    fc.property(meeting, (stored) => {
      const first = exported(stored);
      expect(JSON.stringify(exported(takenIn(first)))).toBe(JSON.stringify(first));
    }),
    { numRuns: 500 },
  );
});

test('what a meeting holds comes back with the record', () => {
  fc.assert(
    fc.property(meeting, (stored) => {
      const back = takenIn(exported(stored));
      const textsOf = ({ items }: MeetingToStore) =>
        items.map(({ title, texts, recommendations, positions }) => ({
          title,
          texts: texts.map(({ text }) => text),
          recommendations: recommendations.map(({ text }) => text),
          positions: positions.map(({ text }) => text).toSorted(),
        }));
      expect(textsOf(back)).toEqual(textsOf(stored));
    }),
    { numRuns: 200 },
  );
});
