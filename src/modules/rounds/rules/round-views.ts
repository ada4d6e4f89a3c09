import type { Side } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { RoundState } from './round-states.ts';

/** The kinds made here. Later users of the engine have their own words in `rounds.kind`. */
export const roundKinds = ['input', 'questionnaire', 'external-meeting'] as const;
export type RoundKind = (typeof roundKinds)[number];
/** Whether the pages of this module are the round's; a later user of the engine has pages of its own. */
export const hasOurPages = ({ kind }: { readonly kind: string }): boolean =>
  roundKinds.some((one) => one === kind);
/** What silence means: nothing, consent, or that there is nothing to report. */
export const silenceRules = ['no-answer', 'consent', 'nothing-to-report'] as const;
export type SilenceRule = (typeof silenceRules)[number];
export const answerKinds = ['text', 'choice', 'number', 'yes-no'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** A round before anybody looks at its parts. */
export type RoundHead = {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly title: string;
  readonly purpose: string;
  readonly ownerName: string;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly municipalOnly: boolean;
  readonly answersOpen: boolean;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly closesOn: Day;
  readonly reminderDays: readonly number[];
  readonly silence: SilenceRule;
  readonly state: RoundState;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** Reopened by an extension: for those alone whose own deadline has not passed. */
  readonly onlyExtended: boolean;
  readonly version: number;
};

export type Question = {
  readonly id: string;
  readonly prompt: string;
  readonly kind: AnswerKind;
  readonly options: readonly string[];
  readonly isRequired: boolean;
};
/** A theme without questions asks for statements. */
export type Theme = {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly questions: readonly Question[];
};

/** Somebody who may answer for an addressee. Without an address no mail reaches him; `email` is for the secretariat. */
export type Contact = {
  readonly personId: string;
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
};
export type Extension = {
  readonly organisationId: string;
  readonly until: Day;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedOn: Day;
};
export type Addressee = {
  readonly organisationId: string;
  readonly key: string;
  readonly name: string;
  readonly side: Side;
  readonly isMunicipality: boolean;
  readonly contacts: readonly Contact[];
  /** The extension that counts: the newest. */
  readonly extension: Extension | null;
};

/** How far a theme has come; `nothing` is the explicit "nothing to report". */
export type ThemeProgress = 'empty' | 'begun' | 'complete' | 'nothing';

/** What is known of an answer without reading it. */
export type AnswerHead = {
  readonly organisationId: string;
  readonly state: 'draft' | 'submitted';
  readonly progress: Readonly<Record<string, ThemeProgress>>;
  readonly isLate: boolean;
  readonly onBehalf: boolean;
  /** Where it came from, when the secretariat wrote it down. */
  readonly source: string;
  readonly submittedAt: Date | null;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  readonly version: number;
};

/** A round with its parts, as far as the reader may see them. */
export type Round = RoundHead & {
  readonly themes: readonly Theme[];
  readonly addressees: readonly Addressee[];
  readonly answers: ReadonlyMap<string, AnswerHead>;
  readonly extensions: readonly Extension[];
};

/** The meeting or item a round is about, as its page links to it. */
export type RoundSubject = {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyKey: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly state: string;
  /** Without an address it is not sent yet, and `entry` names it in its draft. */
  readonly item: {
    readonly address: string | null;
    readonly entry: number | null;
    readonly number: string;
    readonly title: string;
  } | null;
};
