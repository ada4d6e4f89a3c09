import { addDays, dayInDenmark } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { calendarFile, calendarMediaType } from '../../../platform/ics.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { meetingAt, meetingKey } from '../../meetings/index.ts';
import { endFeed, makeFeed } from '../commands/feeds.ts';
import { SubscriptionPage } from '../pages/subscription.page.tsx';
import { calendarPaths } from '../paths.ts';
import { plannableBodies } from '../queries/bodies.ts';
import { feedsOf, meetingsForFile, type MeetingInFile } from '../queries/feeds.ts';
import { calendarTexts } from '../text.ts';
import { formState, type ShownForm } from './form-view.ts';
import { eventOf } from './meeting-events.ts';
import { keyField, readForm } from './read-form.ts';

/** How far back a feed goes: calendars keep what they have, and what is older is in the archive. */
const feedDaysBack = 365;

/** What a calendar program fetches: the meetings the holder of the link may know of today. */
export async function showFeed(visit: Visit<Reader>): Promise<Reply> {
  const { db, link, today, language } = visit;
  if (!link) return notFound(visit);
  const bodies = await plannableBodies(db);
  const body = bodies.find(({ id }) => id === link.subjectId);
  const wanted = { from: addDays(today, -feedDaysBack), bodyId: link.subjectId };
  const text = calendarTexts[language].files;
  const name = link.subjectId === null ? text.feedName : text.feedOf(body?.shortName ?? '');
  return fileOf(visit, { meetings: await meetingsForFile(db, wanted), name, fileName: text.name });
}

/** One meeting as a file, from its page. */
export async function showMeetingFile(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return notFound(visit);
  const meetings = await meetingsForFile(visit.db, { meetingId: meeting.id });
  const name = meeting.bodyShortName;
  return fileOf(visit, { meetings, name, fileName: `${meeting.bodyKey}-${meetingKey(meeting)}` });
}

type File = {
  readonly meetings: readonly MeetingInFile[];
  readonly name: string;
  readonly fileName: string;
};

function fileOf({ language, now, atDoor }: Visit<Reader>, { meetings, name, fileName }: File): Reply {
  const around = { language, now, publicUrl: atDoor.publicUrl };
  const text = calendarFile({ name, events: meetings.map((meeting) => eventOf(meeting, around)) });
  const file = {
    name: `${fileName}.ics`,
    mediaType: calendarMediaType,
    bytes: new TextEncoder().encode(text),
  };
  return { status: 200, file };
}

export async function showSubscription(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await subscriptionPage(visit, visit.db, { values: {}, address: null }) };
}

/** Makes a secret address and shows it, this once: it is kept nowhere. */
export async function submitSubscription(visit: Visit<Writer>): Promise<Reply> {
  const { actor, db, now, atDoor } = visit;
  const read = readForm({ forum: keyField }, visit.form);
  if (!read || actor.personId === null) return notOurForm(visit);
  const again = async (problems: ShownForm['problems']): Promise<Reply> => {
    const shown = { values: visit.form, problems: problems ?? [], address: null };
    return { status: 422, page: await subscriptionPage(visit, reading(db), shown) };
  };
  if (!read.ok) return again(read.problems);
  const bodyId = await bodyIdOf(reading(db), read.data.forum);
  if (bodyId === undefined) return again([{ code: 'no-such-body', field: 'forum' }]);
  const token = await makeFeed(db, { personId: actor.personId, bodyId }, now);
  const address = `${atDoor.publicUrl}${calendarPaths.feed.to({ token })}`;
  const page = await subscriptionPage(visit, reading(db), { values: {}, address });
  return { status: 200, page, isDone: true };
}

export async function submitSubscriptionEnd(visit: Visit<Writer>): Promise<Reply> {
  const { actor, db, now } = visit;
  const read = readForm({ forum: keyField }, visit.form);
  if (!read?.ok || actor.personId === null) return notOurForm(visit);
  const bodyId = await bodyIdOf(reading(db), read.data.forum);
  if (bodyId === undefined) return notFound(visit);
  await endFeed(db, { personId: actor.personId, bodyId }, now); // one that has ended stays ended
  return { status: 303, location: calendarPaths.subscription.to({}) };
}

/** Null for all meetings; undefined where there is no such body. */
async function bodyIdOf(db: Reader, key: string): Promise<string | null | undefined> {
  if (key === '') return null;
  return (await plannableBodies(db)).find((body) => body.key === key)?.id;
}

type Shown = ShownForm & { address: string | null };

async function subscriptionPage(visit: Visit<unknown>, db: Reader, shown: Shown): Promise<Page> {
  const { actor, page: context } = visit;
  const feeds = actor.personId === null ? [] : await feedsOf(db, actor.personId);
  return SubscriptionPage({
    context,
    form: formState(visit, shown),
    feeds: feeds.map(({ body, madeAt }) => ({
      body,
      madeOn: dayInDenmark(madeAt),
      end: formState(visit, { values: {} }),
    })),
    bodies: await plannableBodies(db),
    address: shown.address,
  });
}
