import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { changeMeetingAccess } from '../commands/change-access.ts';
import { MeetingAccessPage, type AccessProblem } from '../pages/meeting-access.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { audiences, type Audience } from '../rules/meeting-to-store.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { asReading, meetingAt } from './meeting-at.ts';

const fields = z.strictObject({
  csrf: z.string(),
  formKey: z.uuid(),
  version: z.coerce.number().int().positive(),
  audience: z.enum(audiences).optional(),
});

export async function showMeetingAccess(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return notFound(visit);
  return { status: 200, page: formPage(visit, meeting, { audience: meeting.audience }) };
}

export async function submitMeetingAccess(visit: Visit<Writer>): Promise<Reply> {
  const meeting = await meetingAt(asReading(visit).db, visit.params);
  if (!meeting) return notFound(visit);
  const form = fields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { audience, version } = form.data;
  if (audience === undefined)
    return { status: 422, page: formPage(visit, meeting, { problem: { code: 'choose-audience' } }) };
  const changed = await changeMeetingAccess(visit.db, { meetingId: meeting.id, version, audience });
  if (!changed.ok)
    return { status: 409, page: formPage(visit, meeting, { audience, problem: changed.refusal }) };
  const { bodyKey: body } = meeting;
  return { status: 303, location: meetingsPaths.meeting.to({ body, day: meetingKey(meeting) }) };
}

/** What was chosen is kept; version and key are new, so that the next try builds on what is there now. */
const formPage = (
  { page: context, csrfToken, language }: Visit<unknown>,
  meeting: MeetingHead,
  { audience, problem }: { audience?: Audience; problem?: AccessProblem },
) => {
  const { version } = meeting;
  const form = { language, csrfToken, formKey: randomUUID(), version, values: { audience }, problems: [] };
  return MeetingAccessPage({ context, meeting, problem, form });
};
