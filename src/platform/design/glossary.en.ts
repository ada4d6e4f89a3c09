import type { TermKey } from './glossary.da.ts';

type Entry = { readonly word: string; readonly means: string; readonly forms?: readonly string[] };

export const en: Readonly<Record<TermKey, Entry>> = {
  aarshjul: {
    word: 'wheel',
    means: 'The fixed deadlines and meetings of the year at a glance. A year of renewal has more of them.',
    forms: ['annual wheel'],
  },
  aftagerpanel: {
    word: 'buyers’ panel',
    means:
      'A group from the municipalities that use an offer. It follows the offer and writes to DAS about it.',
  },
  afvisning: {
    word: 'dismissal',
    means: 'A finding that the secretariat has read and set aside with a reason. It can be taken back.',
    forms: ['dismiss', 'dismissed'],
  },
  beliggenhedskommune: {
    word: 'municipality of location',
    means: 'The municipality an offer lies in. It is not always the one that runs it, or the one that pays.',
  },
  beslutning: {
    word: 'decision',
    means: 'What a body has decided, in its own words, with an outcome. It is not changed afterwards.',
  },
  beslutningsret: {
    word: 'decision right',
    means: 'Which body prepares, recommends, decides and is informed, for each kind of matter.',
  },
  bilag: {
    word: 'appendix',
    means: 'A paper that belongs to an item. It has a number on the agenda, which is used once only.',
    forms: ['appendices'],
  },
  'central-udmelding': {
    word: 'central request',
    means:
      'The state asks for one answer from each region about a small or special group of people. KKR ' +
      'gathers the answer.',
  },
  dagsorden: {
    word: 'agenda',
    means: 'The items a meeting is to deal with. Each version that was sent out is kept.',
  },
  das: {
    word: 'DAS',
    means:
      'The administrative steering group: directors of the municipalities and the region. It ' +
      'decides, or recommends to KKR.',
  },
  delegation: {
    word: 'delegation',
    means: 'A body lets another settle something and says what it wants to hear of it.',
  },
  driftsherre: {
    word: 'operator',
    means: 'The municipality, region or private party that runs an offer and answers for it.',
  },
  ekspertpanel: {
    word: 'expert panel',
    means: 'Specialists who tell DAS each year which offers should be part of the protected cooperation.',
  },
  forbehold: {
    word: 'reservation',
    means: 'A party goes along with the decision, but not with all of it or not yet. It stands by its name.',
  },
  formalia: {
    word: 'formalities',
    means:
      'The fixed items about the meeting itself: agenda, last minutes, any other business, next meeting.',
  },
  'forstaerket-samarbejde': {
    word: 'protected cooperation',
    means:
      'A few highly specialised offers. For two years no municipality opens anything that competes ' +
      'with them.',
  },
  forum: {
    word: 'body',
    means: 'Those who meet: a steering group, a circle, a committee or a panel. Each has its own members.',
    forms: ['bodies'],
  },
  fu: {
    word: 'FU',
    means:
      'The committee below DAS. It prepares the agenda and may settle matters of daily running, ' +
      'which it reports.',
  },
  fund: {
    word: 'finding',
    means: 'One thing the check thinks does not fit: where it stands, the arithmetic, and what can be done.',
  },
  haendelseslog: {
    word: 'audit log',
    means: 'The list of who changed or read what, and when. Nobody can change a line of it.',
  },
  handlekommune: {
    word: 'acting municipality',
    means: 'The municipality that decides what help a citizen is given.',
  },
  handling: {
    word: 'action',
    means: 'Who is to do what, and by when. It stands under the item it came out of.',
  },
  hoering: {
    word: 'hearing',
    means: 'A draft is sent to those it concerns, with a deadline for answering.',
  },
  'i-bero': {
    word: 'on hold',
    means: 'A body that does not meet for now but is not closed. It can be called together again.',
  },
  indstilling: {
    word: 'recommendation',
    means: 'What a body is asked to decide. An item can have several, and each gets an outcome of its own.',
  },
  kdk: {
    word: 'KDK',
    means:
      'The circle of chief executives of the municipalities. They look at matters before they reach KKR.',
  },
  kkr: {
    word: 'KKR',
    means:
      'The council of mayors and other councillors of the municipalities in a region. It recommends; ' +
      'the councils decide.',
  },
  kladde: {
    word: 'draft',
    means: 'A reading of a paper that nobody has accepted yet. Only the secretariat sees it.',
  },
  kommissorium: {
    word: 'terms of reference',
    means: 'What a body is for, who sits in it, what it may decide, and for how long.',
  },
  'kommunal-del': {
    word: 'municipal part',
    means: 'The items of a meeting that are for the municipalities alone. Others see number, title and time.',
    forms: ['municipalities only', 'for municipalities only'],
  },
  kontaktperson: {
    word: 'contact',
    means: 'Gets agenda and minutes of a working group for a municipality, and need not attend.',
    forms: ['contact person'],
  },
  kontrol: {
    word: 'check',
    means:
      'The program reads an agenda or minutes and says what does not fit together. People decide about it.',
  },
  'lukket-punkt': {
    word: 'closed item',
    means:
      'An item that only members of the body and the secretariat can read. Others see number, title and time.',
    forms: ['closed'],
  },
  mellemaar: {
    word: 'quiet year',
    means: 'The year between two renewals of the framework agreement, which lasts for two.',
  },
  mindretalsudtalelse: {
    word: 'dissent',
    means: 'A party does not agree with the decision and has it written in the minutes.',
  },
  noegle: {
    word: 'key (API)',
    means:
      'What a municipality’s own system shows to fetch open meetings and decisions. It can never change anything.',
    forms: ['key', 'keys'],
  },
  'objektiv-finansiering': {
    word: 'objective financing',
    means:
      'Every municipality pays a fixed share of an offer, by population for example, however much it ' +
      'uses it.',
  },
  plads: {
    word: 'seat',
    means: 'What one acts from: a membership of a body, a role or a lent seat. It lasts from day to day.',
  },
  punkt: {
    word: 'item',
    means:
      'One matter at one meeting. It has a number, and may have recommendations, appendices and a decision.',
  },
  rammeaftale: {
    word: 'framework agreement',
    means:
      'How the municipalities of a region and the region itself run and develop specialised social ' +
      'services together.',
  },
  referat: {
    word: 'minutes',
    means: 'What a body did, item by item. They are approved at the next meeting, where corrections stand.',
  },
  runde: {
    word: 'round',
    means: 'The same question put to many at once, with a deadline, and the answers gathered in one place.',
  },
  sag: {
    word: 'matter',
    means: 'One subject through several bodies and years. At each meeting it is an item.',
  },
  sammendrag: {
    word: 'digest',
    means: 'The mail that tells, daily or weekly, what is new in the matters and bodies one follows.',
  },
  socdir: {
    word: 'SOCDIR',
    means: 'The circle of the municipalities’ directors of social services, without the region.',
  },
  socialtilsyn: {
    word: 'social supervision',
    means: 'The authority that approves social offers and supervises them.',
  },
  stedfortraeder: {
    word: 'deputy',
    means: 'Has another person’s seat for a time and may do the same. The loan ends by itself.',
  },
  stikproeve: {
    word: 'sample',
    means: 'Random lines of the month’s events, which the secretariat or the auditor looks through.',
  },
  styringsaftale: {
    word: 'management agreement',
    means:
      'The part of the framework agreement that is about money: tariffs, surplus and deficit, who pays what.',
  },
  suppleant: {
    word: 'substitute',
    means: 'Comes in the place of a member who cannot.',
  },
  takst: {
    word: 'tariff',
    means: 'The price of a place at an offer. It must cover all that the offer costs in the long run.',
  },
  tilbud: {
    word: 'offer',
    means: 'A place or service for citizens with special needs: a home, a school or a shelter, for example.',
  },
  tilbudsportalen: {
    word: 'Tilbudsportalen',
    means: 'The state’s list of approved social offers. Municipalities may use only those that stand there.',
  },
  totrinslogin: {
    word: 'second factor',
    means: 'The password and a code from the phone. A stolen password is then not enough.',
    forms: ['two-factor'],
  },
  tvivl: {
    word: 'doubt',
    means:
      'A field that the reading of a paper is not sure of. A person looks at it before it becomes a record.',
  },
  udbakke: { word: 'outbox', means: 'Mails that wait to be sent, and what became of those that were.' },
  udfald: {
    word: 'outcome',
    means: 'What came of an item in a word or two: approved, noted, postponed and so on.',
  },
  udmelding: {
    word: 'leaving',
    means:
      'When an offer leaves the protected cooperation. Its operator or other municipalities may ask for it.',
  },
  udpegning: {
    word: 'appointment',
    means: 'A role that follows from no seat in a body, with a reason and dates.',
  },
  udviklingsstrategi: {
    word: 'development strategy',
    means:
      'The part of the framework agreement about needs and capacity: which offers there should be, ' +
      'and for whom.',
  },
};
