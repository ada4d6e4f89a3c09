import type { Day } from '../../../kernel/day.ts';
import type { AgendaState, EventName } from './agenda-states.ts';
import type { Handling } from './default-templates.ts';
import type { Slot } from './section-times.ts';
import type { MeetingsBeside, Standing } from './standing-items.ts';

/** What a page knows of a draft before it looks at its items. */
export type AgendaHead = {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly state: AgendaState;
  readonly clearingBody: { readonly id: string; readonly name: string; readonly shortName: string } | null;
  readonly sharedAt: Date | null;
  /** Goes up with every change of the draft; `version` with every change of sections and order. */
  readonly revision: number;
  readonly version: number;
  readonly sentVersion: number | null;
  readonly sentRevision: number | null;
  readonly sentAt: Date | null;
  /** The draft the clearing was about, while it stands. */
  readonly clearedRevision: number | null;
  readonly clearedAt: Date | null;
};

export type DraftSection = Slot & {
  readonly id: string;
  readonly entry: number;
  readonly title: string;
  readonly municipalOnly: boolean;
};

/** Where an item was pulled in from: the words people know it by, and the page it leads back to. */
export type CameFrom = { readonly key: string; readonly words: string; readonly path: string };

export type DraftItem = Slot & {
  readonly id: string;
  readonly entry: number;
  readonly sectionEntry: number | null;
  /** Null for an item that was taken out. */
  readonly number: string | null;
  readonly title: string;
  readonly handling: Handling;
  readonly standing: Standing | null;
  readonly presenter: string;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly caseNumber: string | null;
  readonly documentNumber: string | null;
  readonly recommendationCount: number;
  readonly guestCount: number;
  readonly appendixNumbers: readonly string[];
  /** Whether anything was written yet. */
  readonly hasText: boolean;
  readonly isRemoved: boolean;
  readonly isSent: boolean;
  readonly isWithdrawn: boolean;
  readonly cameFrom: CameFrom | null;
};

/** A draft in reading order. What was taken out stands beside it, and can be put back. */
export type Draft = {
  readonly head: AgendaHead;
  readonly sections: readonly DraftSection[];
  readonly removedSections: readonly DraftSection[];
  readonly items: readonly DraftItem[];
  readonly removedItems: readonly DraftItem[];
  readonly beside: MeetingsBeside;
};

export type AgendaEventView = {
  readonly event: EventName;
  readonly revision: number;
  readonly agendaVersion: number | null;
  readonly reason: string;
  readonly who: string | null;
  readonly at: Date;
};

/** A meeting before this one whose agenda can be built upon. */
export type FormerMeeting = { readonly id: string; readonly heldOn: Day; readonly isOff: boolean };

/** The order of a draft as it stands, sections without items included. */
export const orderOfDraft = ({ sections, items }: Pick<Draft, 'sections' | 'items'>) => {
  const entriesIn = (section: number | null): number[] =>
    items.filter((item) => item.sectionEntry === section).map(({ entry }) => entry);
  const loose = entriesIn(null);
  const named = sections.map(({ entry }) => ({ section: entry, entries: entriesIn(entry) }));
  return loose.length > 0 || named.length === 0 ? [{ section: null, entries: loose }, ...named] : named;
};
