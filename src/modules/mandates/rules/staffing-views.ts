import type { Day } from '../../../kernel/day.ts';
import type { NamedBody } from './mandate-views.ts';
import type { StaffingState } from './staffing-states.ts';

export type StaffingHead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly mandateNumber: number | null;
  readonly body: NamedBody | null;
  readonly decidedBy: NamedBody;
  readonly municipalOnly: boolean;
  readonly seatsMin: number;
  readonly seatsMax: number;
  readonly profiles: readonly string[];
  readonly prefersClusters: boolean;
  readonly invitation: string;
  readonly dueOn: Day;
  readonly invitedIds: readonly string[];
  readonly state: StaffingState;
  readonly seatsFrom: Day | null;
  readonly seatsTo: Day | null;
  readonly itemId: string | null;
  readonly mandateId: string | null;
  readonly proposalId: string | null;
  readonly version: number;
};

export type NominationView = {
  readonly id: string;
  readonly number: number;
  readonly organisationId: string;
  readonly municipality: string;
  readonly municipalityKey: string;
  /** '' where it has none on the day. */
  readonly cluster: string;
  /** Key of the person in the register; null where it is a new name. */
  readonly personKey: string | null;
  readonly name: string;
  readonly title: string;
  readonly profiles: readonly string[];
  readonly motivation: string;
  readonly leaderAgrees: boolean;
  readonly onBehalf: boolean;
  readonly isLate: boolean;
  readonly isWithdrawn: boolean;
  readonly outcome: 'chosen' | 'not-chosen' | null;
  readonly nominatedBy: string | null;
  readonly version: number;
};

export type Proposal = {
  readonly reason: string;
  readonly decisionNote: string;
  readonly proposedOn: Day;
  readonly picks: readonly { readonly nominationId: string; readonly reason: string }[];
  readonly version: number;
};

/** Those who stand: withdrawn ones are kept and shown apart. */
export const standing = (nominations: readonly NominationView[]): NominationView[] =>
  nominations.filter(({ isWithdrawn }) => !isWithdrawn);
