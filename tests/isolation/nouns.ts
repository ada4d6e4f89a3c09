import { canaryOf, isolationItems, isolationMeetings } from './things.ts';
import { personKeyOf } from './people.ts';
import { paperNumberOf } from './papers.ts';
import { hearingNumbers } from './hearings.ts';
import { roundNumbers } from './rounds.ts';
import { jointTextNumbers } from './handovers.ts';
import { matterNumber } from './world.ts';

/** A thing of a noun: the parts of its address, its word where it has one, and the title that a heading shows. */
export type Thing = {
  readonly params: Readonly<Record<string, string>>;
  readonly canary?: string;
  readonly title?: string;
};

const here: Thing = { params: {} };
const audienceNames = { c: 'coop', b: 'body', p: 'public', o: 'other' } as const;
const kindNames = {
  a: 'open',
  b: 'closed',
  c: 'municipal',
  d: 'both',
  e: 'disqualified',
  w: 'withdrawn',
} as const;
type Kind = keyof typeof kindNames;
/** The relation of an item by its two letters. */
export const itemRelation = (thing: string): string =>
  `${audienceNames[thing[0] as keyof typeof audienceNames]}-${kindNames[thing[1] as Kind]}`;

const gone = { body: 'das', day: '2025-05-10', item: '1' };
const never = { body: 'das', day: '2025-06-10', item: '9' };

/** The reservation each item has: the first of its positions. */
const reservationThings = (...relations: readonly string[]): Record<string, Thing> =>
  Object.fromEntries(
    relations.map((relation) => {
      const { params = never, canary } = itemThings[relation] ?? {};
      return [relation, { params: { ...params, number: '1' }, ...(canary !== undefined && { canary }) }];
    }),
  );

/** The meetings by audience, with their own word where the page shows it. */
const meetingThings = (showsWord: boolean): Record<string, Thing> => ({
  ...Object.fromEntries(
    isolationMeetings.map(({ letter, body, heldOn }) => {
      const params = { body, day: heldOn };
      return [audienceNames[letter], showsWord ? { params, canary: canaryOf(`${letter}m`) } : { params }];
    }),
  ),
  deleted: { params: gone },
  missing: { params: never },
});

const itemParams = ({ meeting, number }: (typeof isolationItems)[number]) => ({
  body: meeting.body,
  day: meeting.heldOn,
  item: number,
});
const itemThings: Record<string, Thing> = {
  ...Object.fromEntries(
    isolationItems.map((item) => [
      itemRelation(item.thing),
      { params: itemParams(item), canary: canaryOf(item.thing), title: item.title },
    ]),
  ),
  deleted: { params: gone },
  missing: { params: { ...never, day: '2025-03-10' } },
};
/** Items, each with what is written beside it: whoever may not read that sees the title alone. */
const besideItems = (words: Readonly<Record<string, string | undefined>>): Record<string, Thing> =>
  Object.fromEntries(
    Object.entries(words).map(([relation, thing]) => {
      const { params, title } = itemThings[relation] ?? { params: never };
      const canary = thing === undefined ? {} : { canary: canaryOf(thing) };
      return [relation, { params, ...(title !== undefined && { title }), ...canary }];
    }),
  );
const matterThings = (showsWord: boolean): Record<string, Thing> => ({
  ...Object.fromEntries(
    isolationItems.map((item, index) => {
      const params = { number: matterNumber(index), ...itemParams(item) };
      return [itemRelation(item.thing), showsWord ? { params, canary: canaryOf(item.thing) } : { params }];
    }),
  ),
  missing: { params: { number: '2025-099', ...never } },
});

/** The version that was sent with an item, and one that was put up later and sent to nobody. */
const paperThings: Record<string, Thing> = {
  ...Object.fromEntries(
    isolationItems.map(({ thing }, index) => [
      itemRelation(thing),
      { params: { number: paperNumberOf(index), version: '1' }, canary: canaryOf(thing) },
    ]),
  ),
  later: { params: { number: paperNumberOf(0), version: '2' } },
  missing: { params: { number: '2025-9999', version: '1' } },
};

/** Each item has one action; they are numbered meeting by meeting, as they are stored. */
const actionThings: Record<string, Thing> = {
  ...Object.fromEntries(
    isolationMeetings
      .flatMap((meeting) => isolationItems.filter((item) => item.meeting === meeting))
      .map(({ thing }, index) => [
        itemRelation(thing),
        { params: { number: String(index + 1) }, canary: canaryOf(thing) },
      ]),
  ),
  missing: { params: { number: '999' } },
};

