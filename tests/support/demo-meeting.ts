import { demoId } from '../../demo/load.ts';
import { day } from '../../src/kernel/day.ts';
import {
  storeMeeting,
  type AttendanceToStore,
  type ItemToStore,
  type MeetingToStore,
  type StoredMeeting,
} from '../../src/modules/meetings/index.ts';
import { changeAs } from '../../src/platform/database.ts';
import type { World } from './world.ts';

/**
 * An invented meeting of DAS on 12 March 2015 with everything a meeting can hold: an open part, a closed item (4),
 * and a municipal part with an open (7) and a closed item (8). The words in `secrets` stand in what is hidden, and
 * nowhere else.
 */
export const secrets = {
  closed: 'sekshundrede kvadratmeter',
  closedGuest: 'Palle Ravnkilde',
  municipalTitle: 'Kommunernes fælles udspil om ungekontrakter',
  municipal: 'ungekontrakterne skal koste det samme overalt',
  municipalGuest: 'Inge Nørholm',
  bothTitle: 'Ansættelse af en fælles leder',
  both: 'tre ansøgere er til samtale',
} as const;

const nothing = {
  startsAt: null,
  endsAt: null,
  page: null,
  caseNumber: null,
  closed: false,
  municipalOnly: false,
  presenter: null,
  texts: [],
  recommendationLead: null,
  recommendations: [],
  appendices: [],
  treatment: null,
  decisions: [],
  positions: [],
  actions: [],
  references: [],
  lines: [],
} as const;

/** An item with nothing but its title, and what is given. */
export const plainItem = (number: string, title: string, more: Partial<ItemToStore> = {}): ItemToStore => ({
  number,
  title,
  sectionIndex: null,
  ...nothing,
  ...more,
});
const recommended = (...texts: string[]): Partial<ItemToStore> => ({
  recommendationLead: 'Det indstilles, at DAS',
  recommendations: texts.map((text) => ({ text, children: [], lines: [] })),
});
const text = (label: string | null, words: string) => ({ label, text: words, lines: [] });
type Outcome = NonNullable<ItemToStore['treatment']>['outcome'];
const minutes = (outcome: Outcome, words: string | null): Partial<ItemToStore> => ({
  treatment: {
    minutesLabel: 'Referat',
    minutesText: words,
    outcome,
    outcomeText: words,
    votes: null,
    lines: [],
  },
});

