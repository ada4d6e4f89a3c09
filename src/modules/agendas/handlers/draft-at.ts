import { isSignedIn } from '../../../kernel/actor.ts';
import { withQuery } from '../../../kernel/path.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingAt, meetingKey, meetingsPaths, type MeetingHead } from '../../meetings/index.ts';
import type { DraftMeeting } from '../pages/draft-words.ts';
import { draftOf } from '../queries/draft.ts';
import type { Draft } from '../rules/draft-views.ts';

export type DraftAt = { readonly meeting: MeetingHead; readonly draft: Draft };

/** The draft the address names, with its meeting; nothing for those who may not read it. */
export async function draftAt({
  db,
  params,
}: Pick<Visit<Reader>, 'db' | 'params'>): Promise<DraftAt | undefined> {
  const meeting = await meetingAt(db, params);
  const draft = meeting && (await draftOf(db, meeting));
  return draft && { meeting, draft };
}

/** What the pages of a draft need to know of its meeting. */
export function draftMeeting(meeting: MeetingHead): DraftMeeting {
  const at = { body: meeting.bodyKey, day: meetingKey(meeting) };
  const { bodyKey, bodyName, bodyShortName, heldOn, startsAt, endsAt, place } = meeting;
  const href = meetingsPaths.meeting.to(at);
  return { bodyKey, bodyName, bodyShortName, heldOn, startsAt, endsAt, place, at, href };
}

/** A visit that may change things, as the queries want it. */
export const asReading = (visit: Visit<Writer>): Visit<Reader> => ({ ...visit, db: reading(visit.db) });

/** "Not there", which is also what "not yours" looks like. */
export const notHere = (visit: Visit<Reader>): Reply =>
  isSignedIn(visit.actor)
    ? notFound(visit)
    : { status: 303, location: withQuery('/log-ind', { retur: visit.page.path }) };

/** The year new numbers are of. */
export const yearOf = ({ today }: Pick<Visit<unknown>, 'today'>): string => today.slice(0, 'YYYY'.length);
