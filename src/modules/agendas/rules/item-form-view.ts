import type { Day } from '../../../kernel/day.ts';
import type { Handling } from './default-templates.ts';
import type { Standing } from './standing-items.ts';

/** An item of a draft with everything that is written in it. */
export type WrittenItem = {
  readonly id: string;
  readonly entry: number;
  readonly version: number;
  readonly title: string;
  readonly handling: Handling;
  readonly standing: Standing | null;
  readonly sectionEntry: number | null;
  readonly presenterName: string;
  readonly presenterTitle: string;
  readonly presenterKey: string;
  readonly closed: boolean;
  readonly closedReason: string;
  readonly opensOn: Day | null;
  readonly municipalOnly: boolean;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly caseNumber: string;
  readonly documentNumber: string;
  readonly isRemoved: boolean;
  readonly texts: readonly WrittenText[];
  readonly recommendations: readonly WrittenRecommendation[];
  readonly guests: readonly WrittenGuest[];
  readonly papers: readonly { readonly title: string; readonly number: string }[];
};

export type WrittenText = {
  /** Its number in the item, in addresses; so of the other parts. */
  readonly entry: number;
  readonly label: string | null;
  /** Plain markup: see platform/markup.ts. */
  readonly markup: string;
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Date;
};

export type WrittenRecommendation = {
  readonly entry: number;
  readonly verb: string;
  readonly condition: string;
  readonly text: string;
  readonly version: number;
};

export type WrittenGuest = {
  readonly entry: number;
  readonly personKey: string;
  readonly name: string;
  readonly organisationName: string;
  readonly email: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/** More parts than a case has in practice, and few enough for a page. */
export const itemPartsMax = { texts: 30, recommendations: 30, guests: 40 } as const;

/** The parts of an item by name, and what the tables call them. */
export type MovablePart = 'texts' | 'recommendations';
export type Move = 'op' | 'ned';
