import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { neededField, optionalField } from '../../../platform/form-fields.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { meetingAt, type MeetingHead } from '../../meetings/index.ts';
import { noteReturned } from '../commands/note-returned.ts';
import { ReturnedPage } from '../pages/small-forms.page.tsx';
import { dispatchPaths } from '../paths.ts';
import { recipientsOf } from '../queries/dispatch-log.ts';
import type { LoggedRecipient } from '../rules/log-views.ts';
import { formState, readForm, says, statusOf, type Problem, type ShownForm } from './form-view.ts';
import { numberField } from './number-field.ts';
import { meetingShown } from './shown-recipients.ts';

type Found = { meeting: MeetingHead; recipient: LoggedRecipient };

async function found(db: Reader, params: Visit<unknown>['params']): Promise<Found | undefined> {
  const number = numberField.safeParse(params['recipient']);
  const meeting = await meetingAt(db, params);
  if (!meeting || !number.success) return undefined;
  const [recipient] = await recipientsOf(db, { meetingId: meeting.id, number: number.data });
  return recipient && { meeting, recipient };
}

/** The form for a mail that came back to the secretariat's mailbox. */
export async function showReturned(visit: Visit<Reader>): Promise<Reply> {
  const place = await found(visit.db, visit.params);
  if (!place) return notFound(visit);
  const { returnedOn, returnedReason } = place.recipient;
  const values = { on: returnedOn ?? visit.today, reason: returnedReason };
  return { status: 200, page: returnedPage(visit, place, { values }) };
}

const reasonLengthMax = 500;
const fields = {
  on: neededField(optionalField(typedDay, says('day-unreadable')), says('day-missing')),
  reason: z.string().trim().min(1, says('reason-missing')).max(reasonLengthMax, says('text-too-long')),
  version: numberField,
};

export async function submitReturned(visit: Visit<Writer>): Promise<Reply> {
  const place = await found(reading(visit.db), visit.params);
  if (!place) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: returnedPage(visit, place, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { version, ...returned } = read.data;
  if (returned.on > visit.today) return again([{ code: 'day-to-come', field: 'on' }]);
  const done = await noteReturned(visit.db, { id: place.recipient.id, version }, returned);
  return done.ok ? backToLog(place) : again([done.refusal]);
}

/** Takes it back; what somebody else has changed meanwhile is shown as it stands. */
export async function submitReturnedUndo(visit: Visit<Writer>): Promise<Reply> {
  const place = await found(reading(visit.db), visit.params);
  if (!place) return notFound(visit);
  const read = readForm({ version: numberField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { id } = place.recipient;
  const done = await noteReturned(visit.db, { id, version: read.data.version }, { on: null, reason: '' });
  if (done.ok) return backToLog(place);
  const { returnedOn, returnedReason } = place.recipient;
  const values = { on: returnedOn ?? visit.today, reason: returnedReason };
  return { status: 409, page: returnedPage(visit, place, { values, problems: [done.refusal] }) };
}

const backToLog = ({ meeting }: Found): Reply => ({
  status: 303,
  location: dispatchPaths.log.to(meetingShown(meeting)),
});

const returnedPage = (visit: Visit<unknown>, { meeting, recipient }: Found, shown: ShownForm): Page =>
  ReturnedPage({
    context: visit.page,
    conflict: [],
    meeting: meetingShown(meeting),
    name: recipient.name,
    form: formState(visit, { ...shown, version: recipient.version }),
  });
