import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingAt } from '../../meetings/index.ts';
import { LogPage } from '../pages/log.page.tsx';
import { dispatchPaths } from '../paths.ts';
import { dispatchesOf, recipientsOf, substitutesWithoutSeat, untoldChange } from '../queries/dispatch-log.ts';
import { toldMeeting } from '../queries/told-meeting.ts';
import { logStates, needFirst } from '../rules/log-views.ts';
import { formState } from './form-view.ts';
import { sendMeetingNotice } from './meeting-notice.ts';
import { numberField } from './number-field.ts';
import { meetingShown } from './shown-recipients.ts';

const query = z.object({
  udsendelse: numberField.optional().catch(undefined),
  tilstand: z.enum(logStates).optional().catch(undefined),
});

/** Who got what about a meeting, and what became of the mail. */
export async function showLog(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context } = visit;
  const meeting = await meetingAt(db, visit.params);
  const told = meeting && (await toldMeeting(db, meeting.id));
  if (!meeting || !told) return notFound(visit);
  const { udsendelse, tilstand } = query.parse(visit.query);
  const all = needFirst(await recipientsOf(db, { meetingId: meeting.id }));
  const page = LogPage({
    context,
    meeting: meetingShown(meeting),
    dispatches: await dispatchesOf(db, meeting.id),
    recipients: all.filter(
      (one) =>
        (udsendelse === undefined || one.dispatch === udsendelse) &&
        (tilstand === undefined || one.state === tilstand),
    ),
    states: logStates.filter((state) => all.some((one) => one.state === state)),
    filter: { udsendelse, tilstand },
    untold: await untoldChange(db, told),
    substitutes: await substitutesWithoutSeat(db, told),
    hasVersion: told.agendaVersion !== null,
    newForm: () => formState(visit, { values: {} }),
  });
  return { status: 200, page };
}

/** Tells the recipients of a move or a cancellation they were not told of. */
export const submitNotice = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const db = reading(visit.db);
  const meeting = await meetingAt(db, visit.params);
  const told = meeting && (await toldMeeting(db, meeting.id));
  if (!meeting || !told) return notFound(visit);
  const kind = await untoldChange(db, told);
  if (kind) await sendMeetingNotice(visit.db, visit.jobs, { meetingId: meeting.id, kind });
  return { status: 303, location: dispatchPaths.log.to(meetingShown(meeting)) };
});
