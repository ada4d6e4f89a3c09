import type { Day } from '../../../kernel/day.ts';
import type { ActionState, Hand } from './action-states.ts';

/** Who is to do it: of the register, or as the minutes say it. */
export type Owner = {
  readonly kind: 'person' | 'organisation' | 'body' | 'as-written';
  /** Of the register; empty where the minutes name somebody alone. */
  readonly key: string;
  readonly name: string;
  readonly isPresumed: boolean;
};

/** The item an action was decided at. */
export type ActionSource = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
};

export type ActionRow = {
  readonly id: string;
  readonly number: number;
  readonly what: string;
  readonly owner: Owner | null;
  readonly dueOn: Day | null;
  /** The due time as the minutes have it, where it is no day. */
  readonly due: string;
  readonly state: ActionState;
  readonly source: ActionSource;
  readonly nextMeetingOn: Day | null;
  readonly isMine: boolean;
  readonly version: number;
};

export type Named = { readonly key: string; readonly name: string };
export type Board = {
  readonly rows: readonly ActionRow[];
  readonly total: number;
  /** Open ones that were left out as old and without a day. */
  readonly olderCount: number;
  readonly bodies: readonly Named[];
  readonly owners: readonly Named[];
};

export const actionEvents = [
  'done',
  'reported',
  'lapsed',
  'reopened',
  'owner-changed',
  'due-changed',
  'body-closed',
] as const;
export type ActionEvent = {
  readonly event: (typeof actionEvents)[number];
  readonly note: string;
  readonly was: string;
  readonly became: string;
  readonly at: Date;
  readonly by: string | null;
  /** The item at which the body was told. */
  readonly told: ActionSource | null;
};

export const handOf = ({ isMine }: Pick<ActionRow, 'isMine'>, keeps: boolean): Hand =>
  keeps ? 'secretariat' : isMine ? 'owner' : 'nobody';

/** The key of an owner in forms and addresses. */
export const ownerKey = ({ kind, key }: Pick<Owner, 'kind' | 'key'>): string =>
  key === '' ? '' : `${kind.charAt(0)}-${key}`;
