import { expect, test } from 'vitest';
import { agendaSlots, agendaSummary, shownEnd, sourceSpan } from './agenda-summary.ts';
import type { AgendaLine, AgendaSection } from './meeting-views.ts';

const line = (more: Partial<AgendaLine> = {}): AgendaLine => ({
  mayRead: true,
  address: '1',
  number: '1',
  title: 'Sag',
  kind: 'other',
  handling: null,
  lateness: 'sent',
  isWithdrawn: false,
  withdrawnReason: null,
  closed: false,
  municipalOnly: false,
  startsAt: null,
  endsAt: null,
  section: null,
  presenter: null,
  recommendationCount: 0,
  appendices: [],
  outcome: null,
  reservations: [],
  liftedReservations: [],
  lines: [],
  ...more,
});
const section = (position: number, endsAt: string | null = null): AgendaSection => ({
  position,
  title: `Del ${position}`,
  startsAt: null,
  endsAt,
  municipalOnly: false,
});

test('the figures count what is shown, and say what happened to how many', () => {
  const summary = agendaSummary([
    line({ outcome: 'APPROVED', recommendationCount: 2 }),
    line({ outcome: 'NOTED', recommendationCount: 1, closed: true }),
    line({ outcome: 'NOTED', municipalOnly: true, reservations: ['Thisted', 'Rebild'] }),
    line({ outcome: 'EMPTY', reservations: ['Thisted'] }),
  ]);
  expect(summary).toEqual({
    items: 4,
    recommendations: 3,
    closed: 1,
    municipalOnly: 1,
    outcomes: [
      { family: 'decided', count: 1 },
      { family: 'noted', count: 2 },
    ],
    reservations: ['Thisted', 'Rebild'],
  });
});

test('items that follow each other in one section share a slot; what comes back later is a new one', () => {
  const [one, two] = [section(1), section(2)];
  const lines = [
    line({ section: one }),
    line({ section: one }),
    line({ section: two }),
    line(),
    line(),
    line({ section: one }),
  ];
  expect(agendaSlots(lines).map((slot) => [slot.section?.position, slot.lines.length])).toEqual([
    [1, 2],
    [2, 1],
    [undefined, 2],
    [1, 1],
  ]);
});

test('who does not see the municipal part is told when the part they see ends', () => {
  const lines = [line({ section: section(1, '14:30') }), line({ section: section(2, '15:00') })];
  expect(shownEnd('16:00', lines, true)).toBe('16:00');
  expect(shownEnd('16:00', lines, false)).toBe('15:00');
  expect(shownEnd('16:00', [line()], false)).toBe('16:00');
  expect(shownEnd(null, [line()], false)).toBeNull();
});

test('the span in the source goes from the first to the last line of what is shown', () => {
  expect(
    sourceSpan([
      line({
        lines: [
          [40, 44],
          [50, 52],
        ],
      }),
      line({ lines: [[10, 12]] }),
    ]),
  ).toEqual({ from: 10, to: 52 });
  expect(sourceSpan([line()])).toBeNull();
});
