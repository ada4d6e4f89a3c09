import type { Day } from '../../../kernel/day.ts';
import type { SeatWish } from './seat-wishes.ts';

export const seatLevels = ['director', 'manager', 'specialist'] as const;
export type SeatLevel = (typeof seatLevels)[number];

/** What a seat counts as from a day on. */
export type SeatFact = {
  readonly from: Day;
  readonly side: 'authority' | 'operator' | null;
  readonly level: SeatLevel | null;
};

/** A seat of a body with its period and all that was ever said of how it counts, oldest first. */
export type CountedSeat = {
  readonly id: string;
  readonly personKey: string;
  readonly personName: string;
  readonly role: string;
  readonly organisationName: string;
  readonly organisationSide: 'municipal' | 'regional' | 'other' | null;
  readonly municipality: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly facts: readonly SeatFact[];
};

/** Who counts in the balance: those who sit and take part in decisions. */
export const countedRoles: readonly string[] = ['chair', 'vice-chair', 'member'];

export const sitsOn = ({ from, to }: Pick<CountedSeat, 'from' | 'to'>, on: Day): boolean =>
  (from === null || from <= on) && (to === null || on <= to);

/** What a seat counts as on a day: the newest word up to that day. */
export const factOn = ({ facts }: Pick<CountedSeat, 'facts'>, on: Day): SeatFact | null =>
  facts.findLast(({ from }) => from <= on) ?? null;

export type Counts = {
  readonly total: number;
  readonly authority: number;
  readonly operator: number;
  /** Seats nobody has placed on a side. */
  readonly unplaced: number;
  readonly municipal: number;
  readonly regional: number;
  readonly others: number;
};

/** The balance of the table on a day. Golden: the panel of experts has 2 of the authority and 5 operators. */
export function countsOn(seats: readonly CountedSeat[], on: Day): Counts {
  const sitting = seats.filter((seat) => countedRoles.includes(seat.role) && sitsOn(seat, on));
  const ofSide = (side: 'authority' | 'operator' | null): number =>
    sitting.filter((seat) => (factOn(seat, on)?.side ?? null) === side).length;
  const ofOrganisation = (side: 'municipal' | 'regional'): number =>
    sitting.filter(({ organisationSide }) => organisationSide === side).length;
  const [municipal, regional] = [ofOrganisation('municipal'), ofOrganisation('regional')];
  return {
    total: sitting.length,
    authority: ofSide('authority'),
    operator: ofSide('operator'),
    unplaced: ofSide(null),
    municipal,
    regional,
    others: sitting.length - municipal - regional,
  };
}

/** A wish beside the fact. `count` is null for a profile: seats are not placed by those. */
export type WishAndFact = SeatWish & {
  readonly count: number | null;
  readonly is: 'fits' | 'under' | 'over' | 'unknown';
};

export const wishesAndFacts = (wishes: readonly SeatWish[], counts: Counts): WishAndFact[] =>
  wishes.map((wish) => {
    const count = wish.side === null ? null : counts[wish.side];
    const is =
      count === null ? 'unknown' : count < wish.least ? 'under' : count > wish.most ? 'over' : 'fits';
    return { ...wish, count, is } as const;
  });

const pointsMax = 24;

/** The days the balance changed, newest first, the day asked for at the head; days to come are left out. */
export function changeDays(seats: readonly CountedSeat[], on: Day, dayAfter: (day: Day) => Day): Day[] {
  const counted = seats.filter(({ role }) => countedRoles.includes(role));
  const days = counted.flatMap((seat) => [
    ...(seat.from === null ? [] : [seat.from]),
    ...(seat.to === null ? [] : [dayAfter(seat.to)]),
    ...seat.facts.map(({ from }) => from),
  ]);
  const known = [...new Set([on, ...days.filter((day) => day < on)])].toSorted();
  return known.toReversed().slice(0, pointsMax);
}

/** The balance over time; days on which nothing counted changed are left out. */
export function countsOverTime(
  seats: readonly CountedSeat[],
  days: readonly Day[],
): { readonly on: Day; readonly counts: Counts }[] {
  const all = days.map((on) => ({ on, counts: countsOn(seats, on) }));
  const isSame = (a: Counts, b: Counts | undefined): boolean =>
    b !== undefined && (Object.keys(a) as (keyof Counts)[]).every((key) => a[key] === b[key]);
  return all.filter(({ counts }, at) => at === 0 || !isSame(counts, all[at + 1]?.counts));
}

export type NamedCount = { readonly name: string; readonly count: number };

/** How many sit for each of the municipalities; those without a seat stand with none. */
export function byMunicipality(
  seats: readonly CountedSeat[],
  names: readonly string[],
  on: Day,
): NamedCount[] {
  const sitting = seats.filter((seat) => countedRoles.includes(seat.role) && sitsOn(seat, on));
  return names.map((name) => ({
    name,
    count: sitting.filter(({ municipality }) => municipality === name).length,
  }));
}

/** How many sit at each level; null: nobody has said. */
export function byLevel(
  seats: readonly CountedSeat[],
  on: Day,
): { readonly level: SeatLevel | null; readonly count: number }[] {
  const sitting = seats.filter((seat) => countedRoles.includes(seat.role) && sitsOn(seat, on));
  return [...seatLevels, null]
    .map((level) => ({
      level,
      count: sitting.filter((seat) => (factOn(seat, on)?.level ?? null) === level).length,
    }))
    .filter(({ level, count }) => level !== null || count > 0);
}