const openItems: ItemToStore[] = [
  plainItem('1', 'Godkendelse af dagsorden', {
    sectionIndex: 0,
    ...recommended('godkender dagsordenen'),
    ...minutes('APPROVED', 'Dagsordenen blev godkendt.'),
    lines: [[40, 44]],
  }),
  plainItem('2', 'Fælles kursus for nye visitatorer', {
    sectionIndex: 1,
    presenter: { name: 'Rikke Thorup', title: 'direktør', personId: demoId('person', 'rikke-thorup') },
    texts: [
      text('Resume', 'Visitatorerne skifter tit job. Et fælles kursus gør dem hurtigere klar.'),
      text(
        'Baggrund',
        [
          'I dag oplærer hver kommune sine egne.',
          'Tre ting går igen:',
          '• lovstoffet',
          '• de fælles skemaer',
          '• kendskab til tilbuddene',
          'Kurset varer to dage.',
        ].join('\n'),
      ),
    ],
    ...recommended(
      'godkender kurset og dets program',
      'godkender, at udgiften på 90.000 kr. deles efter folketal',
    ),
    appendices: [{ number: '1', title: 'Program for kurset', url: null, lines: [] }],
    ...minutes(
      'APPROVED_WITH_REMARKS',
      'DAS godkendte kurset.\nUdgiften deles efter folketal. Hjørring Kommune tog forbehold for udgiften.',
    ),
    decisions: [
      {
        decidingBodyId: null,
        decidingBodyName: null,
        recommendationIndex: 0,
        topic: 'Kurset',
        outcome: 'APPROVED',
        text: 'DAS godkendte kurset.',
        note: null,
        valueFrom: null,
        valueTo: null,
        lines: [],
      },
      {
        decidingBodyId: null,
        decidingBodyName: null,
        recommendationIndex: 1,
        topic: 'Udgiften',
        outcome: 'APPROVED_WITH_REMARKS',
        text: 'Udgiften deles efter folketal.',
        note: 'Tages op igen efter et år',
        valueFrom: null,
        valueTo: null,
        lines: [],
      },
    ],
    positions: [
      {
        kind: 'reservation',
        party: 'Hjørring',
        organisationId: demoId('organisation', 'hjoerring'),
        department: null,
        concerning: 'udgiften',
        text: 'Hjørring Kommune tog forbehold for udgiften.',
        lines: [],
      },
    ],
    actions: [
      {
        ownerName: 'Sekretariatet',
        ownerIsInferred: false,
        organisationId: demoId('organisation', 'sekretariatet'),
        what: 'Sender indbydelsen ud',
        due: '1. maj 2015',
        lines: [],
      },
    ],
    references: [
      {
        kind: 'item',
        text: 'mødet den 20. november 2014, punkt 3',
        targetBodyId: null,
        targetOn: day('2014-11-20'),
        yearIsInferred: false,
        targetNumber: '3',
        lines: [],
      },
      {
        kind: 'item',
        text: 'punkt 5',
        targetBodyId: null,
        targetOn: null,
        yearIsInferred: false,
        targetNumber: '5',
        lines: [],
      },
    ],
    lines: [[45, 79]],
  }),
  plainItem('3', 'Pladser til unge med sjældne handicap', {
    sectionIndex: 1,
    ...recommended('drøfter, om der er pladser nok'),
    texts: [text(null, 'Der er syv pladser i landsdelen.')],
    ...minutes('DISCUSSED', 'DAS drøftede sagen.'),
    positions: [
      {
        kind: 'statement',
        party: 'Rebild Kommune',
        organisationId: demoId('organisation', 'rebild'),
        department: null,
        concerning: null,
        text: 'Rebild Kommune mangler to pladser.',
        lines: [],
      },
    ],
    lines: [[80, 95]],
  }),
];

const hiddenItems: ItemToStore[] = [
  plainItem('4', 'Nyt lejemål til kurserne', {
    sectionIndex: 1,
    closed: true,
    ...recommended(`godkender tilbuddet på ${secrets.closed}`),
    texts: [text('Baggrund', `Udlejer tilbyder ${secrets.closed}.`)],
    appendices: [{ number: '2', title: `Tilbud på ${secrets.closed}`, url: null, lines: [] }],
    presenter: { name: `Advokat for ${secrets.closed}`, title: null, personId: null },
    ...minutes('POSTPONED', `DAS udsatte de ${secrets.closed}.`),
    lines: [[96, 110]],
  }),
  plainItem('5', 'Status for kørslen', {
    sectionIndex: 2,
    ...recommended('tager status til efterretning'),
    ...minutes('NOTED', 'Taget til efterretning.'),
    lines: [[111, 120]],
  }),
  plainItem('6', 'Evt.', { sectionIndex: 2, ...minutes('EMPTY', null), lines: [[121, 124]] }),
  plainItem('7', secrets.municipalTitle, {
    sectionIndex: 3,
    texts: [text('Resume', `Kommunerne mener, at ${secrets.municipal}.`)],
    appendices: [{ number: '3', title: `Hvorfor ${secrets.municipal}`, url: null, lines: [] }],
    ...recommended(`drøfter, om ${secrets.municipal}`),
    ...minutes('DISCUSSED', `Enighed om, at ${secrets.municipal}.`),
    references: [
      {
        kind: 'item',
        text: `punkt 2, fordi ${secrets.municipal}`,
        targetBodyId: null,
        targetOn: null,
        yearIsInferred: false,
        targetNumber: '2',
        lines: [],
      },
    ],
    lines: [[125, 150]],
  }),
  plainItem('8', secrets.bothTitle, {
    sectionIndex: 3,
    closed: true,
    texts: [text(null, `Om lederen: ${secrets.both}.`)],
    ...minutes('DISCUSSED', `Oplyst: ${secrets.both}.`),
    lines: [[151, 160]],
  }),
];

