import { z } from 'zod';
import { addDays } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { neededField, optionalField, versionField } from '../../../platform/form-fields.ts';
import { actorOfPerson } from '../../../platform/login.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  chosenRecipients,
  extrasBefore,
  receivedBy,
  recipientOf,
  RecipientFields,
  recipientsOf,
  splitForm,
  type NewRecipient,
} from '../../dispatch/index.ts';
import { recordAttendanceNoted } from '../commands/record-attendance.ts';
import { circulateMinutes, sendMinutesAgain } from '../commands/circulate-minutes.ts';
import { CirculationPage } from '../pages/circulation.page.tsx';
import { approvalPaths } from '../rules/approval-paths.ts';
import { remarkDaysMax } from '../rules/circulation-views.ts';
import { approvalTexts } from '../text-approval.ts';
import { formState, readForm, says, type Problem, type ShownForm } from './approval-form.ts';
import { meetingNamed, withMinutesAt, type WithMinutes } from './approval-meeting.ts';
import { circulationPlan, type CirculationPlan } from './circulation-plan.ts';

/** Everything to know before minutes are sent, and what became of those that were. */
export async function showCirculation(visit: Visit<Reader>): Promise<Reply> {
  const found = await withMinutesAt(visit.db, visit.params);
  if (!found) return notFound(visit);
  const plan = await circulationPlan(visit.db, found, visit.today);
  const extras = await extrasBefore(visit.db, found.meeting.id);
  const values = { note: '', until: plan.remarksUntil, extras };
  return { status: 200, page: circulationPage(visit, { ...found, plan }, { values }) };
}

type Planned = WithMinutes & { readonly plan: CirculationPlan };

function circulationPage(
  visit: Visit<unknown>,
  { meeting, minutes, plan }: Planned,
  { values, problems = [] }: ShownForm,
) {
  const form = formState(visit, { values, problems, version: plan.version });
  const { groups } = plan;
  return CirculationPage({
    context: visit.page,
    meeting: meetingNamed(meeting),
    state: minutes.state,
    plan,
    form,
    recipients: RecipientFields({ groups, form, isOfMinutes: true }),
    recipientCount: groups.reduce((sum, group) => sum + group.recipients.length, 0),
    newForm: () => formState(visit, { values: {} }),
  });
}

const [noteLengthMax, extrasLengthMax] = [1000, 5000];
const fields = {
  note: z.string().trim().max(noteLengthMax, says('text-too-long')),
  until: neededField(optionalField(typedDay, says('day-unreadable')), says('day-missing')),
  extras: z.string().max(extrasLengthMax, says('text-too-long')),
  version: versionField,
};

/** Sends the minutes: writes down who gets them; the mails are written by the job of the dispatch. */
export async function submitCirculation(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const found = await withMinutesAt(db, visit.params);
  if (!found) return notFound(visit);
  const plan = await circulationPlan(db, found, visit.today);
  const { ofRecipients, rest } = splitForm(visit.form);
  const read = readForm(fields, rest);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => {
    const isLate = problems.some(({ code }) => code === 'changed-meanwhile');
    const page = circulationPage(visit, { ...found, plan }, { values: visit.form, problems });
    return { status: isLate ? 409 : 422, page };
  };
  if (!read.ok) return again(read.problems);
  const { note, until: remarksUntil, extras, version } = read.data;
  if (version !== plan.version) return again([{ code: 'changed-meanwhile' }]);
  if (plan.hindrances.length > 0) return again([{ code: 'not-sendable' }]);
  const chosen = await chosenFor(db, plan, { extras, ofRecipients });
  const problems = [...dayProblems(visit, remarksUntil), ...chosen.problems];
  if (problems.length > 0) return again(problems);
  const { recipients } = chosen;
  const toSend = { meetingId: found.meeting.id, version, note, remarksUntil, recipients, now: visit.now };
  await recordAttendanceNoted(visit.db, found.meeting);
  const sent = await circulateMinutes(visit.db, visit.jobs, toSend);
  if (!sent.ok) return again([sent.refusal]);
  return { status: 303, location: approvalPaths.send.to(meetingNamed(found.meeting)) };
}

function dayProblems({ today }: Visit<unknown>, until: string): Problem[] {
  if (until < today) return [{ code: 'day-past', field: 'until' }];
  const isTooLate = until > addDays(today, remarkDaysMax);
  return isTooLate ? [{ code: 'day-too-late', field: 'until', facts: { most: remarkDaysMax } }] : [];
}

type Typed = { extras: string; ofRecipients: Readonly<Record<string, string>> };
type Chosen = { recipients: readonly NewRecipient[]; problems: readonly Problem[] };

/** Whoever may read nothing of the minutes is left out by himself; typed as another address, he is refused. */
async function chosenFor(db: Reader, plan: CirculationPlan, typed: Typed): Promise<Chosen> {
  const chosen = await chosenRecipients(db, plan.candidates, typed);
  const { walls } = plan;
  const problems: Problem[] = [...chosen.problems];
  for (const { standing, personId, name, address } of chosen.recipients) {
    if (standing !== 'extra' || address === null) continue;
    const rights = personId === null ? undefined : await actorOfPerson(db, personId, walls.today);
    if (receivedBy('extra', rights, walls) === 'time-only')
      problems.push({ code: 'reads-nothing', field: 'extras', facts: { name } });
  }
  const { notReadingReason } = approvalTexts.da.send;
  const left = plan.notReading.map((one) => recipientOf(one, notReadingReason));
  return { recipients: [...chosen.recipients, ...left], problems };
}

const numberField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** Sends the minutes once more, to somebody whose mail did not arrive, at the address the register has now. */
export async function submitCirculationAgain(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const found = await withMinutesAt(db, visit.params);
  if (!found) return notFound(visit);
  const read = readForm({ til: numberField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { meeting } = found;
  const [row] = await recipientsOf(db, { meetingId: meeting.id, number: read.data.til });
  if (!row) return notOurForm(visit);
  const { personId, name, standing } = row;
  const address = personId === null ? row.address : null;
  const recipient = { personId, name, address, standing, itemIds: [], namedBy: null, leftOutReason: null };
  await sendMinutesAgain(visit.db, visit.jobs, { meetingId: meeting.id, recipient });
  return { status: 303, location: approvalPaths.send.to(meetingNamed(meeting)) };
}
