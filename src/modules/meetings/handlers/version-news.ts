import { randomUUID } from 'node:crypto';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { VersionNews } from '../pages/version-parts.tsx';
import { mayMarkRead } from '../policy.ts';
import { versionRead } from '../queries/agenda-versions.ts';
import { itemsAsSent } from '../queries/items-as-sent.ts';
import { agendaDifference, differenceCounts } from '../rules/agenda-difference.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';

/**
 * What changed in the agenda since the version the reader has read; who has read none is told since the first. Nothing
 * where there is nothing newer: then it costs one question, and where there is one version only, none.
 */
export async function versionNews(
  { db, actor, csrfToken, language }: Visit<Reader>,
  meeting: MeetingHead,
): Promise<VersionNews | undefined> {
  if (meeting.sentOn === null || meeting.agendaVersion < 2 || !mayMarkRead(actor)) return undefined;
  const meetingId = meeting.id;
  const read = (await versionRead(db, { meetingId, userId: actor.userId })) ?? 1;
  if (read >= meeting.agendaVersion) return undefined;
  const before = await itemsAsSent(db, { meetingId, version: read });
  const after = await itemsAsSent(db, { meetingId, version: meeting.agendaVersion });
  const counts = differenceCounts(agendaDifference(before, after));
  return { read, counts, form: { language, csrfToken, formKey: randomUUID(), values: {}, problems: [] } };
}
