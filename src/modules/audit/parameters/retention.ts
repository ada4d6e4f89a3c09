import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';

/** How many whole months a line of the audit log is kept after the month it was written in. */
export const retentionMonths: Dated<number> = {
  key: 'audit.retention-months',
  scope: 'national',
  unit: 'months',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2026-01-01'),
      to: null,
      value: 13,
      source: 'Rammeværk, standardværdi: mindst 12 måneder, så et helt år kan ses tilbage',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};

/** How many lines the monthly sample has. */
export const sampleLines: Dated<number> = {
  key: 'audit.sample-lines',
  scope: 'national',
  unit: 'lines',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2026-01-01'),
      to: null,
      value: 20,
      source: 'Rammeværk, standardværdi: så mange, som kan ses efter på et kvarter',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};
