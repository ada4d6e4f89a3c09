/**
 * The offers of the demo world: names, operators and paragraphs are public facts of the yearly overview of 2016; places,
 * target groups and days are made up and marked so.
 */
import { day, type Day } from '../src/kernel/day.ts';
import {
  addSuccession,
  createOffer,
  nextServiceLine,
  recordOfferEvent,
  sayFacts,
} from '../src/modules/offers/index.ts';
import { changeAs, openDatabase, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';

type DemoOffer = {
  name: string;
  operator: string;
  /** The municipality it lies in, where the operator is not one. */
  lies?: string;
  bases?: string[];
  kind?: 'residential' | 'day' | 'temporary' | 'ambulant';
  groups: string[];
  places: number;
  from?: string;
  isProtected?: true;
};
type Leaving = {
  offer: string;
  cause:
    | 'redefined'
    | 'merged'
    | 'new-facilities'
    | 'low-complexity'
    | 'few-buyers'
    | 'no-longer-such'
    | 'financing'
    | 'other';
  remark: string;
  /** What it became, with the kind of succession; nothing where it is still run or just ended. */
  to?: { name: string; note?: string }[];
  how?: 'replaced' | 'merged';
  isClosed?: true;
};

const madeUp = 'Demodata: antal pladser, målgrupper og dage er opdigtede';
const begins = day('2012-01-01');
/** The year the overview is of. */
export const demoOverviewDay = day('2017-01-01');

/** What the overview of 2016 names, and what became of it. */
export const demoOffers: DemoOffer[] = [
  {
    name: 'Revalideringscenter Hjørring',
    operator: 'hjoerring',
    bases: ['sel-103'],
    kind: 'day',
    groups: ['udviklingshaemning'],
    places: 24,
  },
  {
    name: 'Hjørringdistriktet',
    operator: 'hjoerring',
    bases: ['sel-103'],
    kind: 'day',
    groups: ['udviklingshaemning', 'sindslidelse'],
    places: 60,
  },
  {
    name: 'Aktivitetshuset Hobro',
    operator: 'mariagerfjord',
    bases: ['sel-104'],
    kind: 'day',
    groups: ['udviklingshaemning'],
    places: 30,
  },
  {
    name: 'Dagbeskæftigelsen SAB',
    operator: 'mariagerfjord',
    bases: ['sel-104'],
    kind: 'day',
    groups: ['udviklingshaemning'],
    places: 18,
    from: '2017-01-01',
  },
  {
    name: 'Kirketoften',
    operator: 'mariagerfjord',
    bases: ['sel-85'],
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 12,
  },
  {
    name: 'Skivevej',
    operator: 'mariagerfjord',
    bases: ['sel-85'],
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 10,
  },
  {
    name: 'Boform Støvring',
    operator: 'rebild',
    bases: ['abl-105'],
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 16,
  },
  {
    name: 'Søparken',
    operator: 'rebild',
    bases: ['abl-105'],
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 40,
  },
  {
    name: 'Sødisbakke - Fælledvej stuen',
    operator: 'region-nordjylland',
    lies: 'mariagerfjord',
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 8,
  },
  {
    name: 'Sødisbakke - Udsigten',
    operator: 'region-nordjylland',
    lies: 'mariagerfjord',
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 9,
  },
  {
    name: 'Sødisbakke - Skovbrynet',
    operator: 'region-nordjylland',
    lies: 'mariagerfjord',
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 17,
    from: '2017-01-01',
  },
  {
    name: 'Boformerne Østermarken 8-10',
    operator: 'vesthimmerland',
    kind: 'residential',
    groups: ['sindslidelse'],
    places: 14,
  },
  {
    name: 'Voksenbøgen',
    operator: 'aalborg-fb',
    lies: 'aalborg',
    kind: 'temporary',
    groups: ['autisme'],
    places: 20,
  },
  {
    name: 'Litvadhus',
    operator: 'aalborg-fb',
    lies: 'aalborg',
    bases: ['sel-107'],
    kind: 'temporary',
    groups: ['autisme'],
    places: 8,
    from: '2017-01-01',
  },
  {
    name: 'Pitsvej',
    operator: 'aalborg-fb',
    lies: 'aalborg',
    bases: ['sel-107'],
    kind: 'temporary',
    groups: ['autisme'],
    places: 6,
    from: '2017-01-01',
  },
  {
    name: 'Bodil Hjorts Vej',
    operator: 'aalborg-fb',
    lies: 'aalborg',
    bases: ['sel-107'],
    kind: 'temporary',
    groups: ['autisme'],
    places: 6,
    from: '2017-01-01',
  },
  {
    name: 'Dagbeskæftigelse 1',
    operator: 'aalborg-fb',
    lies: 'aalborg',
    bases: ['sel-103'],
    kind: 'day',
    groups: ['autisme'],
    places: 12,
    from: '2017-01-01',
  },
  {
    name: 'Dagbeskæftigelse 2',
    operator: 'aalborg-fb',
    lies: 'aalborg',
    bases: ['sel-103'],
    kind: 'day',
    groups: ['autisme'],
    places: 12,
    from: '2017-01-01',
  },
  {
    name: 'AK-dagtilbud',
    operator: 'aalborg-ah',
    lies: 'aalborg',
    kind: 'day',
    groups: ['udviklingshaemning'],
    places: 35,
  },
  {
    name: 'Karolineværket',
    operator: 'aalborg-ah',
    lies: 'aalborg',
    bases: ['sel-103'],
    kind: 'day',
    groups: ['udviklingshaemning'],
    places: 22,
  },
  {
    name: 'Botilbuddet Hobitten',
    operator: 'aalborg-ah',
    lies: 'aalborg',
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 11,
  },
  {
    name: 'Violens aflastningstilbud',
    operator: 'aalborg-ah',
    lies: 'aalborg',
    kind: 'temporary',
    groups: ['udviklingshaemning'],
    places: 7,
  },
  {
    name: 'Valmuehaven',
    operator: 'aalborg-ah',
    lies: 'aalborg',
    kind: 'residential',
    groups: ['udviklingshaemning'],
    places: 15,
  },
  {
    name: 'Rehabiliteringscenter Strandgården',
    operator: 'vesthimmerland',
    bases: ['sel-107', 'sel-108'],
    kind: 'residential',
    groups: ['erhvervet-hjerneskade'],
    places: 20,
    isProtected: true,
  },
  {
    name: 'Børnehus Nord',
    operator: 'aalborg',
    kind: 'ambulant',
    groups: ['omsorgssvigt'],
    places: 300,
    from: '2013-10-01',
  },
  {
    name: 'Taleinstituttet',
    operator: 'aalborg-ah',
    lies: 'aalborg',
    bases: ['lsv-1'],
    kind: 'ambulant',
    groups: ['kommunikation', 'hoerelse'],
    places: 400,
  },
];

/** The eleven rows of the overview: what left the agreement on 1 January 2017, why, and what it became. */
export const demoLeaving: Leaving[] = [
  {
    offer: 'Revalideringscenter Hjørring',
    cause: 'no-longer-such',
    remark: 'Lagt under Hjørringdistriktet',
    to: [{ name: 'Hjørringdistriktet' }],
    how: 'replaced',
  },
  {
    offer: 'Aktivitetshuset Hobro',
    cause: 'redefined',
    remark: 'Omlagt',
    to: [
      { name: 'Dagbeskæftigelsen SAB' },
      { name: 'Kirketoften', note: 'udvidet § 85' },
      { name: 'Skivevej', note: 'udvidet § 85' },
    ],
    how: 'replaced',
  },
  {
    offer: 'Boform Støvring',
    cause: 'merged',
    remark: 'Boligudgifterne indgår i takstgrundlaget',
    to: [{ name: 'Søparken' }],
    how: 'merged',
  },
  {
    offer: 'Sødisbakke - Fælledvej stuen',
    cause: 'new-facilities',
    remark: 'Ny afdeling',
    to: [{ name: 'Sødisbakke - Skovbrynet' }],
    how: 'replaced',
  },
  {
    offer: 'Sødisbakke - Udsigten',
    cause: 'new-facilities',
    remark: 'Ny afdeling',
    to: [{ name: 'Sødisbakke - Skovbrynet' }],
    how: 'replaced',
  },
  {
    offer: 'Boformerne Østermarken 8-10',
    cause: 'financing',
    remark: 'Beboernes husleje trækkes fra i taksten',
    isClosed: true,
  },
  {
    offer: 'Voksenbøgen',
    cause: 'redefined',
    remark: 'De andre tilbud er kommet i stedet',
    to: [
      { name: 'Litvadhus' },
      { name: 'Pitsvej' },
      { name: 'Bodil Hjorts Vej' },
      { name: 'Dagbeskæftigelse 1' },
      { name: 'Dagbeskæftigelse 2' },
    ],
    how: 'replaced',
  },
  { offer: 'AK-dagtilbud', cause: 'low-complexity', remark: 'Drives videre' },
  {
    offer: 'Karolineværket',
    cause: 'redefined',
    remark: 'Dagtilbuddet gives i Hobitten',
    to: [{ name: 'Botilbuddet Hobitten' }],
    how: 'replaced',
  },
  { offer: 'Violens aflastningstilbud', cause: 'few-buyers', remark: 'Drives videre' },
  { offer: 'Valmuehaven', cause: 'few-buyers', remark: 'Drives videre' },
];

/** Writes the offers as the program's own role, through the register's own commands. Throws where one is refused. */
export async function loadOffers(appUrl: string): Promise<void> {
  const database = openDatabase(appUrl);
  try {
    await changeAs(database, demoRegistrar, async (db) => {
      const ids = new Map<string, string>();
      for (const offer of demoOffers) ids.set(offer.name, await addOffer(db, offer));
      for (const leaving of demoLeaving) await letLeave(db, leaving, ids);
    });
  } finally {
    await database.destroy();
  }
}

async function addOffer(db: Writer, offer: DemoOffer): Promise<string> {
  const { name, operator, lies = operator, isProtected = false } = offer;
  const from = offer.from === undefined ? begins : day(offer.from);
  const made = await createOffer(db, {
    identity: {
      name,
      operatorId: demoId('organisation', operator),
      operatorKind: operator === 'region-nordjylland' ? 'regional' : 'municipal',
      portalNumber: '',
    },
    location: { address: '', municipalityId: demoId('organisation', lies), latitude: null, longitude: null },
    terms: { inAgreement: true, category: null, coverage: 'regional', isSecured: false, isProtected },
    from,
    reason: madeUp,
    isAnother: true,
  });
  if (!made.ok) throw new Error(`Demo offer refused: ${name}`);
  const { id } = await db
    .selectFrom('offers')
    .select('id')
    .where('key', '=', made.value)
    .executeTakeFirstOrThrow();
  await sayFacts(db, { offerId: id, reason: madeUp }, serviceOf(offer, await nextServiceLine(db, id), from));
  await recordOfferEvent(db, { offerId: id, event: 'entered', on: from, cause: '', remark: '' });
  return id;
}

const serviceOf = (
  { kind = 'residential', bases = [], groups, places, name }: DemoOffer,
  line: number,
  from: Day,
) => ({
  group: 'services' as const,
  line,
  from,
  to: null,
  values: {
    department: '',
    name: kind === 'ambulant' ? `Forløb hos ${name}` : kind === 'day' ? 'Dagtilbud' : 'Botilbud',
    kind,
    legalBases: bases,
    targetGroups: groups,
    ageFrom: null,
    ageTo: null,
    places,
    ownPlaces: 0,
  },
});

async function letLeave(db: Writer, leaving: Leaving, ids: ReadonlyMap<string, string>): Promise<void> {
  const id = ids.get(leaving.offer) ?? '';
  const { cause, remark, to = [], how = 'replaced' } = leaving;
  const on = demoOverviewDay;
  const gone = to.length > 0 || leaving.isClosed === true;
  await recordOfferEvent(db, { offerId: id, event: gone ? 'closed' : 'left', on, cause, remark });
  for (const { name, note = '' } of to) {
    const link = { fromId: id, toId: ids.get(name) ?? '', kind: how, on, note, places: null };
    const linked = await addSuccession(db, link);
    if (!linked.ok) throw new Error(`Demo succession refused: ${leaving.offer} to ${name}`);
  }
}
