import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';

const ours = {
  from: day('2011-01-01'),
  to: null,
  source: 'Rammeværk, standardværdi',
  decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
  reviewBy: null,
  status: 'adopted',
} as const;

/** From how many meetings on attendance is said to fall or rise: a group that meets 3-4 times a year has 4 in one. */
export const trendMeetingsMin: Dated<number> = {
  key: 'reviews.trend-meetings-min',
  scope: 'agreement',
  unit: 'meetings with a list of those who came',
  owner: 'sekretariatet',
  values: [{ ...ours, value: 4 }],
};

/** How much the share must change: one municipality of eleven is 9 points, and may be chance. */
export const trendPointsMin: Dated<number> = {
  key: 'reviews.trend-points-min',
  scope: 'agreement',
  unit: 'percentage points of those expected',
  owner: 'sekretariatet',
  values: [{ ...ours, value: 10 }],
};
