import type { Day } from '../../../kernel/day.ts';
import type { PaperKind } from '../../../kernel/paper-kind.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { ItemKind } from './item-kind.ts';
import type { RichText } from '../../../kernel/rich-text.ts';
import type { AppendixLateness, Handling, ItemLateness } from './agenda-to-release.ts';
import type { DocumentType, MeetingState } from './meeting-states.ts';
import type { ConsentNeeded } from './record-to-write.ts';
import type { Audience, LineRange, NextMeeting, Votes } from './meeting-to-store.ts';

/** What a page knows of a meeting before it looks at its items. Times are 'HH:MM'. */
export type MeetingHead = {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly audience: Audience;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: MeetingState;
  /** Why it is postponed or cancelled. */
  readonly stateReason: string;
  /** How often calendars have been told of a change (SEQUENCE of RFC 5545). */
  readonly calendarSequence: number;
  readonly documentType: DocumentType;
  readonly caseNumber: string | null;
  readonly documentNumber: string | null;
  readonly nextMeeting: NextMeeting | null;
  readonly importId: string | null;
  /** The day it came into the archive. */
  readonly storedOn: Day;
  readonly version: number;
  readonly agendaVersion: number;
  /** Whether there is an agenda to read: it came in with the meeting, or a version was sent. */
  readonly isSent: boolean;
  /** The day that version was sent from here; null where it came in with the meeting. */
  readonly sentOn: Day | null;
  /** The municipalities in their fixed order; none for bodies that do not seat them all. */
  readonly municipalities: readonly Municipality[];
};
export type Municipality = { readonly id: string; readonly name: string; readonly abbreviation: string };

/**
 * One line of the agenda. Of an item the reader may not read, number, title, slot and marks are all there is: `mayRead`
 * is false, the kind is `other` and the lists are empty.
 */
export type AgendaLine = {
  readonly mayRead: boolean;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** What it is on the agenda for; null where it was read in. */
  readonly handling: Handling | null;
  readonly lateness: ItemLateness;
  readonly isWithdrawn: boolean;
  /** For who may read the item. */
  readonly withdrawnReason: string | null;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly section: AgendaSection | null;
  readonly presenter: string | null;
  readonly recommendationCount: number;
  readonly appendices: readonly Appendix[];
  readonly outcome: OutcomeCode | null;
  /** Parties whose reservation stands, as written. */
  readonly reservations: readonly string[];
  readonly liftedReservations: readonly string[];
  readonly lines: readonly LineRange[];
};
export type AgendaSection = {
  readonly position: number;
  /** Empty where the reader may not know what the part is called. */
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly municipalOnly: boolean;
};
export type Appendix = {
  readonly number: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly lateness: AppendixLateness;
  /** The paper it is, and the version of it that was sent; null where it was read in, or is still to come. */
  readonly paperId: string | null;
  readonly paperVersion: number | null;
  /** What the paper is called in its address. */
  readonly paperNumber: string | null;
  /** Its file; null where it was read in, or is still to come. */
  readonly file: AppendixFile | null;
};
export type AppendixFile = {
  readonly kind: PaperKind;
  readonly pageCount: number | null;
  /** Whether it is handed out: it may wait to be looked through, or be gone (a virus, erased). */
  readonly state: 'open' | 'waiting' | 'gone';
};
/** `text` is plain; `rich` is there where it was written here. */
export type CaseText = {
  readonly label: string | null;
  readonly text: string;
  readonly rich: RichText | null;
};

/**
 * Somebody who came, sent apologies, or was a guest. `municipalityId` is that of an administration's municipality
 * too.
 */
export type Attendance = {
  readonly presence: 'present' | 'absent' | 'guest';
  readonly name: string;
  readonly organisation: string | null;
  readonly department: string | null;
  readonly role: string | null;
  readonly municipalityId: string | null;
  readonly itemNumber: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly isWalled: boolean;
};

/** An item among its neighbours. */
export type MiniLine = {
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly isSettled: boolean;
  readonly isWithdrawn: boolean;
};

/** What everybody who sees the meeting sees of an item. */
export type ItemHeading = {
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly isWithdrawn: boolean;
};

