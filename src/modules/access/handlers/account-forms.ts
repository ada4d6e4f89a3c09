import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { inviteUser } from '../../identity/index.ts';
import { changeEmail, closeUser } from '../commands/accounts.ts';
import { EmailPage, InvitationPage, LeavingPage, emailFields } from '../pages/account-forms.page.tsx';
import { userPaths } from '../paths.ts';
import { addressOfPerson, personAt, type PersonRow } from '../queries/persons.ts';
import { membershipsOf } from '../queries/seats-of-person.ts';
import { userOfPerson, type UserRecord } from '../queries/users.ts';
import { stateOn } from '../rules/appointment.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  neededDayField,
  neededTextField,
  readForm,
  reasonField,
  versionField,
  type Problem,
} from './read-form.ts';

type Found = { person: PersonRow; user: UserRecord };

async function userAt(visit: Visit<unknown>, db: Reader): Promise<Found | undefined> {
  const person = await personAt(db, visit.params['key'] ?? '');
  const user = person && (await userOfPerson(db, person.key, visit.today));
  return user && { person, user };
}

export async function showEmail(visit: Visit<Reader>): Promise<Reply> {
  const found = await userAt(visit, visit.db);
  if (!found) return notFound(visit);
  return { status: 200, page: emailPage(visit, { ...found, values: { email: found.user.email } }) };
}

export async function submitEmail(visit: Visit<Writer>): Promise<Reply> {
  const found = await userAt(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const read = readForm({ email: neededTextField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: emailPage(visit, { ...found, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { version, email } = read.data;
  const done = await changeEmail(visit.db, { id: found.user.id, version }, { email, now: visit.now });
  return done.ok ? { status: 303, location: userPaths.user.to(found.person) } : again([done.refusal]);
}

function emailPage(visit: Visit<unknown>, shown: ShownForm & Found): Page {
  const { person, user, values, problems = [] } = shown;
  const now = { email: user.email };
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  const version = versionToShow(visit, problems, user.version);
  return EmailPage({
    context: visit.page,
    form: formState(visit, { values, problems, version }),
    conflict: isLate
      ? conflictLines(emailFields(visit.language), { typed: values, now }, visit.language)
      : [],
    person,
  });
}

export async function showInvitation(visit: Visit<Reader>): Promise<Reply> {
  const person = await personAt(visit.db, visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const user = await userOfPerson(visit.db, person.key, visit.today);
  const email = user?.email ?? (await addressOfPerson(visit.db, person.id));
  return { status: 200, page: invitationPage(visit, person, { values: { email } }) };
}

export async function submitInvitation(visit: Visit<Writer>): Promise<Reply> {
  const person = await personAt(reading(visit.db), visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const read = readForm({ email: neededTextField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: invitationPage(visit, person, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { jobs, now } = visit;
  const done = await inviteUser(visit.db, { jobs, now, personId: person.id, email: read.data.email });
  return done.ok ? { status: 303, location: userPaths.user.to(person) } : again([done.refusal]);
}

const invitationPage = (visit: Visit<unknown>, person: PersonRow, shown: ShownForm): Page =>
  InvitationPage({ context: visit.page, form: formState(visit, shown), conflict: [], person });

export async function showLeaving(visit: Visit<Reader>): Promise<Reply> {
  const found = await userAt(visit, visit.db);
  if (!found || found.user.state === 'closed') return notFound(visit);
  const values = { lastDay: visit.today };
  return { status: 200, page: await leavingPage(visit, visit.db, { ...found, values }) };
}

export async function submitLeaving(visit: Visit<Writer>): Promise<Reply> {
  const found = await userAt(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const fields = { lastDay: neededDayField, reason: reasonField, version: versionField };
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await leavingPage(visit, reading(visit.db), { ...found, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { version, ...end } = read.data;
  const { person, user } = found;
  const { now, today, actor } = visit;
  const closed = { id: user.id, personId: person.id, version };
  const done = await closeUser(visit.db, closed, { ...end, now, today, userId: actor.userId });
  return done.ok ? { status: 303, location: userPaths.user.to(person) } : again([done.refusal]);
}

async function leavingPage(visit: Visit<unknown>, db: Reader, shown: ShownForm & Found): Promise<Page> {
  const { person, user, values, problems = [] } = shown;
  const memberships = await membershipsOf(db, person.id);
  const bodies = memberships.filter((one) => stateOn(one, visit.today) !== 'over').map(({ body }) => body);
  const version = versionToShow(visit, problems, user.version);
  const form = formState(visit, { values, problems, version });
  return LeavingPage({ context: visit.page, form, conflict: [], person, bodies });
}