const roundThings: Record<string, Thing> = {
  ...Object.fromEntries(
    Object.entries(roundNumbers).map(([name, number]) => [
      name,
      { params: { number }, canary: canaryOf(`r-${name}`) },
    ]),
  ),
  missing: { params: { number: '999' } },
};

const jointTextThings = (showsWord: boolean): Record<string, Thing> => ({
  ...Object.fromEntries(
    Object.entries(jointTextNumbers).map(([name, number]) => {
      const params = { number, council: 'rebild' };
      return [name, showsWord ? { params, canary: canaryOf(`j-${name}`) } : { params }];
    }),
  ),
  missing: { params: { number: '999', council: 'rebild' } },
});

const hearingThings: Record<string, Thing> = {
  ...Object.fromEntries(
    Object.entries(hearingNumbers).map(([name, number]) => [
      name,
      { params: { number }, canary: canaryOf(`h-${name}`) },
    ]),
  ),
  missing: { params: { number: '999' } },
};

const thereOrNot = (there: Thing['params'], missing: Thing['params']): Record<string, Thing> => ({
  there: { params: there },
  missing: { params: missing },
});
const keyed = (key: string) => thereOrNot({ key }, { key: 'findes-ikke' });
const closedItem = { body: 'das', day: '2025-02-10', item: '4' };
const nothing = {
  ...never,
  number: '999',
  key: 'findes-ikke',
  person: 'findes-ikke',
  id: crypto.randomUUID(),
  finding: '0123456789abcdef',
  event: crypto.randomUUID(),
  recipient: crypto.randomUUID(),
  remark: '999',
  correction: '999',
  token: 'x'.repeat(43),
  entry: '999',
  excerpt: '999',
  report: '999',
  pair: '999',
  line: '999',
  section: '9',
  successor: 'findes-ikke',
  step: '9',
  point: '9',
  council: 'findes-ikke',
  version: '9',
  nomination: '999',
  option: '9',
  group: '9',
  flag: 'findes-ikke',
};

type Things = Readonly<Record<string, Readonly<Record<string, Thing>>>>;

const withoutThings: Things = Object.fromEntries(
  [
    'page',
    'inside',
    'way-in',
    'way-out',
    'own-means',
    'proof',
    'desk',
    'log',
    'rights',
    'accounts',
    'seat-desk',
    'entry-desk',
    'plan-desk',
    'division',
    'offer-list-desk',
  ].map((noun) => [noun, { here }]),
);
/** Nouns of which there is nothing: what must not be told apart is that it is missing. */
const neverThere: Things = Object.fromEntries(
  [
    'stop-link',
    'reply-link',
    'feed-link',
    'nothing-at-entry-desk',
    'nothing-at-offer-desk',
    'round-link',
    'meeting-not-sent',
    'login-of-mine',
    'note-of-mine',
    'mandate',
    'delegation',
    'draft-clearing',
    'draft-item',
    'import-original',
    'nothing-at-desk',
    'nothing-inside',
    'nothing-for-all',
    'nothing-at-seat',
    'nothing-at-seat-desk',
    'nothing-at-account',
  ].map((noun) => [noun, { missing: { params: nothing } }]),
);

/** The agenda as it was sent the first time: see `sendVersions`. */
const inVersionOne = (things: Readonly<Record<string, Thing>>): Record<string, Thing> =>
  Object.fromEntries(
    Object.entries(things).map(([relation, thing]) => [
      relation,
      { ...thing, params: { ...thing.params, version: '1' } },
    ]),
  );