/** One item with everything it holds. */
export type ItemView = {
  readonly id: string;
  readonly position: number;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly sectionTitle: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly page: number | null;
  readonly caseNumber: string | null;
  readonly documentNumber: string | null;
  readonly handling: Handling | null;
  readonly lateness: ItemLateness;
  readonly withdrawn: Withdrawn | null;
  readonly version: number;
  readonly lines: readonly LineRange[];
  readonly presenter: { readonly name: string; readonly title: string | null } | null;
  readonly texts: readonly CaseText[];
  readonly recommendations: readonly RecommendationView[];
  readonly appendices: readonly Appendix[];
  readonly treatment: TreatmentView | null;
  readonly decisions: readonly DecisionView[];
  readonly positions: readonly PositionView[];
  readonly actions: readonly ActionView[];
  readonly references: readonly ReferenceView[];
  /** Reservations of earlier items that this one settled. */
  readonly settled: readonly ReservationElsewhere[];
  /** Reservations of other items that wait for this one. */
  readonly waiting: readonly ReservationElsewhere[];
};

/** Taken off the agenda after it was sent. */
export type Withdrawn = { readonly on: Day; readonly reason: string };

export type RecommendationView = {
  readonly lead: string | null;
  readonly text: string;
  readonly children: readonly string[];
  /** The verb as a code, and the condition; null and empty where it was read in. Both stand in the text too. */
  readonly verb: string | null;
  readonly condition: string;
};
export type TreatmentView = {
  readonly minutesText: string | null;
  readonly outcome: OutcomeCode;
  readonly votes: Votes | null;
  /** Null where it was read in, as are the two below. */
  readonly consent: ConsentNeeded | null;
  /** What those who agreed hold on to where unanimity failed; '' = nothing. */
  readonly commonUnderstanding: string;
  readonly takesEffectEarly: boolean;
};
export type DecisionView = {
  readonly decidingBody: string | null;
  readonly recommendation: number | null;
  readonly topic: string | null;
  readonly outcome: OutcomeCode;
  readonly text: string;
  readonly note: string | null;
  readonly valueFrom: string | null;
  readonly valueTo: string | null;
  readonly consent: ConsentNeeded | null;
  /** Stands though the others of the item fall. */
  readonly isSeparable: boolean;
  readonly commonUnderstanding: string;
};
export type PositionView = {
  /** Its place among the positions of the item, from 1; part of its address. */
  readonly number: number;
  readonly kind: 'reservation' | 'dissent' | 'statement';
  readonly party: string | null;
  readonly department: string | null;
  readonly concerning: string | null;
  readonly text: string;
  readonly state: ReservationState;
  readonly reservationKind: ReservationKindCode | null;
  readonly condition: string;
  /** The item it waits for, where the reader may know of it. */
  readonly dependsOn: IncomingReference | null;
  /** How it came to its state, where the reader may know: by mail, by its party, or at a later item. */
  readonly settled: Settled | null;
  /** Whether it is the reader's own municipality's. */
  readonly isMine: boolean;
};
export type ReservationState = 'open' | 'lifted' | 'maintained';
export type ReservationKindCode = 'political' | 'own' | 'conditional';
export type Settled = {
  readonly on: Day;
  readonly reason: string;
  readonly at: IncomingReference | null;
};
/** A reservation as another item speaks of it. */
export type ReservationElsewhere = {
  readonly party: string | null;
  readonly text: string;
  readonly state: ReservationState;
  readonly reason: string;
  readonly number: number;
  readonly from: IncomingReference;
  /** Whether it stands at a closed or a municipal item: an open item on paper does not tell of it. */
  readonly isWalled: boolean;
};
export type ActionView = {
  readonly owner: string | null;
  readonly ownerIsInferred: boolean;
  readonly what: string;
  readonly due: string | null;
  readonly isMine: boolean;
};

/** What the text points to. `target` is there when the reader may see it in the archive. */
export type ReferenceView = {
  readonly kind: 'meeting' | 'item' | 'appendix' | 'minutes' | 'case' | 'law';
  readonly text: string;
  readonly targetOn: Day | null;
  readonly target: ReferenceTarget | null;
};
export type ReferenceTarget = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  /** The item, where the text names one and it is found. */
  readonly item: NamedItem | null;
};
export type NamedItem = {
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly position: number;
};
/** Another item whose text points to this one. */
export type IncomingReference = ReferenceTarget & { readonly item: NamedItem };
