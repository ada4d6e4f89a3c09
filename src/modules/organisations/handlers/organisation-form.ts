import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  createOrganisation,
  editOrganisation,
  type OrganisationData,
} from '../commands/save-organisation.ts';
import { OrganisationFormPage, organisationFields } from '../pages/organisation-form.page.tsx';
import { organisationPaths } from '../paths.ts';
import { organisationChoices } from '../queries/choices.ts';
import { organisationRecord, type OrganisationRecord } from '../queries/organisation-record.ts';
import { organisationKinds, organisationSides } from '../rules/vocabulary.ts';
import { conflictLines, formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  aliasesField,
  choiceField,
  dayField,
  keyField,
  nameField,
  readForm,
  shortNameField,
  textField,
  versionField,
  type Problem,
} from './read-form.ts';

const fields = {
  name: nameField,
  shortName: shortNameField,
  kind: choiceField(organisationKinds),
  side: choiceField(organisationSides),
  above: keyField,
  validFrom: dayField,
  validTo: dayField,
  note: textField,
  aliases: aliasesField,
};

export async function showNewOrganisation(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await formPage(visit, visit.db, { organisation: null, values: {} }) };
}

export async function submitNewOrganisation(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await formPage(visit, reading(visit.db), { organisation: null, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const made = await createOrganisation(visit.db, read.data);
  if (!made.ok) return again([made.refusal]);
  return { status: 303, location: organisationPaths.record.to({ key: made.value }) };
}

export async function showOrganisationEdit(visit: Visit<Reader>): Promise<Reply> {
  const organisation = await organisationRecord(visit.db, visit.params['key'] ?? '');
  if (!organisation) return notFound(visit);
  const values = valuesOf(organisation);
  return { status: 200, page: await formPage(visit, visit.db, { organisation, values }) };
}

export async function submitOrganisationEdit(visit: Visit<Writer>): Promise<Reply> {
  const organisation = await organisationRecord(reading(visit.db), visit.params['key'] ?? '');
  if (!organisation) return notFound(visit);
  const read = readForm({ ...fields, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[], typed = visit.form): Promise<Reply> => ({
    status: statusOf(problems),
    page: await formPage(visit, reading(visit.db), { organisation, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const edited = { ...organisation, version: read.data.version };
  const done = await editOrganisation(visit.db, edited, read.data);
  if (!done.ok) return again([done.refusal], valuesOf({ ...read.data, above: { key: read.data.above } }));
  return { status: 303, location: organisationPaths.record.to(organisation) };
}

type Shown = ShownForm & {
  organisation: OrganisationRecord | null;
  typed?: Readonly<Record<string, string>>;
};

async function formPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const { organisation, typed, problems = [] } = shown;
  const all = await organisationChoices(db);
  const organisations = all.filter(({ key }) => key !== organisation?.key);
  const version = organisation ? { version: versionToShow(visit, problems, organisation.version) } : {};
  const isLate = organisation && typed && statusOf(problems) === 409;
  const specs = organisationFields(visit.language, organisations);
  return OrganisationFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, ...version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(organisation) }, visit.language) : [],
    organisation,
    organisations,
  });
}

type Valued = Omit<OrganisationData, 'above'> & { above: { key: string } | null };

/** What stands, as the fields of the form show it. */
const valuesOf = (one: Valued): Record<string, string> => ({
  name: one.name,
  shortName: one.shortName,
  kind: one.kind,
  side: one.side,
  above: one.above?.key ?? '',
  validFrom: one.validFrom ?? '',
  validTo: one.validTo ?? '',
  note: one.note,
  aliases: one.aliases.join('\n'),
});
