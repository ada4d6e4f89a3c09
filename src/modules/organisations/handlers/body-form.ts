import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { createBody, editBody, type BodyData } from '../commands/save-body.ts';
import { BodyFormPage, bodyFields } from '../pages/body-form.page.tsx';
import { bodyPaths } from '../paths.ts';
import { bodyRecord, type BodyRecord } from '../queries/body-record.ts';
import { bodyChoices, organisationChoices } from '../queries/choices.ts';
import { audiences, bodyLevels } from '../rules/vocabulary.ts';
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
  titleField,
  versionField,
  type Problem,
} from './read-form.ts';

const fields = {
  name: nameField,
  shortName: shortNameField,
  level: choiceField(bodyLevels),
  above: keyField,
  servedBy: keyField,
  composition: textField,
  frequency: titleField,
  mandate: textField,
  audience: choiceField(audiences),
  startedOn: dayField,
  termEndsOn: dayField,
  aliases: aliasesField,
};
const newFields = { ...fields, status: choiceField(['proposed', 'active']) };

export async function showNewBody(visit: Visit<Reader>): Promise<Reply> {
  const values = { audience: 'cooperation' }; // what the table has where nobody chose
  return { status: 200, page: await formPage(visit, visit.db, { body: null, values }) };
}

export async function submitNewBody(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(newFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await formPage(visit, reading(visit.db), { body: null, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const made = await createBody(visit.db, read.data, { status: read.data.status, today: visit.today });
  if (!made.ok) return again([made.refusal]);
  return { status: 303, location: bodyPaths.record.to({ key: made.value }) };
}

export async function showBodyEdit(visit: Visit<Reader>): Promise<Reply> {
  const body = await bodyRecord(visit.db, visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  return { status: 200, page: await formPage(visit, visit.db, { body, values: valuesOf(body) }) };
}

export async function submitBodyEdit(visit: Visit<Writer>): Promise<Reply> {
  const body = await bodyRecord(reading(visit.db), visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  const read = readForm({ ...fields, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[], typed = visit.form): Promise<Reply> => ({
    status: statusOf(problems),
    page: await formPage(visit, reading(visit.db), { body, values: visit.form, problems, typed }),
  });
  if (!read.ok) return again(read.problems);
  const { above, servedBy, version } = read.data;
  const done = await editBody(visit.db, { ...body, version }, read.data);
  const typed = { ...read.data, above: { key: above }, servedBy: { key: servedBy } };
  if (!done.ok) return again([done.refusal], valuesOf(typed));
  return { status: 303, location: bodyPaths.record.to(body) };
}

type Shown = ShownForm & { body: BodyRecord | null; typed?: Readonly<Record<string, string>> };

async function formPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const { body, typed, problems = [] } = shown;
  const bodies = (await bodyChoices(db)).filter(({ key }) => key !== body?.key);
  const choices = { bodies, organisations: await organisationChoices(db) };
  const version = body ? { version: versionToShow(visit, problems, body.version) } : {};
  const isLate = body && typed && statusOf(problems) === 409;
  const specs = bodyFields(visit.language, choices);
  return BodyFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, ...version }),
    conflict: isLate ? conflictLines(specs, { typed, now: valuesOf(body) }, visit.language) : [],
    body,
    choices,
  });
}

type Keyed = { key: string } | null;
type Valued = Omit<BodyData, 'above' | 'servedBy'> & { above: Keyed; servedBy: Keyed };

/** What stands, as the fields of the form show it. */
const valuesOf = (one: Valued): Record<string, string> => ({
  name: one.name,
  shortName: one.shortName,
  level: one.level,
  above: one.above?.key ?? '',
  servedBy: one.servedBy?.key ?? '',
  composition: one.composition,
  frequency: one.frequency,
  mandate: one.mandate,
  audience: one.audience,
  startedOn: one.startedOn ?? '',
  termEndsOn: one.termEndsOn ?? '',
  aliases: one.aliases.join('\n'),
});