type Somebody = [
  name: string,
  organisation: string | null,
  words: string | null,
  more?: Partial<AttendanceToStore>,
];
const person =
  (presence: AttendanceToStore['presence']) =>
  ([name, organisation, words, more]: Somebody): AttendanceToStore => ({
    presence,
    name,
    organisationName: words,
    department: null,
    role: null,
    personId: null,
    organisationId: organisation && demoId('organisation', organisation),
    itemIndex: null,
    itemNumber: null,
    startsAt: null,
    endsAt: null,
    lines: [],
    ...more,
  });

const present: Somebody[] = [
  ['Henning Aagaard', 'broenderslev', 'Brønderslev Kommune', { role: 'formand' }],
  ['Birgitte Holm', 'rebild', 'Rebild Kommune', { personId: demoId('person', 'birgitte-holm') }],
  ['Anders Vestergaard', 'hjoerring', 'Hjørring Kommune'],
  ['Rikke Thorup', 'aalborg-ah', 'Aalborg Kommune', { department: 'Ældre- og Handicapforvaltningen' }],
  ['Ole Winther', 'region-nordjylland', 'Region Nordjylland'],
  ['Mette Lindholm', 'sekretariatet', 'Sekretariat for Rammeaftaler', { role: 'referent' }],
];
const absent: Somebody[] = [
  ['Lise Brandt', 'thisted', 'Thisted Kommune'],
  ['Karin Byrum', 'laesoe', 'Læsø Kommune'],
];
const guests: Somebody[] = [
  ['Tove Mikkelsgaard', null, 'Kørselskontoret', { itemNumber: '5' }],
  [secrets.closedGuest, null, 'Udlejer', { itemNumber: '4' }],
  [secrets.municipalGuest, 'kl', 'KL', { itemNumber: '7', startsAt: '15:00', endsAt: '15:20' }],
];

export const demoMeeting: MeetingToStore = {
  bodyId: demoId('body', 'das'),
  audience: 'cooperation',
  importId: null,
  heldOn: day('2015-03-12'),
  startsAt: '13:00',
  endsAt: '16:00',
  place: 'Rådhuset i Brønderslev, mødesal 2',
  documentType: 'agenda+minutes',
  caseNumber: '2015-1234',
  documentNumber: null,
  nextMeeting: { date: '2015-05-21', startTime: '13:00', endTime: null, place: null },
  sections: [
    { title: 'Velkomst', startsAt: '13:00', endsAt: '13:05', municipalOnly: false },
    { title: 'Sager til behandling', startsAt: '13:05', endsAt: '14:30', municipalOnly: false },
    { title: 'Sager til orientering', startsAt: '14:30', endsAt: '15:00', municipalOnly: false },
    { title: 'Kommunalt fora', startsAt: '15:00', endsAt: '16:00', municipalOnly: true },
  ],
  attendances: [
    ...present.map(person('present')),
    ...absent.map(person('absent')),
    ...guests.map(person('guest')),
  ],
  items: [...openItems, ...hiddenItems],
};

/** The meeting before it, which item 2 points back to. An agenda without minutes. */
export const earlierMeeting: MeetingToStore = {
  ...demoMeeting,
  heldOn: day('2014-11-20'),
  documentType: 'agenda',
  caseNumber: null,
  nextMeeting: null,
  sections: [],
  attendances: [],
  items: [
    plainItem('1', 'Godkendelse af dagsorden'),
    plainItem('2', 'Evt.'),
    plainItem('3', 'Oplæring af visitatorer', recommended('drøfter, om oplæringen kan blive fælles')),
  ],
};

/** Stores a meeting as the secretariat. Throws when it is refused. */
export async function storeAsSecretariat(world: World, meeting: MeetingToStore): Promise<StoredMeeting> {
  const stored = await changeAs(world.database, world.actor('mette'), (db) => storeMeeting(db, meeting));
  if (!stored.ok) throw new Error(`The meeting was refused: ${stored.refusal.code}`);
  return stored.value;
}
