import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';

/**
 * How many fields a municipality should be asked in half a year, over all rounds. DAS asked in 2016 that questionnaires
 * be simplified or dropped (item 4 of 17 November); the number is ours until somebody decides another.
 */
export const fieldsMax: Dated<number> = {
  key: 'rounds.fields-per-half-year-max',
  scope: 'agreement',
  unit: 'fields for each municipality in a half-year',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2016-01-01'),
      to: null,
      value: 60,
      source: 'Rammeværk, standardværdi',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};
