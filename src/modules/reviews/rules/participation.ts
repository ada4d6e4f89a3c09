import type { Day } from '../../../kernel/day.ts';

/** Who people are at home: the level of those a body meets. Source: R-013. */
export const attendeeLevels = ['director', 'leader', 'specialist', 'unknown'] as const;
export type AttendeeLevel = (typeof attendeeLevels)[number];

const levelWords: readonly (readonly [AttendeeLevel, RegExp])[] = [
  ['director', /direktør/i],
  ['leader', /chef|leder|forstander/i],
  [
    'specialist',
    /konsulent|rådgiver|fuldmægtig|specialist|koordinator|medarbejder|økonom|controller|terapeut|pædagog/i,
  ],
];

/** The level a title or a role speaks of; unknown where it says nothing. */
export const levelOf = (title: string): AttendeeLevel =>
  levelWords.find(([, word]) => word.test(title))?.[0] ?? 'unknown';

/** Somebody who came; `person` tells people apart, `title` is what the list or the register says. */
export type Attendee = {
  readonly organisationId: string;
  readonly person: string;
  readonly title: string;
  readonly leftEarly: boolean;
};
export type AttendedMeeting = {
  readonly id: string;
  readonly heldOn: Day;
  /** The organisations that have a seat in the body on that day. */
  readonly expected: readonly string[];
  readonly present: readonly Attendee[];
};

export type MeetingFigures = {
  readonly id: string;
  readonly heldOn: Day;
  readonly expected: number;
  /** How many of those expected had somebody there. */
  readonly represented: number;
  readonly people: number;
  /** Organisations there this time and the time before, and how many of them sent nobody of those who came then. */
  readonly comparable: number;
  readonly replaced: number;
  readonly leftEarly: number;
  readonly levels: Readonly<Record<AttendeeLevel, number>>;
};

/** What each meeting of a body shows, in the order given: the earliest first. Source: R-013. */
export function figuresOfMeetings(meetings: readonly AttendedMeeting[]): MeetingFigures[] {
  return meetings.map(({ id, heldOn, expected, present }, index) => {
    const there = peopleOf(present);
    const before = peopleOf(meetings[index - 1]?.present ?? []);
    const both = expected.filter((one) => there.has(one) && before.has(one));
    const levels = { director: 0, leader: 0, specialist: 0, unknown: 0 };
    for (const { title } of present) levels[levelOf(title)] += 1;
    return {
      id,
      heldOn,
      expected: expected.length,
      represented: expected.filter((one) => there.has(one)).length,
      people: present.length,
      comparable: both.length,
      replaced: both.filter((one) => isOther(there.get(one), before.get(one))).length,
      leftEarly: present.filter(({ leftEarly }) => leftEarly).length,
      levels,
    };
  });
}

type People = ReadonlySet<string> | undefined;

/** Nobody of those who came before came again. */
const isOther = (now: People, before: People): boolean =>
  now !== undefined && before !== undefined && [...now].every((person) => !before.has(person));

const peopleOf = (present: readonly Attendee[]): Map<string, Set<string>> =>
  new Map(
    [...Map.groupBy(present, ({ organisationId }) => organisationId)].map(([id, people]) => [
      id,
      new Set(people.map(({ person }) => person)),
    ]),
  );

export type OrganisationFigures = {
  readonly organisationId: string;
  /** Meetings at which it was expected, and at how many of them it was. */
  readonly expected: number;
  readonly represented: number;
  /** Different people over the period, and seats filled at all meetings together. */
  readonly people: number;
  readonly seats: number;
  readonly comparable: number;
  readonly replaced: number;
};

/** The same for each organisation that has a seat. */
export function figuresOfOrganisations(meetings: readonly AttendedMeeting[]): OrganisationFigures[] {
  const all = [...new Set(meetings.flatMap(({ expected }) => expected))];
  return all.map((organisationId) => {
    const asked = meetings.filter(({ expected }) => expected.includes(organisationId));
    const sent = asked.map(({ present }) => present.filter((one) => one.organisationId === organisationId));
    const sets = sent.map((people) => new Set(people.map(({ person }) => person)));
    const pairs = sets.flatMap((now, index) => {
      const before = sets[index - 1];
      return before && before.size > 0 && now.size > 0 ? [{ now, before }] : [];
    });
    return {
      organisationId,
      expected: asked.length,
      represented: sets.filter((people) => people.size > 0).length,
      people: new Set(sent.flat().map(({ person }) => person)).size,
      seats: sent.flat().length,
      comparable: pairs.length,
      replaced: pairs.filter(({ now, before }) => isOther(now, before)).length,
    };
  });
}

type Shares = { readonly represented: number; readonly expected: number };
export type Trend =
  | { readonly kind: 'too-few'; readonly meetings: number; readonly needed: number }
  | {
      readonly kind: 'falling' | 'stable' | 'rising';
      readonly meetings: number;
      /** Whole per cent of those expected, in the first and in the last half of the meetings. */
      readonly early: number;
      readonly late: number;
    };
export type TrendLimits = {
  /** Fewer meetings say nothing. */
  readonly meetingsMin: number;
  /** A change of as many points, in per cent of those expected, is more than chance. */
  readonly pointsMin: number;
};

/**
 * Whether attendance falls or rises: the share represented in the first half of the meetings against the last. With an
 * odd number the one in the middle counts in neither. Source: R-013, ours in how it is measured.
 */
export function trendOf(meetings: readonly Shares[], { meetingsMin, pointsMin }: TrendLimits): Trend {
  const counted = meetings.filter(({ expected }) => expected > 0);
  const half = Math.floor(counted.length / 2);
  if (counted.length < meetingsMin || half === 0)
    return { kind: 'too-few', meetings: counted.length, needed: meetingsMin };
  const [early, late] = [shareOf(counted.slice(0, half)), shareOf(counted.slice(-half))];
  const kind = late - early >= pointsMin ? 'rising' : early - late >= pointsMin ? 'falling' : 'stable';
  return { kind, meetings: counted.length, early, late };
}

/** Whole per cent, half up, of all that were expected. */
export function shareOf(meetings: readonly Shares[]): number {
  const expected = meetings.reduce((sum, one) => sum + one.expected, 0);
  const represented = meetings.reduce((sum, one) => sum + one.represented, 0);
  return expected === 0 ? 0 : Math.floor((represented * 200 + expected) / (2 * expected));
}
