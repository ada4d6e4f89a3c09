import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';

/** Where an item stands: its meeting by body and day, and its own address in it. */
export type ItemPlace = {
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

/** A reservation or dissent as a mark. `party` is as written. */
export type PositionMark = { readonly kind: 'reservation' | 'dissent'; readonly party: string | null };

/** One row of the register: a decision by one body on one day. */
export type RegisterRow = ItemPlace & {
  /** The body that decided, where it is another than the one that met. */
  readonly decidingBody: string | null;
  readonly topic: string | null;
  readonly text: string;
  readonly outcome: OutcomeCode;
  readonly matter: { readonly number: string; readonly title: string } | null;
  readonly positions: readonly PositionMark[];
};

export type Register = {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  /** The bodies, years, outcomes and parties that any decision the reader may see has. */
  readonly bodies: readonly { readonly key: string; readonly shortName: string }[];
  readonly years: readonly string[];
  readonly outcomes: readonly OutcomeCode[];
  readonly parties: readonly { readonly key: string; readonly name: string }[];
};

export type MatterHead = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
};

/** One step of a matter: what one body did with it on one day. */
export type MatterItem = ItemPlace & {
  readonly id: string;
  readonly bodyId: string;
  /** Null while there are no minutes, or where they may not be read. */
  readonly outcome: OutcomeCode | null;
  readonly decisions: readonly {
    readonly topic: string | null;
    readonly text: string;
    readonly outcome: OutcomeCode;
  }[];
  readonly positions: readonly PositionMark[];
  readonly references: readonly {
    readonly bodyKey: string | null;
    readonly on: string | null;
    readonly number: string | null;
  }[];
};

/** Somebody who presented an item of the matter or was its guest. */
export type MatterPerson = {
  readonly name: string;
  readonly key: string | null;
  readonly organisation: string | null;
};
/** An organisation that took a position, or a task, in the matter. */
export type MatterOrganisation = {
  readonly name: string;
  readonly key: string;
  readonly did: readonly ('reservation' | 'dissent' | 'statement' | 'action')[];
};

export type ListedMatter = {
  readonly number: string;
  readonly title: string;
  readonly items: number;
  readonly bodies: readonly string[];
  readonly from: Day;
  readonly to: Day;
};

/** What was done to a matter, for the secretariat. */
export type MatterEvent = {
  readonly seq: string;
  readonly kind: 'created' | 'renamed' | 'item-added' | 'item-removed' | 'merged' | 'split';
  readonly other: string | null;
  readonly items: number;
  readonly note: string;
  readonly by: string | null;
  readonly at: Date;
  readonly isUndone: boolean;
};
