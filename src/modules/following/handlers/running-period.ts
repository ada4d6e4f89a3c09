import type { Day } from '../../../kernel/day.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { danishMoment, periodOf, type Frequency } from '../rules/digest-period.ts';
import { digestTimeOn } from './send-digests.ts';

/** The digest period that runs now: what a new wish begins after. Without a known time, today. */
export async function runningPeriod(visit: Visit<Writer>, frequency: Frequency = 'weekly'): Promise<Day> {
  const time = await digestTimeOn(reading(visit.db), visit.today);
  if (!time || frequency === 'never') return visit.today;
  return periodOf(frequency, danishMoment(visit.now), time);
}
