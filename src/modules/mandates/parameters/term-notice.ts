import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';

/**
 * How many days before a term, a seat or a period ends the secretariat is told. Ninety days leave room for a meeting
 * of the body that decides; the number is ours until somebody decides another.
 */
export const termNoticeDays: Dated<number> = {
  key: 'mandates.term-notice-days',
  scope: 'agreement',
  unit: 'days before the last day',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2011-01-01'),
      to: null,
      value: 90,
      source: 'Rammeværk, standardværdi',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};
