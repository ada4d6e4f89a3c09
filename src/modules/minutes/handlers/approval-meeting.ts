import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingAt, meetingKey, type MeetingHead } from '../../meetings/index.ts';
import { minutesOf, type MinutesOfMeeting } from '../queries/minutes-of.ts';
import type { MeetingNamed } from '../rules/circulation-views.ts';

export const meetingNamed = ({ bodyKey, bodyShortName, heldOn, sequence }: MeetingHead): MeetingNamed => ({
  body: bodyKey,
  day: meetingKey({ heldOn, sequence }),
  bodyShortName,
  heldOn,
});

export type WithMinutes = { readonly meeting: MeetingHead; readonly minutes: MinutesOfMeeting };

/** The meeting the address names, where minutes of it were begun. */
export async function withMinutesAt(
  db: Reader,
  params: Visit<unknown>['params'],
): Promise<WithMinutes | undefined> {
  const meeting = await meetingAt(db, params);
  const minutes = meeting && (await minutesOf(db, meeting.id));
  return meeting && minutes && { meeting, minutes };
}
