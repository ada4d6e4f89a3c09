import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';

/** Who may see the meeting: members of the body, everybody who is signed in, everybody. */
export const audiences = ['body', 'cooperation', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** First and last line in the source, counted from 1, both included. */
export type LineRange = readonly [from: number, to: number];

/**
 * A meeting as it is taken in, from an import or by hand. Times are 'HH:MM', days 'YYYY-MM-DD'; null and [] mean "not
 * stated". Ids are those of the register; a name without an id is kept as written.
 */
export type MeetingToStore = {
  readonly bodyId: string;
  readonly audience: Audience;
  readonly importId: string | null;
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly documentType: 'agenda' | 'minutes' | 'agenda+minutes';
  readonly caseNumber: string | null;
  readonly documentNumber: string | null;
  readonly nextMeeting: NextMeeting | null;
  readonly sections: readonly SectionToStore[];
  readonly attendances: readonly AttendanceToStore[];
  readonly items: readonly ItemToStore[];
};

export type NextMeeting = {
  readonly date: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly place: string | null;
};

/** A municipal-only section makes all its items municipal-only. */
export type SectionToStore = {
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly municipalOnly: boolean;
};

export type AttendanceToStore = {
  readonly presence: 'present' | 'absent' | 'guest';
  readonly name: string;
  readonly organisationName: string | null;
  readonly department: string | null;
  readonly role: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** Index into `items` of the one item a guest was there for: who may not read it is not told of the guest. */
  readonly itemIndex: number | null;
  /** The items the person was there for, as written ("14", "1-3"). */
  readonly itemNumber: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly lines: readonly LineRange[];
};

export type ItemToStore = {
  /** As printed: '9', '3.a', '12/16'; null when the item has none. */
  readonly number: string | null;
  readonly title: string;
  /** Index into `sections`. */
  readonly sectionIndex: number | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly page: number | null;
  readonly caseNumber: string | null;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly presenter: { name: string; title: string | null; personId: string | null } | null;
  readonly texts: readonly TextToStore[];
  readonly recommendationLead: string | null;
  readonly recommendations: readonly RecommendationToStore[];
  readonly appendices: readonly AppendixToStore[];
  /** Null when the document holds no minutes of the item. */
  readonly treatment: TreatmentToStore | null;
  readonly decisions: readonly DecisionToStore[];
  readonly positions: readonly PositionToStore[];
  readonly actions: readonly ActionToStore[];
  readonly references: readonly ReferenceToStore[];
  readonly lines: readonly LineRange[];
};

/** `label` as the record has it (Resume, Baggrund, Drøftelse, Indstilling, Bilag, Referat), or null. */
export type TextToStore = {
  readonly label: string | null;
  readonly text: string;
  readonly lines: readonly LineRange[];
};
export type RecommendationToStore = {
  readonly text: string;
  readonly children: readonly string[];
  readonly lines: readonly LineRange[];
};
export type AppendixToStore = {
  readonly number: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly lines: readonly LineRange[];
};
export type TreatmentToStore = {
  readonly minutesLabel: string | null;
  readonly minutesText: string | null;
  readonly outcome: OutcomeCode;
  readonly outcomeText: string | null;
  readonly votes: Votes | null;
  readonly lines: readonly LineRange[];
};
export type Votes = { readonly for: number; readonly against: number; readonly abstained?: number };

export type DecisionToStore = {
  /** The body that decided, when it is another than the one that met. */
  readonly decidingBodyId: string | null;
  readonly decidingBodyName: string | null;
  /** Index into `recommendations` of the one it answers. */
  readonly recommendationIndex: number | null;
  readonly topic: string | null;
  readonly outcome: OutcomeCode;
  readonly text: string;
  readonly note: string | null;
  readonly valueFrom: string | null;
  readonly valueTo: string | null;
  readonly lines: readonly LineRange[];
};
export type PositionToStore = {
  readonly kind: 'reservation' | 'dissent' | 'statement';
  readonly party: string | null;
  readonly organisationId: string | null;
  readonly department: string | null;
  /** What it is about, as written; for a statement the reference to the recommendation or question. */
  readonly concerning: string | null;
  readonly text: string;
  readonly lines: readonly LineRange[];
};
export type ActionToStore = {
  readonly ownerName: string | null;
  readonly ownerIsInferred: boolean;
  readonly organisationId: string | null;
  readonly what: string;
  readonly due: string | null;
  readonly lines: readonly LineRange[];
};
export type ReferenceToStore = {
  readonly kind: 'meeting' | 'item' | 'appendix' | 'minutes' | 'case' | 'law';
  readonly text: string;
  readonly targetBodyId: string | null;
  readonly targetOn: Day | null;
  readonly yearIsInferred: boolean;
  readonly targetNumber: string | null;
  readonly lines: readonly LineRange[];
};
