import { instantInDenmark } from '../../kernel/clock-time.ts';
import { calendarFile } from '../../platform/ics.ts';
import type { MailAttachment } from '../../platform/mail.ts';
import { meetingKey, meetingsPaths } from '../meetings/index.ts';
import { isOff } from './commands/record-dispatch.ts';
import type { PendingDispatch } from './queries/pending.ts';
import type { Standing } from './rules/received.ts';
import { mailText as text } from './text-mail.da.ts';

type Told = {
  readonly time: { readonly from: string | null; readonly to: string | null };
  readonly standing: Standing;
  readonly publicUrl: string;
};

/** Stands in calendars where nobody has said when it ends. */
const hoursWithoutEnd = 2;
const hourMs = 3_600_000;

/** The meeting as a calendar file, for this recipient's time of it. None where nobody has said when it begins. */
export function calendarAttachment(
  dispatch: PendingDispatch,
  { time, standing, publicUrl }: Told,
): MailAttachment | null {
  const { on, kind, bodyKey, bodyName, bodyShortName } = dispatch;
  const start = time.from === null ? undefined : instantInDenmark(on, time.from);
  if (!start) return null;
  const told = time.to === null ? undefined : instantInDenmark(on, time.to);
  const end = told && told > start ? told : new Date(start.getTime() + hoursWithoutEnd * hourMs);
  const day = meetingKey({ heldOn: on, sequence: dispatch.sequence });
  const url = `${publicUrl}${meetingsPaths.meeting.to({ body: bodyKey, day })}`;
  const file = calendarFile({
    name: bodyShortName,
    method: isOff(kind) ? 'CANCEL' : 'PUBLISH',
    events: [
      {
        uid: `moede-${dispatch.meetingId}@rammevaerk`,
        sequence: dispatch.calendarSequence,
        start,
        end,
        summary: standing === 'guest' ? text.eventAsGuest(bodyShortName) : text.event(bodyShortName),
        location: dispatch.place,
        description: [bodyName, url].join('\n'),
        url,
        status: isOff(kind) ? 'CANCELLED' : 'CONFIRMED',
        stamp: dispatch.sentAt,
      },
    ],
  });
  return { name: text.calendarName(bodyKey, day), mediaType: 'text/calendar', bytes: Buffer.from(file) };
}
