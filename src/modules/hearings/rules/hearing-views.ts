import type { Day } from '../../../kernel/day.ts';
import type { Theme } from './section.ts';

export const hearingStates = [
  'drafted',
  'sent',
  'reopened',
  'closed',
  'proposed',
  'reported',
  'cancelled',
] as const;
export type HearingState = (typeof hearingStates)[number];

/** What silence means; for each hearing one is chosen. */
export const silenceRules = ['consent', 'no-answer', 'nothing-to-report'] as const;
export type SilenceRule = (typeof silenceRules)[number];

/** Somebody who is heard, and who answers for it. */
export type Heard = {
  readonly organisationId: string;
  readonly key: string;
  readonly name: string;
  readonly contacts: readonly { readonly name: string; readonly email: string | null }[];
  /** The extension that counts. */
  readonly extension: { readonly until: Day; readonly grantedOn: Day } | null;
};
/** What is known of an answer without reading it. */
export type KnownAnswer = {
  readonly state: 'draft' | 'submitted';
  readonly isLate: boolean;
  readonly onBehalf: boolean;
  readonly source: string;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  readonly version: number;
};
/** The round of a hearing, as its pages and rules need it. */
export type HearingRound = {
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  readonly state: 'draft' | 'open' | 'closed' | 'reopened' | 'cancelled';
  readonly silence: SilenceRule;
  readonly municipalOnly: boolean;
  readonly answersOpen: boolean;
  readonly dueOn: Day;
  readonly closesOn: Day;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly themes: readonly Theme[];
  readonly addressees: readonly Heard[];
  readonly answers: ReadonlyMap<string, KnownAnswer>;
};

/** Once its report is on its way nothing of a hearing changes, unless the report is declined. */
export const isSettled = ({ state }: Pick<Hearing, 'state'>): boolean =>
  state === 'proposed' || state === 'reported';

export const isRunning = ({ state }: Pick<HearingRound, 'state'>): boolean =>
  state === 'open' || state === 'reopened';
/** Those of whom there is no submitted answer. */
export const unanswered = ({ addressees, answers }: Pick<HearingRound, 'addressees' | 'answers'>): Heard[] =>
  addressees.filter(({ organisationId }) => answers.get(organisationId)?.state !== 'submitted');

const stateOfRound: Readonly<Record<HearingRound['state'], HearingState>> = {
  draft: 'drafted',
  open: 'sent',
  reopened: 'reopened',
  closed: 'closed',
  cancelled: 'cancelled',
};

/** Drafted, sent, closed; its report proposed to a meeting, and reported when that meeting has treated it. */
export function hearingState(
  { state }: Pick<HearingRound, 'state'>,
  { isProposed, reportedOn }: { isProposed: boolean; reportedOn: Day | null },
): HearingState {
  if (state !== 'closed') return stateOfRound[state];
  if (reportedOn !== null) return 'reported';
  return isProposed ? 'proposed' : 'closed';
}

export type HearingPaper = { readonly number: string; readonly version: number; readonly title: string };

/** The meeting a hearing is reported to; the item once its agenda is sent and the reader may read it. */
export type Report = {
  readonly meetingId: string;
  readonly bodyName: string;
  readonly bodyKey: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly item: { readonly address: string; readonly number: string; readonly title: string } | null;
};

/** A hearing with its round, as far as the reader may see it. */
export type Hearing = {
  readonly round: HearingRound;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly decisionPosition: number | null;
  readonly papers: readonly HearingPaper[];
  readonly report: Report | null;
  readonly reportedOn: Day | null;
  readonly state: HearingState;
  readonly version: number;
};
