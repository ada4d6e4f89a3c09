import { reading, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { recordDispatch, type NewRecipient } from '../commands/record-dispatch.ts';
import { candidatesFor, earlierRecipients, type Candidate } from '../queries/candidates.ts';
import { toldMeeting } from '../queries/told-meeting.ts';
import type { Change } from '../rules/log-views.ts';
import { withOthers } from '../rules/recipients.ts';

export type MeetingNotice = { readonly meetingId: string; readonly kind: Change };

/**
 * Tells everybody who is to know that a meeting was moved, postponed or cancelled: who sits in the body, its contact
 * persons, the guests, and whoever was sent something about it. In the transaction of the change and as the
 * secretariat. The mails carry the calendar file that moves or removes it. Told of this change before, nothing
 * happens.
 */
export async function sendMeetingNotice(
  db: Writer,
  jobs: Jobs,
  { meetingId, kind }: MeetingNotice,
): Promise<boolean> {
  const meeting = await toldMeeting(reading(db), meetingId);
  if (!meeting) return false;
  const now = await candidatesFor(reading(db), meeting);
  const all = withOthers(now, await earlierRecipients(reading(db), meetingId));
  if (all.length === 0) return false;
  const { agendaVersion, stateReason: note, formerOn } = meeting;
  const recipients = all.map((one) => recipientOf(one));
  const told = {
    meeting,
    kind,
    agendaVersion,
    note,
    recipients,
    formerOn: kind === 'moved' ? formerOn : null,
  };
  return (await recordDispatch(db, jobs, told)) !== undefined;
}

/** Somebody as the dispatch has him; with a reason, as left out. */
export const recipientOf = (
  { personId, name, address, standing, items, namedBy }: Candidate,
  leftOutReason: string | null = null,
): NewRecipient => ({
  personId,
  name,
  address,
  standing,
  itemIds: items.map(({ id }) => id),
  namedBy,
  leftOutReason,
});
