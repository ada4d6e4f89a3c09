import { isSignedIn } from '../../../kernel/actor.ts';
import { withQuery } from '../../../kernel/path.ts';
import { notFound } from '../../../platform/http.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { wholeMeeting, type WholeMeeting } from '../queries/meeting-agenda.ts';
import { attendedMeeting, type AttendedMeeting } from '../queries/meeting-attendance.ts';
import { dayMovedTo } from '../queries/former-day.ts';
import { meetingHead } from '../queries/meeting-head.ts';
import { meetingItem } from '../queries/meeting-item.ts';
import { meetingsPaths } from '../paths.ts';
import { meetingKeyOf } from '../rules/meeting-key.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';

/** The meeting the address names, as far as the reader may know of it. */
export async function meetingAt(
  db: Reader,
  params: Readonly<Record<string, string>>,
): Promise<MeetingHead | undefined> {
  const key = meetingKeyOf(params['day'] ?? '');
  return key && meetingHead(db, params['body'] ?? '', key);
}

/** The same with who came. */
export async function attendedMeetingAt(
  db: Reader,
  params: Readonly<Record<string, string>>,
): Promise<AttendedMeeting | undefined> {
  const key = meetingKeyOf(params['day'] ?? '');
  return key && attendedMeeting(db, params['body'] ?? '', key);
}

/** The same with who came and the agenda. */
export async function wholeMeetingAt(
  db: Reader,
  params: Readonly<Record<string, string>>,
): Promise<WholeMeeting | undefined> {
  const key = meetingKeyOf(params['day'] ?? '');
  return key && wholeMeeting(db, params['body'] ?? '', key);
}

export type ItemAt = { readonly meeting: MeetingHead; readonly item: ItemView };

/** The item the address names, with its meeting. */
export async function itemAt({
  db,
  params,
  actor,
}: Pick<Visit<Reader>, 'db' | 'params' | 'actor'>): Promise<ItemAt | undefined> {
  const meeting = await meetingAt(db, params);
  const question = { address: params['item'] ?? '', organisationId: actor.organisationId };
  const item = meeting && (await meetingItem(db, { meeting, ...question }));
  return item && { meeting, item };
}

/**
 * "Not there", which is also what "not yours" looks like. A meeting that has moved is found at its new address by who
 * may see it. Who has not signed in is asked to, whichever it is, and comes back here: the meeting may be theirs.
 */
export async function notHere(visit: Visit<Reader>): Promise<Reply> {
  const moved = await movedOrMissing(visit);
  if (moved.status === 303 || isSignedIn(visit.actor)) return moved;
  return { status: 303, location: withQuery('/log-ind', { retur: visit.page.path }) };
}

/** The same for what is no page to sign in at: a file. */
export async function movedOrMissing(visit: Visit<Reader>): Promise<Reply> {
  const moved = await movedTo(visit);
  return moved === undefined ? notFound(visit) : { status: 303, location: moved };
}

async function movedTo({ db, params, page }: Visit<Reader>): Promise<string | undefined> {
  const { body = '', day = '' } = params;
  const key = meetingKeyOf(day);
  const now = key && (await dayMovedTo(db, body, key));
  if (now === undefined) return undefined;
  const [left, to] = [day, now].map((at) => meetingsPaths.meeting.to({ body, day: at })) as [string, string];
  return page.path.startsWith(left) ? to + page.path.slice(left.length) : to;
}

/** A visit that may change things, as the queries want it. */
export const asReading = (visit: Visit<Writer>): Visit<Reader> => ({ ...visit, db: reading(visit.db) });
