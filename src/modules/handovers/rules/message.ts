import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** Agreed at an item, conveyed to the other body, answered by it; or given up. R-049. */
export const messageStates = ['agreed', 'conveyed', 'answered', 'dropped'] as const;
export type MessageState = (typeof messageStates)[number];
export const conveyedHows = ['meeting', 'in-person', 'mail'] as const;
export type ConveyedHow = (typeof conveyedHows)[number];

export type NamedBody = { readonly id: string; readonly key: string; readonly name: string };

/** A message as far as the reader may know it: who may not read its item knows what the body was told, and no more. */
export type MessageView = {
  readonly id: string;
  readonly number: number;
  readonly from: NamedBody;
  readonly to: NamedBody;
  readonly text: string;
  readonly carrier: string;
  readonly carrierId: string | null;
  readonly state: MessageState;
  /** Null where the reader may not read the item it was agreed at. */
  readonly source: { readonly itemId: string; readonly agreedOn: Day; readonly isWalled: boolean } | null;
  readonly conveyed: {
    readonly text: string;
    readonly on: Day;
    readonly how: ConveyedHow;
    readonly itemId: string | null;
  } | null;
  readonly answer: { readonly text: string; readonly on: Day; readonly itemId: string | null } | null;
  readonly droppedReason: string;
  readonly isProposed: boolean;
  readonly version: number;
};

export type MessageAct = 'change' | 'propose' | 'convey' | 'unconvey' | 'answer' | 'unanswer' | 'drop';

const possibleIn: Readonly<Record<MessageAct, MessageState>> = {
  change: 'agreed',
  propose: 'agreed',
  convey: 'agreed',
  drop: 'agreed',
  unconvey: 'conveyed',
  answer: 'conveyed',
  unanswer: 'answered',
};

/** Whether an act is possible as the message stands. */
export const isPossible = ({ state }: Pick<MessageView, 'state'>, act: MessageAct): boolean =>
  possibleIn[act] === state;

type DayRefusal =
  | { code: 'day-ahead'; field: string }
  | { code: 'before-agreed' | 'before-conveyed'; field: string };

/** A message is conveyed on a day from its agreeing until today, and answered from its conveying until today. */
export function checkedDay(
  on: Day,
  { earliest, today, code }: { earliest: Day; today: Day; code: 'before-agreed' | 'before-conveyed' },
): Result<Day, DayRefusal> {
  if (on > today) return refuse({ code: 'day-ahead', field: 'on' });
  return on < earliest ? refuse({ code, field: 'on' }) : accept(on);
}

/** Text of a walled item goes on only where somebody says that it may. */
export const mayTell = (isWalled: boolean, isConfirmed: boolean): boolean => !isWalled || isConfirmed;
