import { dayOf, type Day } from '../../../kernel/day.ts';

/** How an address names a meeting of a body: its day, and which one it is when the body meets twice on it. */
export type MeetingKey = { readonly heldOn: Day; readonly sequence: number };

/** '2016-11-17', and '2016-11-17-2' for the second meeting of the day. */
export const meetingKey = ({ heldOn, sequence }: { heldOn: string; sequence: number }): string =>
  sequence === 1 ? heldOn : `${heldOn}-${sequence}`;

export const meetingsADayMax = 9;

/** The meeting an address names, or undefined when it names none. Each meeting has one address: '…-1' is not one. */
export function meetingKeyOf(text: string): MeetingKey | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]))?$/.exec(text);
  const heldOn = dayOf(found?.[1] ?? '');
  return heldOn && { heldOn, sequence: Number(found?.[2] ?? 1) };
}
