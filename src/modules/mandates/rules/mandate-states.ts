import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** The life of terms of reference. "presented": on its way to an agenda. */
export const mandateStates = [
  'idea',
  'backing',
  'draft',
  'presented',
  'treated',
  'approved',
  'returned',
  'rejected',
  'staffed',
  'running',
  'reporting',
  'closed',
] as const;
export type MandateState = (typeof mandateStates)[number];

/** The life of one version. "adopted": remarks of the meeting worked in, without a new treatment. */
export type VersionState =
  | 'draft'
  | 'presented'
  | 'discussed'
  | 'approved'
  | 'remarks'
  | 'returned'
  | 'rejected'
  | 'adopted';

/** What a meeting does with a version. */
export const treatmentResults = ['approved', 'remarks', 'discussed', 'returned', 'rejected'] as const;
export type TreatmentResult = (typeof treatmentResults)[number];

/** What happens to the terms without a version being treated. Each is a button or a form of its own. */
export const mandateEvents = [
  'seek-backing',
  'write',
  'present',
  'take-back',
  'revise',
  'drop',
  'start',
  'report',
  'close',
  'reopen',
] as const;
export type MandateEvent = (typeof mandateEvents)[number];

const inForce: readonly MandateState[] = ['approved', 'staffed', 'running', 'reporting'];
/** Whether a version holds: what happens to the next one does not change the terms' state. */
export const isInForce = (state: MandateState): boolean => inForce.includes(state);

type Now = { readonly state: MandateState; readonly open: 'draft' | 'presented' | null };

/** Which events are possible. `open` is the version being written or presented, if there is one. */
export function possibleEvents({ state, open }: Now): MandateEvent[] {
  const early: Partial<Record<MandateState, readonly MandateEvent[]>> = {
    idea: ['seek-backing', 'write', 'drop'],
    backing: ['write', 'drop'],
    draft: ['present', 'drop'],
    presented: ['take-back'],
    treated: ['revise'],
    returned: ['revise'],
    rejected: ['revise'],
    approved: ['start', 'close'],
    staffed: ['start', 'close'],
    running: ['report', 'close'],
    reporting: ['close'],
    closed: ['reopen'],
  };
  const events = early[state] ?? [];
  if (!isInForce(state)) return [...events];
  const ofVersion = { draft: 'present', presented: 'take-back', none: 'revise' } as const;
  return [ofVersion[open ?? 'none'], ...events];
}

const leadsTo: Readonly<Record<MandateEvent, MandateState>> = {
  'seek-backing': 'backing',
  write: 'draft',
  present: 'presented',
  'take-back': 'draft',
  revise: 'draft',
  drop: 'rejected',
  start: 'running',
  report: 'reporting',
  close: 'closed',
  reopen: 'running',
};
const ofVersions: readonly MandateEvent[] = ['present', 'take-back', 'revise'];

export type StateRefusal = { code: 'not-in-this-state' };

/** The state after an event. Of terms in force, writing the next version leaves the state as it is. */
export function stateAfter(now: Now, event: MandateEvent): Result<MandateState, StateRefusal> {
  if (!possibleEvents(now).includes(event)) return refuse({ code: 'not-in-this-state' });
  return accept(isInForce(now.state) && ofVersions.includes(event) ? now.state : leadsTo[event]);
}

const resultLeadsTo: Readonly<Record<TreatmentResult, MandateState>> = {
  approved: 'approved',
  remarks: 'approved',
  discussed: 'treated',
  returned: 'returned',
  rejected: 'rejected',
};

export type TreatmentRefusal =
  | { code: 'nothing-presented' }
  | { code: 'corrections-open'; field: 'confirmed'; facts: { count: number } };
type Treating = Now & { readonly openCorrections: number; readonly isConfirmed: boolean };

/** The state after a version was treated. What is open from before is not approved over without saying so. */
export function stateAfterTreatment(
  { state, open, openCorrections, isConfirmed }: Treating,
  result: TreatmentResult,
): Result<MandateState, TreatmentRefusal> {
  if (open !== 'presented' && state !== 'treated') return refuse({ code: 'nothing-presented' });
  const approves = result === 'approved' || result === 'remarks';
  const refusal = approves ? openCorrectionsRefusal(openCorrections, isConfirmed) : undefined;
  if (refusal) return refuse(refusal);
  return accept(isInForce(state) ? state : resultLeadsTo[result]);
}

/** Corrections nobody has worked in or declined stop an approval or a closing until somebody says "all the same". */
export const openCorrectionsRefusal = (
  count: number,
  isConfirmed: boolean,
): Extract<TreatmentRefusal, { code: 'corrections-open' }> | undefined =>
  count > 0 && !isConfirmed ? { code: 'corrections-open', field: 'confirmed', facts: { count } } : undefined;

/** The version state a treatment leaves. */
export const versionAfter = (result: TreatmentResult): VersionState => result;
/** Whether a version of this state holds from its day on. */
export const holds = (state: VersionState): boolean =>
  state === 'approved' || state === 'remarks' || state === 'adopted';
