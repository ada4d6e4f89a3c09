import type { Standing } from './standing-items.ts';

/** The standing items a section may have, as one choice of a form. */
export const standingSets = {
  none: [],
  opening: ['approve-agenda', 'approve-minutes'],
  'opening-agenda': ['approve-agenda'],
  closing: ['any-other', 'next-meeting'],
  'closing-any-other': ['any-other'],
  'closing-next': ['next-meeting'],
} as const satisfies Record<string, readonly Standing[]>;
export type StandingSet = keyof typeof standingSets;
export const standingSetNames = Object.keys(standingSets) as StandingSet[];

/** The choice that stands for these items; none where no choice does. */
export const standingSetOf = (standing: readonly Standing[]): StandingSet =>
  standingSetNames.find((name) => standingSets[name].join() === standing.join()) ?? 'none';
