import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { meetingAt, type MeetingHead } from '../../meetings/index.ts';
import { recordDispatch, type NewRecipient } from '../commands/record-dispatch.ts';
import { SendAgainPage } from '../pages/small-forms.page.tsx';
import { dispatchPaths } from '../paths.ts';
import { candidatesFor, earlierRecipients, personOfAddress, type Candidate } from '../queries/candidates.ts';
import { recipientsOf } from '../queries/dispatch-log.ts';
import { toldMeeting, type SendableMeeting } from '../queries/told-meeting.ts';
import { withOthers } from '../rules/recipients.ts';
import { formState, readForm, says, type Problem, type ShownForm } from './form-view.ts';
import { recipientOf } from './meeting-notice.ts';
import { numberField } from './number-field.ts';
import { extraStanding } from './recipient-choice.ts';
import { meetingShown } from './shown-recipients.ts';

type Found = { meeting: MeetingHead; told: SendableMeeting & { agendaVersion: number }; all: Candidate[] };

/** The meeting with a version that was sent, and everybody who is or was to have it. */
async function found(db: Reader, params: Visit<unknown>['params']): Promise<Found | undefined> {
  const meeting = await meetingAt(db, params);
  const told = meeting && (await toldMeeting(db, meeting.id));
  if (!meeting || !told || told.agendaVersion === null) return undefined;
  const all = withOthers(await candidatesFor(db, meeting), await earlierRecipients(db, meeting.id));
  return { meeting, told: { ...told, agendaVersion: told.agendaVersion }, all };
}

export async function showSendAgain(visit: Visit<Reader>): Promise<Reply> {
  const place = await found(visit.db, visit.params);
  if (!place) return notFound(visit);
  const values = await valuesFor(visit, place);
  return { status: 200, page: againPage(visit, place, { values }) };
}

/** From the log one comes with the row that did not arrive. */
async function valuesFor({ db, query }: Visit<Reader>, { meeting, all }: Found) {
  const number = numberField.safeParse(query['til']);
  if (!number.success) return { who: '', address: '' };
  const [row] = await recipientsOf(db, { meetingId: meeting.id, number: number.data });
  const who = all.find(({ personId, address }) =>
    row?.personId ? personId === row.personId : address === row?.address,
  );
  return { who: who?.key ?? '', address: row?.address ?? '' };
}

const addressLengthMax = 254;
const fields = {
  who: z.string().max(100, says('choose-one')),
  address: z.string().trim().toLowerCase().max(addressLengthMax, says('bad-address')),
};

/** Sends the newest version once more, to one. */
export async function submitSendAgain(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const place = await found(db, visit.params);
  if (!place) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: againPage(visit, place, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { who, address } = read.data;
  if (address !== '' && !isMailAddress(address)) return again([{ code: 'bad-address', field: 'address' }]);
  const recipient = await recipientFor(db, place.all, { who, address });
  if (!recipient) return again([{ code: 'nobody-chosen', field: 'who' }]);
  const { told: meeting } = place;
  const sent = { meeting, kind: 'again', agendaVersion: meeting.agendaVersion, note: '' } as const;
  await recordDispatch(visit.db, visit.jobs, { ...sent, recipients: [recipient] });
  return { status: 303, location: dispatchPaths.log.to(meetingShown(place.meeting)) };
}

/** Whoever is chosen, at the address that was typed if one was; or whose address it is. */
async function recipientFor(
  db: Reader,
  all: readonly Candidate[],
  { who, address }: { who: string; address: string },
): Promise<NewRecipient | undefined> {
  const chosen = all.find(({ key }) => key === who);
  if (chosen) return { ...recipientOf(chosen), address: address === '' ? chosen.address : address };
  if (address === '') return undefined;
  const known = all.find((one) => one.address === address);
  if (known) return recipientOf(known);
  const person = await personOfAddress(db, address);
  return { personId: person?.id ?? null, name: person?.name ?? address, address, ...extraStanding };
}

function againPage(visit: Visit<unknown>, { meeting, told, all }: Found, shown: ShownForm): Page {
  return SendAgainPage({
    context: visit.page,
    conflict: [],
    meeting: meetingShown(meeting),
    version: told.agendaVersion,
    people: all.map(({ key, name, address }) => ({ key, name: address ? `${name} (${address})` : name })),
    form: formState(visit, shown),
  });
}
