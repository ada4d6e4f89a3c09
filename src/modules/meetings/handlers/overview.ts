import { dayInDenmark } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { meetingsSince } from '../queries/meetings-since.ts';
import { nearMeetings } from '../queries/near-meetings.ts';
import { meetingsPaths, pullInPath } from '../paths.ts';
import { maySeeProposals } from '../policy.ts';
import { agendasSince, waitingProposals } from '../queries/agenda-news.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { isToPrepare } from '../rules/to-prepare.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';

/** The front page's lines: agendas to read before one's own meetings, the next meetings, the latest, the new. */
export async function meetingsOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  return [
    ...(await near(visit)),
    ...(await proposed(visit)),
    ...(await sent(visit)),
    ...(await taken(visit)),
  ];
}

async function near({ db, today, language, actor }: OverviewVisit): Promise<OverviewEntry[]> {
  const text = meetingsTexts[language];
  const versions = versionTexts[language];
  const meetings = await nearMeetings(db, today);
  return meetings.flatMap((meeting): OverviewEntry[] => {
    const { bodyShortName, heldOn, itemCount, isSent, unreadVersion } = meeting;
    const line = { day: heldOn, href: addressOf(meeting), title: text.overviewMeeting(bodyShortName) };
    const isComing = heldOn >= today;
    const note = isSent || !isComing ? text.overviewItems(itemCount) : versions.overviewNotSent;
    const shown: OverviewEntry = { ...line, part: isComing ? 'coming' : 'recent', note };
    if (!isToPrepare(meeting, actor.bodyIds, today)) return [shown];
    const isNew = unreadVersion !== null;
    const words = isNew
      ? { title: versions.overviewChanged(bodyShortName), note: versions.overviewVersion(unreadVersion) }
      : { title: text.overviewPrepare(bodyShortName), note };
    return [{ ...line, ...words, part: 'waits', act: text.overviewRead }, shown];
  });
}

/** For the secretariat: what is proposed for the next agendas. */
async function proposed({ db, today, language, actor }: OverviewVisit): Promise<OverviewEntry[]> {
  if (!maySeeProposals(actor)) return [];
  const text = versionTexts[language];
  return (await waitingProposals(db, today)).map(({ bodyKey, bodyShortName, heldOn, sequence, count }) => ({
    part: 'waits',
    day: heldOn,
    title: text.overviewProposals(count, bodyShortName),
    href:
      heldOn === null
        ? withQuery(meetingsPaths.list.to({}), { forum: bodyKey })
        : pullInPath.to({ body: bodyKey, day: meetingKey({ heldOn, sequence: sequence ?? 1 }) }),
    act: text.overviewSee,
  }));
}

async function sent({ db, since, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (since === null) return [];
  const text = versionTexts[language];
  return (await agendasSince(db, since)).map((agenda) => ({
    part: 'since',
    day: dayInDenmark(agenda.sentAt),
    title: text.overviewSent(text.kinds[agenda.kind], agenda.bodyShortName, showDay(agenda.heldOn, language)),
    href: addressOf(agenda),
    note: text.overviewVersion(agenda.number),
  }));
}

async function taken({ db, since, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (since === null) return [];
  const text = meetingsTexts[language];
  return (await meetingsSince(db, since)).map((meeting) => {
    const { bodyShortName, isPlanned, storedAt } = meeting;
    const day = showDay(meeting.heldOn, language);
    const line = { part: 'since', day: dayInDenmark(storedAt), href: addressOf(meeting) } as const;
    if (isPlanned) return { ...line, title: versionTexts[language].overviewPlanned(bodyShortName, day) };
    const note = text.overviewDecisions(meeting.decisionCount);
    return { ...line, title: text.overviewTaken(bodyShortName, day), note };
  });
}

const addressOf = ({ bodyKey, ...at }: { bodyKey: string } & Parameters<typeof meetingKey>[0]): string =>
  meetingsPaths.meeting.to({ body: bodyKey, day: meetingKey(at) });
