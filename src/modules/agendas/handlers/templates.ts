import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { removeCaseTemplate, saveAgendaTemplate, saveCaseTemplate } from '../commands/save-template.ts';
import { AgendaTemplatePage, CaseTemplatePage, caseTemplateFields } from '../pages/template-forms.page.tsx';
import { TemplatesPage } from '../pages/templates.page.tsx';
import { templatePaths } from '../paths.ts';
import {
  agendaTemplateOf,
  bodiesWithTemplates,
  caseTemplatesOf,
  type BodyWithTemplate,
  type StoredCase,
} from '../queries/templates.ts';
import { handlings, type AgendaTemplate, type TemplateSection } from '../rules/default-templates.ts';
import { standingSetNames, standingSetOf, standingSets } from '../rules/standing-sets.ts';
import { textsOfLines, textsToLines, verbsOfLines, verbsToLines } from '../rules/template-lines.ts';
import {
  choiceField,
  conflictLines,
  formState,
  keyField,
  nameField,
  readForm,
  statusOf,
  textField,
  tickField,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

export async function showTemplates({ db, page: context }: Visit<Reader>): Promise<Reply> {
  const [bodies, cases] = await Promise.all([bodiesWithTemplates(db), caseTemplatesOf(db, null)]);
  const page = TemplatesPage({
    context,
    bodies: bodies.map((body) => ({
      ...body,
      clearing: bodies.find(({ key }) => key === body.clearing)?.name ?? null,
    })),
    cases: cases.map(({ name, handling, bodyId, version }) => ({
      name,
      handling,
      body: bodies.find(({ id }) => id === bodyId)?.name ?? null,
      isStored: version > 0,
    })),
  });
  return { status: 200, page };
}

type Body = { body: BodyWithTemplate; bodies: readonly BodyWithTemplate[] };

async function bodyAt(db: Reader, key: string | undefined): Promise<Body | undefined> {
  const bodies = await bodiesWithTemplates(db);
  const body = bodies.find((one) => one.key === key);
  return body && { body, bodies };
}

const [sparePlaces, sectionsMax, minutesMax] = [2, 12, 600];

export async function showAgendaTemplate(visit: Visit<Reader>): Promise<Reply> {
  const found = await bodyAt(visit.db, visit.params['key']);
  if (!found) return notFound(visit);
  const { sections, version } = await templateOf(visit.db, found);
  return agendaReply(visit, { found, version, values: valuesOf(sections, found.body), problems: [] });
}

const templateOf = (db: Reader, { body }: Body) =>
  agendaTemplateOf(db, { bodyId: body.id, bodyKey: body.key });

const minutesField = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, 'minutes-wrong')
  .refine((text) => text === '' || (Number(text) > 0 && Number(text) <= minutesMax), 'minutes-wrong')
  .transform((text) => (text === '' ? null : Number(text)));

/** The fields of one section; a section without a title is left out. */
const sectionFields = (number: number) => ({
  [`title${number}`]: z.string().trim().max(200, 'title-too-long'),
  [`minutes${number}`]: minutesField,
  [`standing${number}`]: choiceField(standingSetNames),
  [`municipal${number}`]: tickField,
});

export async function submitAgendaTemplate(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const found = await bodyAt(db, visit.params['key']);
  if (!found) return notFound(visit);
  const count = Object.keys(visit.form).filter((name) => /^title\d+$/.test(name)).length;
  if (count > sectionsMax) return notOurForm(visit);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const shape = Object.assign({}, ...numbers.map(sectionFields)) as ReturnType<typeof sectionFields>;
  const read = readForm({ version: versionField, clearing: keyField, ...shape }, visit.form);
  if (!read) return notOurForm(visit);
  const stored = await templateOf(db, found);
  const again = (problems: readonly Problem[]) => {
    const version = versionToShow(visit, problems, stored.version);
    return agendaReply(visit, { found, version, values: visit.form, problems });
  };
  if (!read.ok) return again(read.problems);
  const data = read.data as Record<string, unknown>;
  const done = await saveAgendaTemplate(visit.db, {
    bodyId: found.body.id,
    bodyKey: found.body.key,
    version: Number(visit.form['version']),
    sections: numbers.map((number) => sectionOf(data, number)).filter(({ title }) => title !== ''),
    clearing: String(data['clearing']),
  });
  return done.ok ? { status: 303, location: templatePaths.list.to({}) } : again([done.refusal]);
}

function sectionOf(data: Readonly<Record<string, unknown>>, number: number): TemplateSection {
  const standing = standingSetNames.find((name) => name === data[`standing${number}`]) ?? 'none';
  const minutes = data[`minutes${number}`];
  return {
    title: String(data[`title${number}`]),
    minutes: typeof minutes === 'number' ? minutes : null,
    municipalOnly: data[`municipal${number}`] === true,
    standing: standingSets[standing],
  };
}

