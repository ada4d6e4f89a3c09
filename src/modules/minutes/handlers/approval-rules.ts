import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { boxField, versionOrNoneField } from '../../../platform/form-fields.ts';
import { conflictLines, statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { saveMinutesRules } from '../commands/approval-rules.ts';
import { MinutesRulesPage, rulesFields } from '../pages/approval-rules.page.tsx';
import { bodyByKey, type NamedBody } from '../queries/approval-body.ts';
import { rulesOf } from '../queries/circulation.ts';
import { bodyPath } from '../rules/approval-paths.ts';
import { remarkDaysMax, type MinutesRules } from '../rules/circulation-views.ts';
import { formState, readForm, says, type Problem } from './approval-form.ts';

/** How a body treats its minutes: how long remarks are taken, and whether every member must approve. */
export async function showMinutesRules(visit: Visit<Reader>): Promise<Reply> {
  const body = await bodyByKey(visit.db, visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  return { status: 200, page: page(visit, { body, rules: await rulesOf(visit.db, body.id) }) };
}

type Known = { readonly body: NamedBody; readonly rules: MinutesRules };

const valuesOf = ({ remarkDays, needsAllMembers }: MinutesRules) => ({
  days: String(remarkDays),
  needsAll: needsAllMembers ? 'ja' : '',
});

function page(visit: Visit<unknown>, { body, rules }: Known, problems: readonly Problem[] = []) {
  const now = valuesOf(rules);
  const isConflict = statusOf(problems) === 409;
  const values = problems.length === 0 ? now : visit.form;
  const version = versionToShow(visit, problems, rules.version);
  const { language } = visit;
  const conflict = isConflict
    ? conflictLines(rulesFields(language), { typed: visit.form, now }, language)
    : [];
  return MinutesRulesPage({
    context: visit.page,
    body,
    conflict,
    form: formState(visit, { values, version, problems }),
  });
}

const fields = {
  days: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, says('days-unreadable'))
    .transform(Number)
    .refine((days) => days >= 1 && days <= remarkDaysMax, says('days-unreadable')),
  needsAll: boxField(),
  version: versionOrNoneField,
};

export async function submitMinutesRules(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const body = await bodyByKey(db, visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: page(visit, { body, rules: await rulesOf(db, body.id) }, problems),
  });
  if (!read.ok) return again(read.problems);
  const { days: remarkDays, needsAll: needsAllMembers, version } = read.data;
  const saved = await saveMinutesRules(visit.db, body.id, { remarkDays, needsAllMembers, version });
  return saved.ok ? { status: 303, location: bodyPath.to({ key: body.key }) } : again([saved.refusal]);
}
