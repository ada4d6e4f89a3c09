import type { Day } from '../../../kernel/day.ts';

/** What a body decided on another's behalf, in the words that go onto the other's agenda. R-006. */
export type DelegatedDecision = {
  /** The decision's, or the item's where the treatment is the decision. */
  readonly id: string;
  readonly itemId: string;
  readonly bodyId: string;
  readonly bodyShortName: string;
  readonly decidedOn: Day;
  readonly topic: string;
  readonly text: string;
  /** The page of the item. */
  readonly path: string;
};

/** A decision by delegation in the log: waiting to be told, or told. */
export type LoggedDecision = {
  readonly state: 'decided' | 'reported' | 'voided';
  readonly decidedOn: Day;
  readonly byBody: string;
  readonly toBody: string;
  readonly topic: string;
  readonly text: string;
  /** The item it was decided at, for who may read it. */
  readonly sourcePath: string | null;
  /** Where it was told; null where it waits. */
  readonly report: ReportPlace | null;
};
export type ReportPlace = {
  readonly number: number;
  readonly bodyId: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly version: number;
  readonly path: string;
  /** Whether the reader has asked for the material, and whether it was sent. */
  readonly asked: 'open' | 'sent' | null;
};

/** "Beslutninger truffet i FU": the title of the item that tells them. */
export const delegatedTitle = (bodies: readonly string[]): string =>
  bodies.length === 1 ? `Beslutninger truffet i ${bodies[0]}` : 'Beslutninger truffet efter delegation';
