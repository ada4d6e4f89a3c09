import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { saveAffiliation } from '../commands/save-person.ts';
import { affiliationFields, AffiliationFormPage } from '../pages/person-form.page.tsx';
import { personPaths } from '../paths.ts';
import { organisationChoices } from '../queries/choices.ts';
import { affiliationsOf, type Affiliation, type PersonRecord } from '../queries/person-record.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import { keptPerson } from './person-form.ts';
import { dayField, keyField, readForm, titleField, versionField, type Problem } from './read-form.ts';

const fields = {
  organisation: keyField,
  title: titleField,
  from: dayField,
  to: dayField,
  version: versionField,
};

export async function showAffiliation(visit: Visit<Reader>): Promise<Reply> {
  const found = await affiliationAt(visit, visit.db);
  if (!found) return notFound(visit);
  const values = found.affiliation ? valuesOf(found.affiliation) : {};
  return { status: 200, page: await formPage(visit, visit.db, { ...found, values }) };
}

export async function submitAffiliation(visit: Visit<Writer>): Promise<Reply> {
  const found = await affiliationAt(visit, reading(visit.db));
  if (!found) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[], typed = visit.form): Promise<Reply> => ({
    status: statusOf(problems),
    page: await formPage(visit, reading(visit.db), { ...found, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const { person, affiliation } = found;
  const edited = { id: person.id, version: read.data.version, affiliationId: affiliation?.id };
  const done = await saveAffiliation(visit.db, edited, read.data);
  const typed = valuesOf({ ...read.data, organisation: { key: read.data.organisation } });
  return done.ok ? { status: 303, location: personPaths.record.to(person) } : again([done.refusal], typed);
}

type Found = { person: PersonRecord; affiliation: Affiliation | null };

/** The position the address names: `nr` counts from 1, the latest first; without it a new one. */
async function affiliationAt(visit: Visit<unknown>, db: Reader): Promise<Found | undefined> {
  const person = await keptPerson(visit, db);
  if (!person) return undefined;
  const asked = visit.query['nr'];
  if (asked === undefined) return { person, affiliation: null };
  const all = await affiliationsOf(db, person.id);
  const affiliation = all.find((_, index) => String(index + 1) === asked);
  return affiliation && { person, affiliation };
}

type Shown = ShownForm & Found & { typed?: Readonly<Record<string, string>> };

async function formPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const { person, affiliation, typed, problems = [] } = shown;
  const organisations = await organisationChoices(db);
  const specs = affiliationFields(visit.language, organisations, undefined);
  const isLate = typed && affiliation && statusOf(problems) === 409;
  const version = versionToShow(visit, problems, person.version);
  return AffiliationFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(affiliation) }, visit.language) : [],
    person,
    place: affiliation?.organisation.name ?? null,
    organisations,
  });
}

type Valued = Pick<Affiliation, 'title' | 'from' | 'to'> & { organisation: { key: string } };

/** What stands, as the fields of the form show it. */
const valuesOf = ({ organisation, title, from, to }: Valued): Record<string, string> => ({
  organisation: organisation.key,
  title,
  from: from ?? '',
  to: to ?? '',
});
