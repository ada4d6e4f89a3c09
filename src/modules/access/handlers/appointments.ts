import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { endAppointment, giveAppointment } from '../commands/appointments.ts';
import { EndRolePage, GiveRolePage, endFields } from '../pages/account-forms.page.tsx';
import { userPaths } from '../paths.ts';
import { organisationChoices, personAt, type PersonRow } from '../queries/persons.ts';
import { appointmentsOf, type AppointmentRow } from '../queries/seats-of-person.ts';
import { appointedRoles } from '../rules/appointment.ts';
import { accessTexts } from '../text.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  choiceField,
  dayField,
  keyField,
  neededDayField,
  readForm,
  reasonField,
  textField,
  versionField,
  type Problem,
} from './read-form.ts';

const giveFields = {
  role: choiceField(appointedRoles),
  organisation: keyField,
  concerning: textField,
  from: neededDayField,
  to: dayField,
  reason: reasonField,
};

export async function showNewAppointment(visit: Visit<Reader>): Promise<Reply> {
  const person = await personAt(visit.db, visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  return { status: 200, page: await givePage(visit, visit.db, { person, values: { from: visit.today } }) };
}

export async function submitNewAppointment(visit: Visit<Writer>): Promise<Reply> {
  const person = await personAt(reading(visit.db), visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const read = readForm(giveFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await givePage(visit, reading(visit.db), { person, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const done = await giveAppointment(visit.db, person.id, read.data);
  return done.ok ? { status: 303, location: userPaths.user.to(person) } : again([done.refusal]);
}

async function givePage(visit: Visit<unknown>, db: Reader, shown: ShownForm & { person: PersonRow }) {
  const { person } = shown;
  const organisations = await organisationChoices(db);
  const form = formState(visit, shown);
  return GiveRolePage({ context: visit.page, form, conflict: [], person, organisations });
}

type Found = { person: PersonRow; held: AppointmentRow };

async function appointmentAt({ params }: Visit<unknown>, db: Reader): Promise<Found | undefined> {
  const person = await personAt(db, params['key'] ?? '');
  const held = person && (await appointmentsOf(db, person.id)).find(({ id }) => id === params['id']);
  return held && { person, held };
}

export async function showAppointment(visit: Visit<Reader>): Promise<Reply> {
  const found = await appointmentAt(visit, visit.db);
  if (!found) return notFound(visit);
  const values = { ...valuesOf(found.held), lastDay: found.held.to ?? visit.today };
  return { status: 200, page: endPage(visit, { ...found, values }) };
}

/** A role ends on a day. Of two who change one role at once, the second is shown what the first wrote. */
export async function submitAppointment(visit: Visit<Writer>): Promise<Reply> {
  const found = await appointmentAt(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const fields = { lastDay: neededDayField, reason: reasonField, version: versionField };
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[], typed = visit.form): Reply => ({
    status: statusOf(problems),
    page: endPage(visit, { ...found, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const { version, ...end } = read.data;
  const { now, today, actor } = visit;
  const ended = { id: found.held.id, version };
  const done = await endAppointment(visit.db, ended, { ...end, now, today, userId: actor.userId });
  return done.ok ? { status: 303, location: userPaths.user.to(found.person) } : again([done.refusal], end);
}

type Shown = ShownForm & Found & { typed?: Readonly<Record<string, string>> };

function endPage(visit: Visit<unknown>, shown: Shown): Page {
  const { person, held, values, problems = [], typed } = shown;
  const { language } = visit;
  const { lastDay: label, lastDayHint: hint } = accessTexts[language].accounts.forms;
  const isLate = typed && statusOf(problems) === 409;
  const specs = endFields(language, { label, hint });
  const version = versionToShow(visit, problems, held.version);
  return EndRolePage({
    context: visit.page,
    form: formState(visit, { values, problems, version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(held) }, language) : [],
    person,
    role: held.role,
  });
}

/** What stands, as the fields of the form show it. */
const valuesOf = ({ to, endReason }: AppointmentRow): Record<string, string> => ({
  lastDay: to ?? '',
  reason: endReason,
});
