import type { Day } from '../../../kernel/day.ts';

export const jointStates = ['draft', 'sent', 'closed', 'cancelled'] as const;
export type JointState = (typeof jointStates)[number];

/** What a council does with one point. R-040. */
export const councilResults = ['approved', 'approved-with-reservation', 'rejected', 'postponed'] as const;
export type CouncilResult = (typeof councilResults)[number];

/** What everybody is told of a joint text in a list. */
export type JointHead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly ownerName: string;
  readonly itemId: string | null;
  readonly municipalOnly: boolean;
  readonly dueOn: Day;
  readonly state: JointState;
  readonly version: number;
};

/** One point of a version: what a council is asked to decide. */
export type JointPoint = {
  readonly position: number;
  readonly text: string;
  /** Stands though the others fall, and falls alone. */
  readonly isSeparable: boolean;
  readonly withdrawn: { readonly on: Day; readonly reason: string } | null;
};

/** A version of the text. `sha256` and `sentOn` are null until it is sent. */
export type JointVersion = {
  readonly number: number;
  readonly text: string;
  readonly note: string;
  readonly sha256: string | null;
  readonly sentOn: Day | null;
  readonly points: readonly JointPoint[];
};

export type JointContact = {
  readonly personId: string;
  readonly key: string;
  readonly name: string;
  /** Null where no mail can go: no address, or a user who is closed. */
  readonly email: string | null;
};

export type Council = {
  readonly organisationId: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly contacts: readonly JointContact[];
};

export type JointText = JointHead & {
  readonly contactBodyId: string | null;
  /** Oldest first; a draft of the next one stands last, for the secretariat. */
  readonly versions: readonly JointVersion[];
  readonly councils: readonly Council[];
};

/** What a council decided of one point, when, and where it is written. */
export type PointResult = {
  readonly position: number;
  readonly result: CouncilResult;
  readonly reservation: string;
  readonly decidedOn: Day;
  readonly reference: string;
  readonly referenceUrl: string;
};

/** What stands of a council at one version: the newest entry. */
export type CouncilAnswer = {
  readonly organisationId: string;
  readonly entry: number;
  readonly onBehalf: boolean;
  readonly source: string;
  readonly isLate: boolean;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedOn: Day;
  readonly results: readonly PointResult[];
};

/** The newest version that was sent; undefined as long as none was. */
export const sentVersion = ({ versions }: Pick<JointText, 'versions'>): JointVersion | undefined =>
  versions.findLast(({ sentOn }) => sentOn !== null);

/** The version that is being written, if one is. */
export const draftVersion = ({ versions }: Pick<JointText, 'versions'>): JointVersion | undefined =>
  versions.findLast(({ sentOn }) => sentOn === null);
