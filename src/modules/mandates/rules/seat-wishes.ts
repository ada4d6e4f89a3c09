import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { linesOf } from './lines.ts';

/** What a seat counts as: who refers citizens, who runs offers, or which side of the municipal part. */
export const seatSides = ['authority', 'operator', 'municipal', 'regional'] as const;
export type SeatSide = (typeof seatSides)[number];

/** How many seats are wanted of a kind. Without a side it is a profile in the terms' own words. */
export type SeatWish = {
  readonly side: SeatSide | null;
  readonly words: string;
  readonly least: number;
  readonly most: number;
};
export type SeatsRefusal =
  | { code: 'seat-line-unreadable'; field: 'seats'; facts: { line: string } }
  | { code: 'seat-range-backwards'; field: 'seats'; facts: { line: string } };

/** How people write the sides. */
const sideWords: Readonly<Record<SeatSide, readonly string[]>> = {
  authority: ['myndighed', 'myndighedsniveau', 'authority'],
  operator: ['drift', 'driftsherre', 'driftsniveau', 'operator'],
  municipal: ['kommunal', 'kommunale', 'kommuner', 'municipal'],
  regional: ['regional', 'regionale', 'region', 'regionen'],
};

const wishLine = /^(.{1,100}?):\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/;
const shownLengthMax = 60;

/** Wanted seats as they are written: "Myndighed: 3" or "Drift: 4-5", one a line. */
export function seatWishes(written: string): Result<readonly SeatWish[], SeatsRefusal> {
  const wishes: SeatWish[] = [];
  for (const line of linesOf(written)) {
    const [, words = '', least = '', most = least] = wishLine.exec(line) ?? [];
    const facts = { line: line.slice(0, shownLengthMax) };
    if (words === '') return refuse({ code: 'seat-line-unreadable', field: 'seats', facts });
    const wish = { side: sideOf(words), words, least: Number(least), most: Number(most) };
    if (wish.most < wish.least) return refuse({ code: 'seat-range-backwards', field: 'seats', facts });
    wishes.push(wish);
  }
  return accept(wishes);
}

/** The wishes of terms that were accepted when they were saved. */
export function storedWishes(written: string): readonly SeatWish[] {
  const read = seatWishes(written);
  return read.ok ? read.value : [];
}

function sideOf(words: string): SeatSide | null {
  const word = words.trim().toLowerCase();
  return seatSides.find((side) => sideWords[side].includes(word)) ?? null;
}

/** How many seats the wishes ask for together; null where nothing is wished. */
export function wishedSeats(wishes: readonly SeatWish[]): { least: number; most: number } | null {
  if (wishes.length === 0) return null;
  const sum = (of: (wish: SeatWish) => number): number => wishes.reduce((all, wish) => all + of(wish), 0);
  return { least: sum(({ least }) => least), most: sum(({ most }) => most) };
}
