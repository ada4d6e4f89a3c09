import type { Day } from '../../../kernel/day.ts';

/** What an item is on the agenda for: to be treated, to inform, expected to be noted, or a formality. */
export const handlings = ['treatment', 'information', 'noting', 'formal'] as const;
export type Handling = (typeof handlings)[number];

/** With the agenda, after it (eftersendes), or handed out at the meeting (omdeles). */
export type ItemLateness = 'sent' | 'supplement' | 'tabled';
export type AppendixLateness = 'sent' | 'forthcoming' | 'tabled';

/** Why a version is sent: the first, more to it, or something in it changed. */
export const versionKinds = ['agenda', 'supplement', 'change'] as const;
export type VersionKind = (typeof versionKinds)[number];

/**
 * An agenda as it is to be sent, in reading order. Whoever has a draft builds one. Ids are the draft's and become those
 * of the record. Times are 'HH:MM'; null means "not stated".
 */
export type AgendaToRelease = {
  readonly sections: readonly SectionToRelease[];
  /** What was sent before and is withdrawn stands here still, with its reason. What was removed unsent does not. */
  readonly items: readonly ItemToRelease[];
};

/** A municipal-only section makes all its items municipal-only. Positions rise in reading order. */
export type SectionToRelease = {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly municipalOnly: boolean;
  readonly position: number;
};

export type ItemToRelease = {
  /** The id of the draft's item, and from now on the item's. */
  readonly id: string;
  readonly sectionId: string | null;
  /** As printed. An item that was sent keeps the number it was sent with, whatever stands here. */
  readonly number: string;
  readonly title: string;
  readonly handling: Handling;
  readonly presenter: PresenterToRelease | null;
  readonly closed: boolean;
  /** Not empty where the item is closed. */
  readonly closedReason: string;
  readonly opensOn: Day | null;
  readonly municipalOnly: boolean;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly caseNumber: string | null;
  readonly documentNumber: string | null;
  readonly matterId: string | null;
  readonly lateness: ItemLateness;
  /** Why it is not treated after all; null where it is. */
  readonly withdrawnReason: string | null;
  readonly texts: readonly TextToRelease[];
  readonly recommendations: readonly RecommendationToRelease[];
  readonly appendices: readonly AppendixToRelease[];
  readonly guests: readonly GuestToRelease[];
};

export type PresenterToRelease = {
  readonly name: string;
  readonly title: string | null;
  readonly personId: string | null;
};

/** `text` is structured: see kernel/rich-text.ts. */
export type TextToRelease = {
  readonly label: string | null;
  readonly text: string;
  readonly format: 'rich';
};

/** `verb` is one of rules/recommendation-verbs.ts; `text` follows it: "godkender" + "budgettet for 2017". */
export type RecommendationToRelease = {
  readonly verb: string;
  /** "KKR tiltræder i december"; empty where it holds anyhow. */
  readonly condition: string;
  readonly text: string;
};

/** A paper that is announced and not here yet has no version. */
export type AppendixToRelease = {
  readonly number: string;
  readonly title: string;
  readonly paperId: string | null;
  readonly paperVersion: number | null;
  readonly lateness: AppendixLateness;
};

/** A guest for one item. With a person, he may read the item from the day it is sent to the meeting. */
export type GuestToRelease = {
  readonly personId: string | null;
  readonly name: string;
  readonly organisationName: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};