const ofMeetings: Things = {
  meeting: meetingThings(true),
  'meeting-people': meetingThings(true),
  'meeting-file': meetingThings(false),
  'meeting-move': meetingThings(false),
  'meeting-to-answer': meetingThings(false),
  // Slow to make: the file for Word walks all audiences, this one the narrowest.
  'meeting-pdf': thereOrNot({ body: 'das', day: '2025-02-10' }, never),
  'meeting-version': inVersionOne(meetingThings(false)),
  'version-to-mark': inVersionOne(thereOrNot({ body: 'das', day: '2025-02-10' }, never)),
  item: itemThings,
  'paper-file': paperThings,
  action: actionThings,
  'paper-desk': thereOrNot({ number: paperNumberOf(0) }, { number: '2025-9999' }),
  matter: matterThings(true),
  'matter-to-follow': matterThings(false),
  draft: thereOrNot({ body: 'das', day: '2025-02-10' }, never),
  'meeting-desk': thereOrNot({ body: 'das', day: '2025-02-10' }, never),
  reservation: reservationThings('public-closed', 'coop-open', 'body-both', 'coop-disqualified', 'missing'),
  'reservation-to-settle': reservationThings('coop-open', 'missing'),
  'item-desk': thereOrNot(closedItem, never),
  'matter-desk': thereOrNot({ number: matterNumber(7), ...closedItem }, { ...never, number: '2025-099' }),
  'private-note': besideItems({ 'coop-open': 'n-own', 'body-both': undefined, missing: undefined }),
  'position-note': besideItems({
    'coop-open': 'n-open',
    'body-both': 'n-both',
    'coop-disqualified': 'n-disqualified',
    missing: undefined,
  }),
  disqualification: besideItems({
    'coop-disqualified': 'n-reason',
    'body-both': undefined,
    missing: undefined,
  }),
  'readers-of-item': {
    'public-both': itemThings['public-both'] ?? here,
    'body-both': itemThings['body-both'] ?? here,
    missing: { params: never },
  },
};

const ofRounds: Things = {
  round: roundThings,
  'round-answer': roundThings,
  'round-desk': thereOrNot(
    { number: roundNumbers.municipal, key: 'laesoe' },
    { number: '999', key: 'laesoe' },
  ),
  'draft-round-desk': thereOrNot({ number: roundNumbers.draft }, { number: '999' }),
  'joint-text': jointTextThings(true),
  'joint-text-file': jointTextThings(false),
};

const ofHearings: Things = {
  hearing: hearingThings,
  'hearing-file': {
    running: { params: { number: hearingNumbers.municipal } },
    closed: { params: { number: hearingNumbers.common } },
    missing: { params: { number: '999' } },
  },
  'hearing-answer': thereOrNot({ number: hearingNumbers.municipal }, { number: '999' }),
  'hearing-desk': thereOrNot(
    { number: hearingNumbers.municipal, key: 'laesoe' },
    { number: '999', key: 'laesoe' },
  ),
  'draft-hearing-desk': thereOrNot({ number: hearingNumbers.draft }, { number: '999' }),
};

const ofRegister: Things = {
  organisation: keyed('laesoe'),
  offer: keyed('aalborgs'),
  'offer-desk': {
    aalborg: { params: { key: 'aalborgs' } },
    vesthimmerland: { params: { key: 'vesthimmerlands' } },
    missing: { params: { key: 'findes-ikke' } },
  },
  'offer-succession': keyed('aalborgs'),
  'offers-of-year': thereOrNot({ year: '2017' }, { year: '17' }),
  'offers-of-year-desk': thereOrNot({ year: '2017' }, { year: '17' }),
  body: keyed('das'),
  composition: thereOrNot({ body: 'das' }, { body: 'findes-ikke' }),
  'composition-desk': thereOrNot({ body: 'das' }, { body: 'findes-ikke' }),
  'body-to-follow': keyed('das'),
  person: keyed('birgitte-holm'),
  'organisation-desk': keyed('laesoe'),
  'body-desk': keyed('das'),
  'body-event-desk': keyed('das'),
  'person-desk': keyed('birgitte-holm'),
  'rights-of-person': keyed('birgitte-holm'),
  account: keyed(personKeyOf('tr')),
};

/** The things of each noun by their relation to whoever asks. `known` holds what only the database knows. */
export const thingsOf = (known: Readonly<Record<string, string>>): Things => ({
  ...withoutThings,
  ...neverThere,
  ...ofMeetings,
  ...ofRounds,
  ...ofHearings,
  ...ofRegister,
  import: thereOrNot({ number: '1' }, { number: '999' }),
  'import-being-read': thereOrNot({ number: '1', item: '1' }, { number: '999', item: '1' }),
  mail: thereOrNot({ number: known['mail'] ?? '' }, { number: '999' }),
  'log-sample': thereOrNot({ month: '2026-10' }, { month: 'x' }),
});
