import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';

/** How much of their rare words the titles of two items must share: half of them. */
export const overlapShareMin: Dated<number> = {
  key: 'reviews.overlap-share-min',
  scope: 'agreement',
  unit: 'per cent of the rare words of two titles',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2011-01-01'),
      to: null,
      source: 'Rammeværk, standardværdi',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
      value: 50,
    },
  ],
};
