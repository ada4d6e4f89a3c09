import type { Dated } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';
import type { DigestTime } from '../rules/digest-period.ts';

/** When the digests go out. The cooperation may choose another time; the secretariat adds it as a later value. */
export const digestTime: Dated<DigestTime> = {
  key: 'following.digest-time',
  scope: 'agreement',
  unit: 'ISO weekday (1 = Monday) and full hour, Danish time',
  owner: 'sekretariatet',
  values: [
    {
      from: day('2026-01-01'),
      to: null,
      value: { weekday: 1, hour: 7 },
      source: 'Rammeværk, standardværdi',
      decision: 'ingen: systemets standardværdi, indtil samarbejdet vælger en anden',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};
