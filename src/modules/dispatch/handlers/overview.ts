import { withQuery } from '../../../kernel/path.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import { dispatchPaths } from '../paths.ts';
import { maySend } from '../policy.ts';
import { failedMails, silentMembers, unanswered, type NamedMeeting } from '../queries/overview-lines.ts';
import { dispatchTexts } from '../text.ts';

/** The front page's lines: meetings one has not answered, and for the secretariat what did not arrive. */
export async function dispatchOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  return [...(await ownLines(visit)), ...(maySend(visit.actor) ? await deskLines(visit) : [])];
}

const placeOf = ({ bodyKey, heldOn, sequence }: NamedMeeting) => ({
  body: bodyKey,
  day: meetingKey({ heldOn, sequence }),
});

async function ownLines({ db, actor, language, today }: OverviewVisit): Promise<OverviewEntry[]> {
  const { personId, bodyIds } = actor;
  if (personId === null || maySend(actor)) return [];
  const { overview: text } = dispatchTexts[language].reply;
  return (await unanswered(db, { personId, bodyIds, today })).map((meeting) => ({
    part: 'waits',
    day: meeting.heldOn,
    title: text.unanswered(nameOf(meeting, language)),
    href: dispatchPaths.reply.to(placeOf(meeting)),
    act: text.unansweredAct,
  }));
}

const nameOf = ({ bodyShortName, heldOn }: NamedMeeting, language: OverviewVisit['language']): string =>
  dispatchTexts[language].meeting(bodyShortName, showDay(heldOn, language));

/** More names than this would be a list and not a line. */
const namesMax = 3;

async function deskLines({ db, language, today }: OverviewVisit): Promise<OverviewEntry[]> {
  const { overview: text } = dispatchTexts[language].reply;
  const failed = (await failedMails(db, today)).map((meeting): OverviewEntry => {
    const log = dispatchPaths.log.to(placeOf(meeting));
    const title = text.failed(nameOf(meeting, language), meeting.count);
    return { part: 'waits', day: meeting.heldOn, title, href: withQuery(log, {}), act: text.failedAct };
  });
  const silent = (await silentMembers(db, today)).map((meeting): OverviewEntry => {
    const { names } = meeting;
    const name = nameOf(meeting, language);
    const title =
      names.length > namesMax ? text.silentMany(name, names.length) : text.silent(name, names.join(', '));
    const href = meetingsPaths.meeting.to(placeOf(meeting));
    return { part: 'waits', day: meeting.heldOn, title, href, act: text.silentAct };
  });
  return [...failed, ...silent];
}
