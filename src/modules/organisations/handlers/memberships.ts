import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addMembership, editMembership, removeMembership } from '../commands/save-membership.ts';
import { MembershipFormPage, membershipFields } from '../pages/membership-form.page.tsx';
import { bodyPaths } from '../paths.ts';
import { membersOf, type Member } from '../queries/body-members.ts';
import { bodyRecord, type BodyRecord } from '../queries/body-record.ts';
import { organisationChoices, personChoices } from '../queries/choices.ts';
import { seatNumbers } from '../rules/seat-numbers.ts';
import { memberRoles } from '../rules/vocabulary.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import { choiceField, dayField, keyField, readForm, versionField, type Problem } from './read-form.ts';

const fields = { role: choiceField(memberRoles), organisation: keyField, from: dayField, to: dayField };

export async function showNewMember(visit: Visit<Reader>): Promise<Reply> {
  const body = await bodyRecord(visit.db, visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  return { status: 200, page: await newPage(visit, visit.db, { body, values: { role: 'member' } }) };
}

export async function submitNewMember(visit: Visit<Writer>): Promise<Reply> {
  const body = await bodyRecord(reading(visit.db), visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  const read = readForm({ ...fields, person: keyField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await newPage(visit, reading(visit.db), { body, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const place = { bodyId: body.id, person: read.data.person };
  const added = await addMembership(visit.db, place, read.data);
  return added.ok ? { status: 303, location: bodyPaths.record.to(body) } : again([added.refusal]);
}

export async function showMember(visit: Visit<Reader>): Promise<Reply> {
  const found = await seatAt(visit, visit.db);
  if (!found) return notFound(visit);
  return { status: 200, page: await seatPage(visit, visit.db, { ...found, values: valuesOf(found.member) }) };
}

export async function submitMember(visit: Visit<Writer>): Promise<Reply> {
  const found = await seatAt(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const read = readForm({ ...fields, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[], typed = visit.form): Promise<Reply> => ({
    status: statusOf(problems),
    page: await seatPage(visit, reading(visit.db), { ...found, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const edited = { id: found.member.id, version: read.data.version, bodyId: found.body.id };
  const done = await editMembership(visit.db, edited, read.data);
  const typed = valuesOf({ ...read.data, organisation: { key: read.data.organisation } });
  return done.ok ? { status: 303, location: bodyPaths.record.to(found.body) } : again([done.refusal], typed);
}

export async function submitMemberRemoval(visit: Visit<Writer>): Promise<Reply> {
  const found = await seatAt(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await removeMembership(visit.db, { id: found.member.id, version: read.data.version });
  if (done.ok) return { status: 303, location: bodyPaths.record.to(found.body) };
  const shown = { ...found, values: valuesOf(found.member), problems: [done.refusal] };
  return { status: 409, page: await seatPage(visit, reading(visit.db), shown) };
}

type Found = { body: BodyRecord; member: Member & { seat: number }; others: (Member & { seat: number })[] };

/** The seat the address names: body, person, and which of the person's seats (`plads`, the first unless given). */
async function seatAt({ params, query }: Visit<unknown>, db: Reader): Promise<Found | undefined> {
  const body = await bodyRecord(db, params['key'] ?? '');
  if (!body) return undefined;
  const seats = seatNumbers(await membersOf(db, body.id));
  const here = seats.filter(({ person }) => person.key === params['person']);
  const member = here.find(({ seat }) => String(seat) === (query['plads'] ?? '1'));
  return member && { body, member, others: here.filter((other) => other !== member) };
}

async function newPage(visit: Visit<unknown>, db: Reader, shown: ShownForm & { body: BodyRecord }) {
  return MembershipFormPage({
    context: visit.page,
    form: formState(visit, shown),
    conflict: [],
    body: shown.body,
    organisations: await organisationChoices(db),
    person: null,
    persons: await personChoices(db),
  });
}

type ShownSeat = ShownForm & Found & { typed?: Readonly<Record<string, string>> };

async function seatPage(visit: Visit<unknown>, db: Reader, shown: ShownSeat) {
  const { body, member, others, typed, problems = [] } = shown;
  const organisations = await organisationChoices(db);
  const specs = membershipFields(visit.language, organisations);
  const isLate = typed && statusOf(problems) === 409;
  const version = versionToShow(visit, problems, member.version);
  return MembershipFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(member) }, visit.language) : [],
    body,
    organisations,
    person: member.person,
    otherSeats: others,
    removal: formState(visit, { values: {}, version: member.version }),
    seat: member.seat,
  });
}

type Valued = Pick<Member, 'role' | 'from' | 'to'> & { organisation: { key: string } | null };

/** What stands, as the fields of the form show it. */
const valuesOf = ({ role, organisation, from, to }: Valued): Record<string, string> => ({
  role,
  organisation: organisation?.key ?? '',
  from: from ?? '',
  to: to ?? '',
});
