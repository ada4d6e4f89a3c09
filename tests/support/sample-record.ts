import type {
  ItemRecord,
  MeetingRecord,
  PersonRecord,
} from '../../src/modules/archive/rules/meeting-record.ts';
import type { Register } from '../../src/modules/archive/rules/review-matching.ts';

/** Invented minutes as lines, and the record a reading of them could give: for tests of the review. */
export const sampleLines: readonly string[] = [
  'Møde i Den Administrative Styregruppe', // 1
  'Tid: 4. marts 2015 kl. 9.00-11.00', // 2
  'Deltagere: Vera Lund (Rebild Kommune), Bo Kjær', // 3
  '', // 4
  '1. Godkendelse af dagsorden', // 5
  'Referat', // 6
  'Godkendt.', // 7
  '', // 8
  '2. Budget for fællesindsat-', // 9
  'sen', // 10
  'Det indstilles, at styregruppen', // 11
  '- godkender budgettet', // 12
  '- godkender budgettet', // 13
  'Bilag 4 viser tallene.', // 14
  'Referat', // 15
  'Budgettet blev godkendt. Thisted Kommune', // 16
  'tager forbehold.', // 17
  '', // 18
  '3. Kommunalt punkt, lukket', // 19
  'Drøftet.', // 20
];

const item = (headingLine: number, own: Partial<ItemRecord>): ItemRecord => ({
  number: null,
  title: '',
  section: null,
  presenter: null,
  presenterTitle: null,
  closed: false,
  municipalOnly: false,
  sectionsPresent: [],
  sectionLabelsAsWritten: [],
  hasUnlabelledBody: false,
  subheadings: [],
  recommendationLead: null,
  recommendations: [],
  appendices: [],
  minutesLabel: null,
  minutesTextFirst80: null,
  minutesLines: [],
  minutesText: null,
  outcome: 'NO_MINUTES',
  outcomeText: null,
  headingLine,
  body: [],
  ...own,
});

export const person = (name: string, organisation: string | null): PersonRecord => ({
  name,
  organisation,
  department: null,
  role: null,
});

const items: ItemRecord[] = [
  item(5, {
    number: 1,
    title: 'Godkendelse af dagsorden',
    minutesLabel: 'Referat',
    minutesText: 'Godkendt.',
    minutesLines: [[7, 7]],
    outcome: 'APPROVED',
    body: [{ label: 'Referat', text: 'Godkendt.', lines: [7, 7] }],
  }),
  item(9, {
    number: 2,
    title: 'Budget for fællesindsatsen',
    recommendationLead: 'Det indstilles, at styregruppen',
    recommendations: ['godkender budgettet', 'godkender budgettet'],
    appendixRefsInText: ['Bilag 4'],
    minutesText: 'Budgettet blev godkendt. Thisted Kommune tager forbehold.',
    minutesLines: [[16, 17]],
    outcome: 'APPROVED_WITH_REMARKS',
    reservations: [{ by: 'Thisted Kommune', on: null, text: 'tager forbehold', lines: [[16, 17]] }],
    body: [{ label: null, text: 'Bilag 4 viser tallene.', lines: [14, 14] }],
  }),
  item(19, {
    number: 3,
    title: 'Kommunalt punkt, lukket',
    closed: true,
    municipalOnly: true,
    minutesText: 'Drøftet.',
    minutesLines: [[20, 20]],
    outcome: 'DISCUSSED',
  }),
];

const evidence: MeetingRecord['evidence'] = {
  '/forum': { lines: [[1, 1]], page: 1, confidence: 0.98 },
  '/date': { lines: [[2, 2]], page: 1, confidence: 0.97 },
  '/attendees/1': { lines: [[3, 3]], page: 1, confidence: 0.6, doubt: 'organisation-missing' },
  '/items/0/title': { lines: [[5, 5]], page: 1, confidence: 0.97 },
  '/items/1/title': { lines: [[9, 10]], page: 1, confidence: 0.9 },
  '/items/1/recommendations/0': { lines: [[12, 12]], page: 1, confidence: 0.93 },
  '/items/1/recommendations/1': {
    lines: [[13, 13]],
    page: 1,
    confidence: 0.6,
    doubt: 'duplicate-recommendation',
  },
  '/items/1/appendices': { lines: [[9, 9]], page: 1, confidence: 0.6, doubt: 'appendix-not-listed' },
  '/items/1/outcome': { lines: [[16, 16]], page: 1, confidence: 0.6, doubt: 'outcome-judged' },
  '/items/2/closed': { lines: [[19, 19]], page: 1, confidence: 0.5, doubt: 'access-uncertain' },
};

export const sampleRecord = (own: Partial<MeetingRecord> = {}): MeetingRecord => ({
  sourceFile: 'proeve.txt',
  documentType: 'minutes',
  forum: 'Den Administrative Styregruppe',
  date: '2015-03-04',
  startTime: '09:00',
  endTime: '11:00',
  place: null,
  attendees: [person('Vera Lund', 'Rebild Kommune'), person('Bo Kjær', null)],
  absentees: [person('Vera Lund', 'Rebild Kommune')],
  guests: [],
  caseNumber: null,
  documentNumber: null,
  nextMeeting: null,
  totalPages: 1,
  pageStartLines: { '1': 1 },
  items,
  notItemHeadings: [],
  evidence,
  ...own,
});

const organisation = (key: string, name: string, own: { aliases?: string[]; parentKey?: string } = {}) => ({
  key,
  id: `organisation ${key}`,
  name,
  aliases: own.aliases ?? [],
  parentKey: own.parentKey ?? null,
  side: 'municipal',
});

export const sampleRegister: Register = {
  bodies: [
    {
      key: 'das',
      id: 'body das',
      name: 'Den Administrative Styregruppe',
      aliases: ['DAS'],
      audience: 'cooperation',
    },
    { key: 'socdir', id: 'body socdir', name: 'Socialdirektørkredsen', aliases: [], audience: 'body' },
  ],
  organisations: [
    organisation('rebild', 'Rebild Kommune'),
    organisation('thisted', 'Thisted Kommune'),
    organisation('aalborg', 'Aalborg Kommune'),
    organisation('aalborg-ah', 'Aalborg Kommune, Ældre- og Handicapforvaltningen', {
      aliases: ['Aalborg ÆH'],
      parentKey: 'aalborg',
    }),
    organisation('vesthimmerland', 'Vesthimmerlands Kommune', { aliases: ['Vesthimmerland Kommune'] }),
  ],
  persons: [
    { key: 'vera-lund', id: 'person vera', name: 'Vera Lund', aliases: [], organisationKeys: ['rebild'] },
    {
      key: 'bo-kjaer',
      id: 'person bo',
      name: 'Bo Kjær',
      aliases: ['Bo H. Kjær'],
      organisationKeys: ['thisted'],
    },
    { key: 'ane-lund', id: 'person ane', name: 'Ane Lund', aliases: [], organisationKeys: ['aalborg'] },
  ],
};
