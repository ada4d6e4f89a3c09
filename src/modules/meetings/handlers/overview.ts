import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { nearMeetings } from '../queries/near-meetings.ts';
import { meetingsPaths } from '../paths.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { meetingsTexts } from '../text.ts';

/** The front page's lines: the next meetings, and the latest ones. */
export async function meetingsOverview({ db, today, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const text = meetingsTexts[language];
  const meetings = await nearMeetings(db, today);
  return meetings.map(({ bodyKey, bodyShortName, heldOn, sequence, itemCount }) => ({
    part: heldOn >= today ? 'coming' : 'recent',
    day: heldOn,
    title: text.overviewMeeting(bodyShortName),
    href: meetingsPaths.meeting.to({ body: bodyKey, day: meetingKey({ heldOn, sequence }) }),
    note: text.overviewItems(itemCount),
  }));
}
