import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, meeting, section } from '../../../../tests/check/invented.ts';
import { readingOf } from './check-reading.ts';
import { slots } from './check-slots.ts';

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const lengths = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 2, maxLength: 8 });

function sectionsOf(minutes: readonly number[], start = 8 * 60) {
  let at = start;
  return minutes.map((length, index) => section(`Afsnit ${index}`, clock(at), clock((at += length))));
}
const found = (sections: ReturnType<typeof sectionsOf>) => {
  const [startsAt, endsAt] = [sections[0]?.startsAt ?? null, sections.at(-1)?.endsAt ?? null];
  return slots(readingOf(meeting([{}], { sections, startsAt, endsAt }), around()));
};

test('sections that follow each other and fill the meeting are never found', () => {
  fc.assert(
    fc.property(lengths, (minutes) => {
      expect(found(sectionsOf(minutes))).toEqual([]);
    }),
  );
});

test('a hole or an overlap between two sections is found once, at the later one', () => {
  fc.assert(
    fc.property(lengths, fc.constantFrom(-1, 1), (minutes, move) => {
      const sections = sectionsOf(minutes);
      const [first, second, ...others] = sections;
      const moved = { ...second, startsAt: clock(8 * 60 + (minutes[0] ?? 0) + move) };
      const own = found([first, moved, ...others] as typeof sections);
      expect(own).toMatchObject([{ code: 'section-gap', facts: { title: 'Afsnit 1' } }]);
    }),
  );
});
