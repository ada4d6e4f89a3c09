import { dayInDenmark } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { meetingsSince } from '../queries/meetings-since.ts';
import { nearMeetings } from '../queries/near-meetings.ts';
import { meetingsPaths } from '../paths.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { isToPrepare } from '../rules/to-prepare.ts';
import { meetingsTexts } from '../text.ts';

/** The front page's lines: agendas to read before one's own meetings, the next meetings, the latest, the new. */
export async function meetingsOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  return [...(await near(visit)), ...(await taken(visit))];
}

async function near({ db, today, language, actor }: OverviewVisit): Promise<OverviewEntry[]> {
  const text = meetingsTexts[language];
  const meetings = await nearMeetings(db, today);
  return meetings.flatMap((meeting): OverviewEntry[] => {
    const { bodyShortName, heldOn, itemCount } = meeting;
    const line = { day: heldOn, href: addressOf(meeting), title: text.overviewMeeting(bodyShortName) };
    const note = text.overviewItems(itemCount);
    const shown: OverviewEntry = { ...line, part: heldOn >= today ? 'coming' : 'recent', note };
    if (!isToPrepare(meeting, actor.bodyIds, today)) return [shown];
    return [
      { ...line, part: 'waits', title: text.overviewPrepare(bodyShortName), note, act: text.overviewRead },
      shown,
    ];
  });
}

async function taken({ db, since, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (since === null) return [];
  const text = meetingsTexts[language];
  return (await meetingsSince(db, since)).map((meeting) => ({
    part: 'since',
    day: dayInDenmark(meeting.storedAt),
    title: text.overviewTaken(meeting.bodyShortName, showDay(meeting.heldOn, language)),
    href: addressOf(meeting),
    note: text.overviewDecisions(meeting.decisionCount),
  }));
}

const addressOf = ({ bodyKey, ...at }: { bodyKey: string } & Parameters<typeof meetingKey>[0]): string =>
  meetingsPaths.meeting.to({ body: bodyKey, day: meetingKey(at) });
