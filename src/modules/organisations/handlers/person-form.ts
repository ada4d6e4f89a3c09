import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { createPerson, editPerson } from '../commands/save-person.ts';
import { PersonFormPage, personFields } from '../pages/person-form.page.tsx';
import { personPaths } from '../paths.ts';
import { organisationChoices } from '../queries/choices.ts';
import { personRecord, type PersonRecord } from '../queries/person-record.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  aliasesField,
  dayField,
  keyField,
  nameField,
  readForm,
  titleField,
  versionField,
  type Problem,
} from './read-form.ts';

const names = { name: nameField, aliases: aliasesField };
const newFields = { ...names, organisation: keyField, title: titleField, from: dayField, to: dayField };

export async function showNewPerson(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await newPage(visit, visit.db, { values: {} }) };
}

export async function submitNewPerson(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(newFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await newPage(visit, reading(visit.db), { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { name, aliases, ...affiliation } = read.data;
  const place = affiliation.organisation === '' ? null : affiliation;
  const made = await createPerson(visit.db, { name, aliases, affiliation: place });
  if (!made.ok) return again([made.refusal]);
  return { status: 303, location: personPaths.record.to(made.value) };
}

export async function showPersonEdit(visit: Visit<Reader>): Promise<Reply> {
  const person = await keptPerson(visit, visit.db);
  if (!person) return notFound(visit);
  return { status: 200, page: editPage(visit, { person, values: valuesOf(person) }) };
}

export async function submitPersonEdit(visit: Visit<Writer>): Promise<Reply> {
  const person = await keptPerson(visit, reading(visit.db));
  if (!person) return notFound(visit);
  const read = readForm({ ...names, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[], typed = visit.form): Reply => ({
    status: statusOf(problems),
    page: editPage(visit, { person, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const done = await editPerson(visit.db, { id: person.id, version: read.data.version }, read.data);
  if (!done.ok) return again([done.refusal], valuesOf(read.data));
  return { status: 303, location: personPaths.record.to(person) };
}

/** The person of the address. One that was merged into another is edited there, so here it is not found. */
export async function keptPerson({ params }: Visit<unknown>, db: Reader): Promise<PersonRecord | undefined> {
  const person = await personRecord(db, params['key'] ?? '');
  return person?.mergedInto === null ? person : undefined;
}

async function newPage(visit: Visit<unknown>, db: Reader, shown: ShownForm) {
  const organisations = await organisationChoices(db);
  const form = formState(visit, shown);
  return PersonFormPage({ context: visit.page, form, conflict: [], person: null, organisations });
}

type Shown = ShownForm & { person: PersonRecord; typed?: Readonly<Record<string, string>> };

function editPage(visit: Visit<unknown>, shown: Shown) {
  const { person, typed, problems = [] } = shown;
  const isLate = typed && statusOf(problems) === 409;
  const specs = personFields(visit.language);
  const version = versionToShow(visit, problems, person.version);
  return PersonFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(person) }, visit.language) : [],
    person,
  });
}

/** What stands, as the fields of the form show it. */
const valuesOf = ({ name, aliases }: { name: string; aliases: readonly string[] }) => ({
  name,
  aliases: aliases.join('\n'),
});