const valuesOf = (sections: AgendaTemplate, body: BodyWithTemplate): Record<string, string> => {
  const values: Record<string, string> = { clearing: body.clearing ?? '' };
  for (const [index, { title, minutes, standing, municipalOnly }] of sections.entries()) {
    values[`title${index + 1}`] = title;
    values[`minutes${index + 1}`] = minutes === null ? '' : String(minutes);
    values[`standing${index + 1}`] = standingSetOf(standing);
    if (municipalOnly) values[`municipal${index + 1}`] = 'ja';
  }
  return values;
};

type AgendaShown = {
  found: Body;
  version: number;
  values: Readonly<Record<string, string>>;
  problems: readonly Problem[];
};

function agendaReply(visit: Visit<unknown>, { found, version, values, problems }: AgendaShown): Reply {
  const shown = Object.keys(values).filter((name) => /^title\d+$/.test(name)).length;
  const page = AgendaTemplatePage({
    context: visit.page,
    form: formState(visit, { values, version, problems }),
    conflict: [],
    ...found,
    sectionCount: Math.min(problems.length > 0 ? shown : shown + sparePlaces, sectionsMax),
  });
  return { status: problems.length > 0 ? statusOf(problems) : 200, page };
}

const caseFields = {
  version: versionField,
  name: nameField,
  handling: choiceField(handlings),
  body: keyField,
  texts: textField,
  recommendations: textField,
};

const caseAt = async (db: Reader, name: string | undefined): Promise<StoredCase | undefined> =>
  (await caseTemplatesOf(db, null)).find((one) => one.name === name);

export async function showNewCase(visit: Visit<Reader>): Promise<Reply> {
  const bodies = await bodiesWithTemplates(visit.db);
  return caseReply(visit, { bodies, template: null, values: { handling: 'treatment' }, problems: [] });
}

export async function showCase(visit: Visit<Reader>): Promise<Reply> {
  const template = await caseAt(visit.db, visit.params['name']);
  if (!template) return notFound(visit);
  const bodies = await bodiesWithTemplates(visit.db);
  return caseReply(visit, { bodies, template, values: caseValues(template, bodies), problems: [] });
}

/** Stores a new template, or the one the address names. */
export async function submitCase(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const name = visit.params['name'];
  const template = name === undefined ? null : await caseAt(db, name);
  if (template === undefined) return notFound(visit);
  const bodies = await bodiesWithTemplates(db);
  const read = readForm(caseFields, { handling: '', ...visit.form });
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) =>
    caseReply(visit, { bodies, template, values: visit.form, problems });
  if (!read.ok) return again(read.problems);
  const { texts: typed, recommendations: verbs, ...rest } = read.data;
  const texts = textsOfLines(typed);
  if (!texts) return again([{ code: 'line-unreadable', field: 'texts' }]);
  const recommendations = verbsOfLines(verbs);
  if (!recommendations) return again([{ code: 'choose-one', field: 'recommendations' }]);
  const done = await saveCaseTemplate(visit.db, {
    ...rest,
    texts,
    recommendations,
    formerName: template?.name ?? '',
  });
  return done.ok ? { status: 303, location: templatePaths.list.to({}) } : again([done.refusal]);
}

export async function submitCaseRemoval(visit: Visit<Writer>): Promise<Reply> {
  const isGone = await removeCaseTemplate(visit.db, visit.params['name'] ?? '');
  return isGone ? { status: 303, location: templatePaths.list.to({}) } : notFound(visit);
}

const caseValues = (
  { name, handling, bodyId, texts, recommendations }: StoredCase,
  bodies: readonly BodyWithTemplate[],
): Record<string, string> => ({
  name,
  handling,
  body: bodies.find(({ id }) => id === bodyId)?.key ?? '',
  texts: textsToLines(texts),
  recommendations: verbsToLines(recommendations),
});

type CaseShown = {
  bodies: readonly BodyWithTemplate[];
  template: StoredCase | null;
  values: Readonly<Record<string, string>>;
  problems: readonly Problem[];
};

function caseReply(visit: Visit<unknown>, { bodies, template, values, problems }: CaseShown): Reply {
  const status = problems.length > 0 ? statusOf(problems) : 200;
  const now = template ? caseValues(template, bodies) : {};
  const view = { context: visit.page, bodies };
  const page = CaseTemplatePage({
    ...view,
    form: formState(visit, {
      values,
      version: versionToShow(visit, problems, template?.version ?? 0),
      problems,
    }),
    conflict:
      status === 409 && template
        ? conflictLines(caseTemplateFields(view), { typed: values, now }, visit.language)
        : [],
    name: template?.name ?? null,
    isStored: (template?.version ?? 0) > 0,
  });
  return { status, page };
}
