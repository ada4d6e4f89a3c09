import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isInside,
  slotProblems,
  slotsFitted,
  slotsOfLengths,
  slotsWith,
  type Slot,
} from './section-times.ts';

const slot = (text: string): Slot => {
  const [startsAt = null, endsAt = null] = text === '' ? [] : text.split('-');
  return { startsAt, endsAt };
};
const shown = (slots: readonly Slot[]): string[] =>
  slots.map(({ startsAt, endsAt }) => (startsAt === null ? '' : `${startsAt}-${endsAt}`));
const meeting = slot('13:00-16:00');
const agenda = ['13:00-13:05', '13:05-14:45', '14:45-15:00'].map((text, index) => ({
  ...slot(text),
  title: `Afsnit ${index + 1}`,
}));

describe('one section gets other times', () => {
  const done: [says: string, index: number, wished: string, becomes: string[]][] = [
    ['a later end moves the next start', 0, '13:00-13:15', ['13:00-13:15', '13:15-14:45', '14:45-15:00']],
    [
      'an earlier start moves the end before',
      2,
      '14:30-15:00',
      ['13:00-13:05', '13:05-14:30', '14:30-15:00'],
    ],
    ['both ends move both neighbours', 1, '13:10-14:40', ['13:00-13:10', '13:10-14:40', '14:40-15:00']],
    [
      'the last may go on to the end of the meeting',
      2,
      '14:45-16:00',
      ['13:00-13:05', '13:05-14:45', '14:45-16:00'],
    ],
    ['no time at all', 1, '', ['13:00-13:05', '', '14:45-15:00']],
  ];
  test.each(done)('%s', (_, index, wished, becomes) => {
    const result = slotsWith(agenda, { index, wished: slot(wished), meeting });
    expect(result.ok && shown(result.value)).toEqual(becomes);
  });

  const refused: [says: string, index: number, wished: Slot, code: string, field: string][] = [
    ['an end before the start', 0, slot('13:05-13:00'), 'ends-before-it-begins', 'endsAt'],
    ['no time between the ends', 0, slot('13:00-13:00'), 'ends-before-it-begins', 'endsAt'],
    ['a start before the meeting', 0, slot('12:55-13:05'), 'outside-meeting', 'startsAt'],
    ['an end after the meeting', 2, slot('14:45-16:01'), 'outside-meeting', 'endsAt'],
    ['a start alone', 1, { startsAt: '13:05', endsAt: null }, 'end-missing', 'endsAt'],
    ['an end alone', 1, { startsAt: null, endsAt: '13:05' }, 'start-missing', 'startsAt'],
    ['what leaves the one before nothing', 1, slot('13:00-14:45'), 'leaves-nothing', 'startsAt'],
    ['what leaves the next one nothing', 1, slot('13:05-15:00'), 'leaves-nothing', 'endsAt'],
  ];
  test.each(refused)('refused: %s', (_, index, wished, code, field) => {
    expect(slotsWith(agenda, { index, wished, meeting })).toMatchObject({
      ok: false,
      refusal: { code, field },
    });
  });

  test('a meeting without times bounds nothing', () => {
    expect(slotsWith(agenda, { index: 2, wished: slot('14:45-23:00'), meeting: slot('') }).ok).toBe(true);
  });

  test('a section without time between two others is passed over', () => {
    const gapped = agenda.map((one, index) => (index === 1 ? { ...one, ...slot('') } : one));
    const result = slotsWith(gapped, { index: 0, wished: slot('13:00-14:00'), meeting });
    expect(result.ok && shown(result.value)).toEqual(['13:00-14:00', '', '14:00-15:00']);
  });
});

test('whatever is accepted, no neighbours overlap and nothing is outside the meeting', () => {
  const minute = fc.integer({ min: 12 * 60, max: 17 * 60 });
  const time = minute.map((at) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`);
  const change = fc.tuple(fc.integer({ min: 0, max: 2 }), time, time);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
      const end = changes.reduce((now, [index, startsAt, endsAt]) => {
        const next = slotsWith(now, { index, wished: { startsAt, endsAt }, meeting });
        return next.ok ? now.map((one, at) => ({ ...one, ...next.value[at] })) : now;
      }, agenda);
      expect(slotProblems(end, meeting)).toEqual([]);
      for (const { startsAt, endsAt } of end)
        expect(startsAt !== null && endsAt !== null && startsAt < endsAt).toBe(true);
    }),
  );
});

describe('what is wrong with slots as they stand', () => {
  test('contiguous and inside: nothing', () => expect(slotProblems(agenda, meeting)).toEqual([]));
  test('a gap', () =>
    expect(slotProblems([slot('13:00-13:05'), slot('13:10-14:00')], meeting)).toEqual(['gap']));
  test('the meeting was moved', () => expect(slotProblems(agenda, slot('14:00-17:00'))).toEqual(['outside']));
});

test.each([
  ['13:10-13:20', '13:05-14:45', true],
  ['13:00-13:20', '13:05-14:45', false],
  ['14:00-15:00', '13:05-14:45', false],
  ['', '13:05-14:45', true],
  ['13:10-13:20', '', true],
])('%s is inside %s: %s', (inner, outer, isTrue) => {
  expect(isInside(slot(inner), slot(outer))).toBe(isTrue);
});

describe('sections one after another', () => {
  test('what is left goes to the one without a length', () => {
    expect(shown(slotsOfLengths([5, null, 10, 5, 60], meeting))).toEqual([
      '13:00-13:05',
      '13:05-14:45',
      '14:45-14:55',
      '14:55-15:00',
      '15:00-16:00',
    ]);
  });
  test('two share it, and the last takes the odd minute', () => {
    expect(shown(slotsOfLengths([null, 5, null], slot('13:00-13:10')))).toEqual([
      '13:00-13:02',
      '13:02-13:07',
      '13:07-13:10',
    ]);
  });
  test('a meeting that is too short gives none', () => {
    expect(shown(slotsOfLengths([100, 100], meeting))).toEqual(['', '']);
  });
  test('a meeting without times gives none', () => {
    expect(shown(slotsOfLengths([5, null], slot('')))).toEqual(['', '']);
  });
  test('they follow a meeting that was moved, and the longest gives what is missing', () => {
    expect(shown(slotsFitted(agenda, slot('09:00-10:30')) ?? [])).toEqual([
      '09:00-09:05',
      '09:05-10:15',
      '10:15-10:30',
    ]);
  });
  test('where there is no room they stay', () => {
    expect(slotsFitted(agenda, slot('09:00-09:10'))).toBeUndefined();
  });
});
