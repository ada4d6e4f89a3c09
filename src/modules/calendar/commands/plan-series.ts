import type { Day } from '../../../kernel/day.ts';
import { accept, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { planMeeting, type PlannedMeeting, type PlanMeetingRefusal } from '../../meetings/index.ts';
import type { Audience } from '../rules/audience.ts';
import { addPair } from './pairs.ts';

export type PlannedBody = {
  readonly bodyId: string;
  readonly audience: Audience;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
};
export type Series = {
  readonly days: readonly Day[];
  readonly main: PlannedBody;
  /** A body that meets on the same days before the main one, or none. */
  readonly before: PlannedBody | null;
};
/** `isBefore`: it is the body that meets before whose meeting cannot be planned. */
export type SeriesRefusal = PlanMeetingRefusal & { isBefore: boolean; day: Day };

/** Plans a body's meetings on all these days, each with the meeting before it where there is one; all or none. */
export async function planSeries(
  db: Writer,
  { days, main, before }: Series,
): Promise<Result<readonly PlannedMeeting[], SeriesRefusal>> {
  const planned: PlannedMeeting[] = [];
  for (const day of days) {
    const meeting = await planMeeting(db, { ...main, heldOn: day });
    if (!meeting.ok) return { ok: false, refusal: { ...meeting.refusal, isBefore: false, day } };
    planned.push(meeting.value);
    if (before === null) continue;
    const first = await planMeeting(db, { ...before, heldOn: day });
    if (!first.ok) return { ok: false, refusal: { ...first.refusal, isBefore: true, day } };
    await addPair(db, {
      kind: 'before',
      first: { meetingId: first.value.meetingId, bodyId: before.bodyId },
      other: { meetingId: meeting.value.meetingId, bodyId: main.bodyId },
      note: '',
    });
  }
  return accept(planned);
}
