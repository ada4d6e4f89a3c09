import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { bareContext } from '../../../platform/design/index.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { ItemHeadingPage } from './item-heading.page.tsx';
import { ItemPage, type ItemPageView } from './item.page.tsx';

const evil = '<script>alert(1)</script>';

const meeting: MeetingHead = {
  id: 'm',
  bodyId: 'b',
  bodyKey: 'das',
  bodyName: 'Styregruppen',
  bodyShortName: 'DAS',
  audience: 'body',
  heldOn: day('2015-03-12'),
  sequence: 1,
  startsAt: null,
  endsAt: null,
  place: '',
  state: 'held',
  documentType: 'minutes',
  caseNumber: null,
  documentNumber: null,
  nextMeeting: null,
  importId: 'i',
  storedOn: day('2026-11-22'),
  version: 1,
  agendaVersion: 1,
  isSent: true,
  sentOn: null,
  stateReason: '',
  calendarSequence: 0,
  municipalities: [],
};
const readInTreatment = { consent: null, commonUnderstanding: '', takesEffectEarly: false };
const asReadIn = { reservationKind: null, condition: '', dependsOn: null, settled: null } as const;
const item: ItemView = {
  id: 'i',
  position: 2,
  address: '2',
  number: '2',
  title: `Sag ${evil}`,
  kind: 'decision',
  closed: false,
  municipalOnly: false,
  sectionTitle: evil,
  startsAt: null,
  endsAt: null,
  page: 3,
  caseNumber: evil,
  documentNumber: evil,
  handling: 'treatment',
  lateness: 'sent',
  withdrawn: null,
  version: 1,
  lines: [
    [5, 6],
    [8, 9],
  ],
  presenter: { name: evil, title: evil },
  texts: [
    { label: 'Resume', text: `${evil}\n• ${evil}`, rich: null },
    { label: 'Indstilling', text: 'GENTAGET', rich: null },
    { label: 'Økonomi', text: 'Ni kroner', rich: null },
  ],
  recommendations: [
    {
      lead: 'Det indstilles, at DAS:',
      text: `godkender ${evil}`,
      children: [evil],
      verb: null,
      condition: '',
    },
  ],
  appendices: [
    {
      number: '1',
      title: evil,
      url: 'https://example.dk/bilag.pdf',
      lateness: 'sent',
      paperId: null,
      paperVersion: null,
      paperNumber: null,
      file: null,
    },
  ],
  treatment: {
    minutesText: evil,
    outcome: 'AGREED_BY_MAJORITY',
    votes: { for: 5, against: 2, abstained: 1 },
    consent: 'majority',
    commonUnderstanding: evil,
    takesEffectEarly: true,
  },
  decisions: [
    {
      decidingBody: evil,
      recommendation: null,
      topic: evil,
      outcome: 'DECIDED',
      text: evil,
      note: evil,
      valueFrom: '2 %',
      valueTo: '5 %',
      consent: 'unanimity',
      isSeparable: true,
      commonUnderstanding: evil,
    },
  ],
  positions: [
    {
      ...asReadIn,
      number: 1,
      kind: 'dissent',
      party: evil,
      department: evil,
      concerning: evil,
      text: evil,
      state: 'open',
      isMine: false,
    },
    {
      ...asReadIn,
      number: 2,
      kind: 'reservation',
      party: null,
      department: null,
      concerning: null,
      text: 'x',
      state: 'lifted',
      isMine: true,
    },
  ],
  actions: [{ owner: evil, ownerIsInferred: true, what: evil, due: evil, isMine: true }],
  references: [{ kind: 'law', text: evil, targetOn: null, target: null }],
  settled: [],
  waiting: [],
};
const view: ItemPageView = {
  context: bareContext('da', true),
  meeting,
  item,
  items: [
    {
      address: '1',
      number: '1',
      title: evil,
      closed: false,
      municipalOnly: false,
      isSettled: true,
      isWithdrawn: false,
    },
    {
      address: '2',
      number: '2',
      title: evil,
      closed: false,
      municipalOnly: false,
      isSettled: true,
      isWithdrawn: false,
    },
  ],
  incoming: [],
  maySetAccess: false,
  organisationName: evil,
};
const shown = async (more: Partial<ItemPageView> = {}) =>
  String(await ItemPage({ ...view, ...more })).replaceAll('\u00a0', ' ');

