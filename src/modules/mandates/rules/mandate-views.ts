import type { Day } from '../../../kernel/day.ts';
import type { MandateState, TreatmentResult, VersionState } from './mandate-states.ts';
import type { TermField, WrittenTerms } from './terms.ts';

export type NamedBody = { readonly id: string; readonly key: string; readonly name: string };

export type MandateHead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Null where the body is yet to be set up. */
  readonly body: NamedBody | null;
  readonly decidedBy: NamedBody;
  readonly audience: 'body' | 'cooperation' | 'public';
  readonly municipalOnly: boolean;
  readonly state: MandateState;
  readonly step: number;
  readonly proposalId: string | null;
  readonly version: number;
};

export type MandateVersion = WrittenTerms & {
  readonly number: number;
  readonly state: VersionState;
  readonly validFrom: Day | null;
  readonly changedBy: string | null;
  readonly changedAt: Date;
  readonly version: number;
};

/** An item as it is pointed to; the reader may read it, or it is not given. */
export type ItemLink = {
  readonly href: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly number: string;
  readonly title: string;
};

/** An item to choose, by the address a form sends (`das/2016-11-17/4`). */
export type ItemChoice = ItemLink & { readonly id: string; readonly name: string };

export type Treatment = {
  readonly act: 'backed' | 'treated' | 'phase-discussed' | 'reported';
  readonly number: number | null;
  readonly result: TreatmentResult | null;
  readonly step: number | null;
  readonly note: string;
  readonly item: ItemLink;
};

export type CorrectionState = 'open' | 'worked-in' | 'not-followed';
export type Correction = {
  readonly id: string;
  readonly position: number;
  /** The version it was said of. */
  readonly number: number;
  readonly item: ItemLink;
  readonly organisation: string;
  readonly saidBy: string;
  readonly field: TermField | null;
  readonly text: string;
  readonly state: CorrectionState;
  readonly settledIn: number | null;
  readonly settledField: TermField | null;
  readonly reason: string;
  readonly version: number;
};

export type MandateEventRow = {
  readonly event: string;
  readonly on: Day;
  readonly reason: string;
  readonly by: string | null;
};

/** The terms with their versions, newest first, and all the reader may see of what happened to them. */
export type Mandate = MandateHead & {
  readonly versions: readonly MandateVersion[];
  readonly treatments: readonly Treatment[];
  readonly corrections: readonly Correction[];
  readonly events: readonly MandateEventRow[];
};

/** The version being written or presented. */
export const openVersion = ({ versions }: Pick<Mandate, 'versions'>): MandateVersion | null =>
  versions.find(({ state }) => state === 'draft' || state === 'presented') ?? null;

/** The version in force on a day: the newest that holds from that day or earlier. */
export const versionOn = ({ versions }: Pick<Mandate, 'versions'>, on: Day): MandateVersion | null =>
  versions.find(({ validFrom }) => validFrom !== null && validFrom <= on) ?? null;

export const openCorrections = ({ corrections }: Pick<Mandate, 'corrections'>): Correction[] =>
  corrections.filter(({ state }) => state === 'open');
