import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';

/** How long before its deadline an evaluation project stands on the front page: of three months, the last one. */
export const projectNoticeDays: Dated<number> = {
  key: 'reviews.project-notice-days',
  scope: 'agreement',
  unit: 'days before the deadline',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2011-01-01'),
      to: null,
      value: 30,
      source: 'Rammeværk, standardværdi',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};
