import { expect, test } from 'vitest';
import { withoutExplanations } from '../../../../tests/support/explained-words.ts';
import { day } from '../../../kernel/day.ts';
import { bareContext } from '../../../platform/design/index.ts';
import type { AgendaLine, Attendance, MeetingHead } from '../rules/meeting-views.ts';
import { AttendancePage } from './attendance.page.tsx';
import { MeetingPage, type MeetingPageView } from './meeting.page.tsx';

const evil = '<script>alert(1)</script>';

const meeting: MeetingHead = {
  id: 'm',
  bodyId: 'b',
  bodyKey: 'das',
  bodyName: `Styregruppen ${evil}`,
  bodyShortName: 'DAS',
  audience: 'cooperation',
  heldOn: day('2015-03-12'),
  sequence: 2,
  startsAt: '13:00',
  endsAt: null,
  place: `Sal ${evil}`,
  state: 'held',
  documentType: 'minutes',
  caseNumber: `12${evil}`,
  documentNumber: null,
  nextMeeting: { date: '2015-05-21', startTime: null, endTime: null, place: evil },
  importId: 'i',
  storedOn: day('2026-11-22'),
  version: 3,
  agendaVersion: 1,
  isSent: true,
  sentOn: null,
  stateReason: '',
  calendarSequence: 0,
  municipalities: [{ id: 'o', name: `Rebild${evil}`, abbreviation: 'Reb' }],
};
const line: AgendaLine = {
  mayRead: true,
  address: 'nr-1',
  number: '',
  title: `Sag ${evil}`,
  kind: 'decision',
  handling: null,
  lateness: 'sent',
  isWithdrawn: false,
  withdrawnReason: null,
  closed: false,
  municipalOnly: false,
  startsAt: null,
  endsAt: null,
  section: { position: 1, title: `Del ${evil}`, startsAt: '13:00', endsAt: null, municipalOnly: false },
  presenter: evil,
  recommendationCount: 1,
  appendices: [
    {
      number: evil,
      title: evil,
      url: `javascript:alert('${evil}')`,
      lateness: 'sent',
      paperId: null,
      paperVersion: null,
      paperNumber: null,
      file: null,
    },
  ],
  outcome: 'APPROVED',
  reservations: [evil, ''],
  liftedReservations: [],
  lines: [[1, 9]],
};
const person: Attendance = {
  presence: 'present',
  name: evil,
  organisation: evil,
  department: evil,
  role: `formand ${evil}`,
  municipalityId: 'o',
  itemNumber: evil,
  startsAt: '13:00',
  endsAt: null,
  isWalled: false,
};
const view: MeetingPageView = {
  context: bareContext('da', true),
  meeting,
  standing: 'held',
  lines: [line],
  attendances: [person],
  shownEnd: null,
  maySetAccess: true,
};
const shown = async (more: Partial<MeetingPageView> = {}) =>
  withoutExplanations(String(await MeetingPage({ ...view, ...more }))).replaceAll('\u00a0', ' ');

test('what stands in a document is shown as text, and only addresses of the web are links', async () => {
  const page = (await shown()) + String(await AttendancePage(view));
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('href="javascript:');
  expect(page).toContain('&lt;script&gt;');
});

test('the second meeting of a day and an item without a number have addresses and names of their own', async () => {
  const page = await shown();
  expect(page).toContain('/moeder/das/2015-03-12-2/punkt/nr-1');
  expect(page).toContain('12. marts 2015 (2)');
});

test('the page speaks English to those who chose it', async () => {
  const page = await shown({ context: bareContext('en', true) });
  expect(page).toContain('<html lang="en">');
  for (const words of [
    'Thursday 12 March 2015',
    '1 item, 1 recommendation',
    'Approved',
    'Who came',
    'Changed 2 times since',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/Godkendt|Hvem kom|indstilling/);
});

test('of a closed item an outsider is told that it is closed, and nothing of its size', async () => {
  const closed = {
    ...line,
    mayRead: false,
    closed: true,
    recommendationCount: 0,
    appendices: [],
    presenter: null,
    outcome: null,
  };
  const page = await shown({ lines: [closed] });
  expect(page).toContain('Lukket punkt');
  expect(page).not.toContain('>ingen<');
});

test('an agenda whose minutes are missing says so first', async () => {
  const page = await shown({ standing: 'no-minutes', lines: [{ ...line, outcome: null }] });
  expect(page).toContain('Mangler referat');
  expect(page).toContain('Arkivet har kun dagsordenen');
});

test('without items, people, times and place the page says what is missing and shows no empty headings', async () => {
  const bare = { ...meeting, startsAt: null, place: '', nextMeeting: null, caseNumber: null, importId: null };
  const page = await shown({ meeting: bare, lines: [], attendances: [] });
  for (const words of ['Dagsordenen er tom', 'ingen deltagerliste', 'Skrevet ind uden fil'])
    expect(page).toContain(words);
  for (const words of ['<dt>Tid', '<dt>Sted', '<dt>Formand', 'Næste møde', '>Bilag<'])
    expect(page).not.toContain(words);
});
