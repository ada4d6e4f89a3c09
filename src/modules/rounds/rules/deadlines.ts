import type { Day } from '../../../kernel/day.ts';
import { roundTraits, type RoundState } from './round-states.ts';

type Window = { readonly dueOn: Day; readonly closesOn: Day };
type Granted = { readonly until: Day } | null;

/** The addressee's own deadline: the round's, or the one it was granted. */
export const dueFor = ({ dueOn }: Window, extension: Granted): Day => extension?.until ?? dueOn;

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The last day the addressee may answer at all. */
export const lastDayFor = ({ closesOn }: Window, extension: Granted): Day =>
  extension ? later(closesOn, extension.until) : closesOn;

/** The last day anybody may answer: the round closes itself the day after. */
export const lastDayOf = (window: Window, extensions: readonly { readonly until: Day }[]): Day =>
  extensions.reduce((last, { until }) => later(last, until), window.closesOn);

type Running = Window & { readonly state: RoundState; readonly onlyExtended?: boolean };

/** Whether the addressee may answer on this day. */
export function takesAnswers(round: Running, extension: Granted, today: Day): boolean {
  if (!roundTraits[round.state].isRunning) return false;
  if (round.state !== 'reopened') return today <= lastDayFor(round, extension);
  return !round.onlyExtended || (extension !== null && today <= extension.until);
}

/** Whether a round ends by itself the day after its last day; one that was reopened for all is closed by hand. */
export const endsByItself = ({ state, onlyExtended }: Pick<Running, 'state' | 'onlyExtended'>): boolean =>
  state === 'open' || (state === 'reopened' && onlyExtended === true);

const dayMs = 86_400_000;

/** Days from one day to another; negative when it has passed. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs;
