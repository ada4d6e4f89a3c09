import { z } from 'zod';
import { typedTime } from '../../../kernel/clock-time.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { neededField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { bareForm, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { notHere } from '../../meetings/index.ts';
import { recordAttendance } from '../commands/record-attendance.ts';
import { addParticipant, callRoll, noteChange, takeBackChange } from '../commands/save-presence.ts';
import { AttendancePage, type AttendanceForms } from '../pages/attendance.page.tsx';
import { minutesPaths } from '../paths.ts';
import { namesToWrite } from '../queries/names-to-write.ts';
import { named } from '../rules/names-to-write.ts';
import type { Participant } from '../rules/presence.ts';
import { deskAt, type Desk } from './desk-at.ts';
import { formState, readForm, says, type Problem } from './read-form.ts';

const lineMax = 300;
const nameField = z.string().trim().min(1, says('name-missing')).max(lineMax, says('name-too-long'));
const shortField = z.string().trim().max(lineMax, says('name-too-long'));
const positionField = z.string().regex(/^[1-9]\d{0,3}$/, says('who-missing'));
const eventField = wordField(says('what-missing'))(['arrived', 'left']);
const timeField = neededField(optionalField(typedTime, says('time-unreadable')), says('time-unreadable'));

/** Who is there: from the beginning, and who came later or left. R-031. */
export async function showAttendance(visit: Visit<Reader>): Promise<Reply> {
  const desk = await deskAt(visit);
  if (!desk?.minutes) return notHere(visit);
  return { status: 200, page: attendancePage(visit, desk, {}) };
}

/** Each act on this page: found, done, and shown again where it is refused. */
const actOf =
  (work: (visit: Visit<Writer>, desk: Desk) => Promise<Done>) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const reader = { ...visit, db: reading(visit.db) };
    const desk = await deskAt(reader);
    if (!desk?.minutes) return notHere(reader);
    const done = await work(visit, desk);
    if (done === 'not-ours') return notOurForm(visit);
    if (done === 'done') return { status: 303, location: minutesPaths.attendance.to(desk.at) };
    const status = done.problems.some(({ code }) => code === 'changed-meanwhile') ? 409 : 422;
    return { status, page: attendancePage(reader, desk, { [done.form]: done.problems }) };
  };

type FormName = keyof AttendanceForms;
type Done = 'done' | 'not-ours' | { form: FormName; problems: readonly Problem[] };
type Saved = { ok: true } | { ok: false; refusal: Problem };
const doneOr = (form: FormName, saved: Saved): Done =>
  saved.ok ? 'done' : { form, problems: [saved.refusal] };

export const submitRoll = actOf(async (visit, { meeting, participants }) => {
  const fields = Object.fromEntries(
    participants.flatMap(({ position }) => [
      [`came.${position}`, z.enum(['ja', 'nej', ''])],
      [`version.${position}`, z.string().regex(/^[1-9]\d{0,8}$/)],
    ]),
  );
  const read = readForm({ ...fields, rest: z.literal('ja').optional() }, visit.form);
  if (!read?.ok) return 'not-ours';
  const unsaid = visit.form['rest'] === 'ja' ? true : null;
  const roll = participants.map(({ position }) => {
    const came = visit.form[`came.${position}`];
    return {
      position,
      version: Number(visit.form[`version.${position}`]),
      came: came === '' ? unsaid : came === 'ja',
    };
  });
  return doneOr('roll', await callRoll(visit.db, meeting.id, roll));
});

export const submitChange = actOf(async (visit, { meeting }) => {
  const read = readForm({ who: positionField, event: eventField, at: timeField }, visit.form);
  if (!read) return 'not-ours';
  if (!read.ok) return { form: 'change', problems: read.problems };
  const { who, event, at } = read.data;
  return doneOr(
    'change',
    await noteChange(visit.db, { meetingId: meeting.id, position: Number(who), event, at }),
  );
});

export const submitUndo = bareForm(
  actOf(async (visit, { meeting }) =>
    doneOr('change', await takeBackChange(visit.db, meeting.id, Number(visit.params['person'] ?? 0) || 0)),
  ),
);

export const submitGuest = actOf(async (visit, { meeting }) => {
  const kind = z.enum(['member', 'guest', 'secretariat'], says('who-missing'));
  const fields = { name: nameField, organisation: shortField, kind, standsInFor: shortField };
  const read = readForm(fields, visit.form);
  if (!read) return 'not-ours';
  if (!read.ok) return { form: 'guest', problems: read.problems };
  const { organisations } = await namesToWrite(reading(visit.db), meeting.id);
  const organisationId = named(organisations, read.data.organisation) ?? null;
  return doneOr('guest', await addParticipant(visit.db, meeting.id, { ...read.data, organisationId }));
});

export const submitRecording = bareForm(
  actOf(async (visit, { meeting }) => doneOr('roll', await recordAttendance(visit.db, meeting))),
);

type Problems = Partial<Record<FormName, readonly Problem[]>>;

function attendancePage(visit: Visit<Reader>, desk: Desk, problems: Problems) {
  const typed = Object.keys(problems).length > 0 ? visit.form : {};
  const form = (name: FormName, values: Readonly<Record<string, string>>) =>
    formState(visit, { values: { ...values, ...(problems[name] && typed) }, problems: problems[name] ?? [] });
  const forms = {
    roll: form('roll', Object.fromEntries(desk.participants.flatMap(rollValues))),
    change: form('change', { at: desk.time.replace(':', '.'), event: 'left' }),
    guest: form('guest', { kind: 'guest' }),
  };
  return AttendancePage({ context: visit.page, desk, forms, writer: visit.actor.userId });
}

const rollValues = ({ position, came, version }: Participant): [string, string][] => [
  [`came.${position}`, came === null ? '' : came ? 'ja' : 'nej'],
  [`version.${position}`, String(version)],
];