test('what stands in a document is shown as text', async () => {
  const page = await shown();
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;');
});

test('the recommendation comes first, its verb stands out, and its text is not shown twice', async () => {
  const page = await shown();
  expect(page).toContain('<h2>Det indstilles, at DAS</h2>');
  expect(page).toContain('<b>godkender</b>');
  expect(page).not.toContain('GENTAGET');
  expect(page.indexOf('rv-rec')).toBeLessThan(page.indexOf('rv-dec'));
  expect(page.indexOf('rv-dec')).toBeLessThan(page.indexOf('Resumé'));
});

test('the decision tells votes, changed values, dissent, lifted reservations and presumed owners', async () => {
  const page = await shown();
  for (const words of [
    'Tiltrådt af et flertal',
    '5 for, 2 imod, 1 undlod',
    'fra 2 % til 5 %',
    'Mindretal',
    'løftet',
    'Flertallets beslutning',
    'Fælles forståelse',
    'Gælder før næste møde',
    'kan stå alene',
    '(formodet)',
  ])
    expect(page).toContain(words);
});

test('a label that is not one of the usual ones is shown as it was written', async () => {
  expect(await shown()).toContain('<h2>Økonomi</h2>');
});

test('headings and lists of the document are those of the page, one level below what stands over them', async () => {
  const texts = [
    { label: null, text: 'Indledning\n\n### Status', rich: null },
    { label: 'Baggrund', text: '### Økonomi\n\n• drift\n  • løn\n• anlæg', rich: null },
  ];
  const page = await shown({ item: { ...item, texts } });
  expect(page).toContain('<h2>Status</h2>');
  expect(page).toContain('<h3>Økonomi</h3>');
  expect(page).toContain('<ul><li>drift<ul><li>løn</li></ul></li><li>anlæg</li></ul>');
});

test('minutes without a word about the item are not a decision', async () => {
  const treatment = { ...readInTreatment, minutesText: null, outcome: 'EMPTY', votes: null } as const;
  const silent = { ...item, treatment };
  const page = await shown({ item: silent });
  expect(page).toContain('Referatet siger ikke, hvad der kom ud af punktet.');
  expect(page).toContain('Mangler udfald');
});

test('an agenda without minutes has no decision at all', async () => {
  const open = { ...item, treatment: null, decisions: [], positions: [], actions: [] };
  expect(await shown({ item: open })).not.toContain('rv-dec');
});

test('the page speaks English to those who chose it, and says that the case is Danish', async () => {
  const page = await shown({ context: bareContext('en', true) });
  for (const words of [
    '<html lang="en">',
    'Decision',
    'Agreed by a majority',
    'Summary',
    'lang="da"',
    'Previous: 1',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/Beslutning|Forrige|Udfald/);
});

test.each([
  [true, null, 'Punktet hører til mødets kommunale del', 'Kun kommuner'],
  [false, null, 'Punktet er lukket', 'Lukket punkt'],
  [true, 'Ejer huset', 'Du er inhabil i punktet', 'Begrundelse: Ejer huset', 'Inhabil<'],
])(
  'who may not read an item is told why, and shown number, title and slot',
  async (isMunicipalPart, disqualifiedFor, ...words) => {
    const { address, number, title } = item;
    const times = { startsAt: '13:00', endsAt: '14:00' };
    const heading = {
      address,
      number,
      title,
      ...times,
      closed: true,
      municipalOnly: isMunicipalPart,
      isWithdrawn: false,
    };
    const { context, items } = view;
    const why = { isMunicipalPart, disqualifiedFor };
    const page = String(await ItemHeadingPage({ context, meeting, heading, items, ...why }));
    for (const shown of [...words, '13.00', '&lt;script&gt;'])
      expect(page.replaceAll('\u00a0', ' ')).toContain(shown);
    for (const hidden of ['Beslutning<', 'Sagsnummer', 'linje 5', '<script>alert'])
      expect(page).not.toContain(hidden);
  },
);
