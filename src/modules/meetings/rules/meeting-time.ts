import { instantInDenmark, typedTime } from '../../../kernel/clock-time.ts';
import { dayOf, type Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** When and where a meeting is to be, as it was typed. An empty time is one that is not known yet. */
export type TypedPlan = {
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
};
export type MeetingPlan = {
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
};

type TimeField = 'startsAt' | 'endsAt';
export type PlanRefusal =
  | { code: 'no-such-day'; field: 'heldOn'; facts: { written: string } }
  | { code: 'no-such-time'; field: TimeField; facts: { written: string } }
  | { code: 'time-skipped'; field: TimeField; facts: { written: string; day: string } }
  | { code: 'start-missing'; field: 'startsAt' }
  | { code: 'ends-before-start'; field: 'endsAt'; facts: { start: string; end: string } }
  | { code: 'place-too-long'; field: 'place'; facts: { most: number } };

export const placeLengthMax = 300;

/** Day, times and place of a meeting, if there are such a day and such times in Denmark and they follow each other. */
export function meetingPlan(typed: TypedPlan): Result<MeetingPlan, PlanRefusal> {
  const heldOn = dayOf(typed.heldOn);
  if (!heldOn)
    return refuse({ code: 'no-such-day', field: 'heldOn', facts: { written: shortened(typed.heldOn) } });
  const starts = timeOn(heldOn, typed.startsAt, 'startsAt');
  if (!starts.ok) return starts;
  const ends = timeOn(heldOn, typed.endsAt, 'endsAt');
  if (!ends.ok) return ends;
  const [startsAt, endsAt] = [starts.value, ends.value];
  if (startsAt === null && endsAt !== null) return refuse({ code: 'start-missing', field: 'startsAt' });
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return refuse({ code: 'ends-before-start', field: 'endsAt', facts: { start: startsAt, end: endsAt } });
  const place = typed.place.replaceAll('\0', '').toWellFormed().trim();
  if (place.length > placeLengthMax)
    return refuse({ code: 'place-too-long', field: 'place', facts: { most: placeLengthMax } });
  return accept({ heldOn, startsAt, endsAt, place });
}

function timeOn(day: Day, written: string | null, field: TimeField): Result<string | null, PlanRefusal> {
  if (written === null || written.trim() === '') return accept(null);
  const time = typedTime(written);
  if (time === undefined)
    return refuse({ code: 'no-such-time', field, facts: { written: shortened(written) } });
  if (!instantInDenmark(day, time))
    return refuse({ code: 'time-skipped', field, facts: { written: time, day } });
  return accept(time);
}

/** What somebody wrote, short enough to be said back. */
const shortened = (written: string): string => written.replace(/\s+/g, ' ').trim().slice(0, 40);
