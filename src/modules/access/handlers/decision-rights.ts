import { typedDay } from '../../../kernel/typed-day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { ConflictLine } from '../../../platform/design/index.ts';
import { showDayShort } from '../../../platform/design/index.ts';
import { boxField } from '../../../platform/form-fields.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { addMatterKind, changeRights, type RightsToWrite } from '../commands/decision-rights.ts';
import { DecisionRightsPage, having, KindPage, type BodyShown } from '../pages/decision-rights.page.tsx';
import { RightsFormPage } from '../pages/decision-rights-form.page.tsx';
import { mandatePaths } from '../paths.ts';
import { may } from '../policy.ts';
import {
  matterKinds,
  routedBodies,
  type MatterKind,
  type RightsVersion,
} from '../queries/decision-rights.ts';
import { decisionTasks, proposeRoute, versionOn } from '../rules/decision-rights.ts';
import { accessTexts } from '../text.ts';
import { formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  neededDayField,
  neededTextField,
  readForm,
  reasonField,
  versionField,
  type Problem,
} from './read-form.ts';

/** `dag` in the address asks how it was, or will be, on another day. */
export async function showDecisionRights(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, today, query } = visit;
  const asked = typedDay(query['dag'] ?? '');
  const on = asked ?? today;
  const kinds = (await matterKinds(db)).flatMap(({ versions, ...kind }) => {
    const version = versionOn(versions, on);
    return version ? [{ ...kind, version }] : [];
  });
  const mayEdit = may(actor, 'keep-decision-rights');
  const bodies = await routedBodies(db);
  const page = DecisionRightsPage({ context, kinds, bodies, on, isAsked: asked !== undefined, mayEdit });
  return { status: 200, page };
}

export async function showKind(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, today } = visit;
  const kind = await kindAt(visit, db);
  if (!kind) return notFound(visit);
  const bodies = await routedBodies(db);
  const version = versionOn(kind.versions, today);
  const page = KindPage({
    context,
    kind,
    now: version ? { version, route: proposeRoute(version, version.rights, bodies) } : null,
    versions: kind.versions.toReversed(),
    bodies,
    today,
    mayEdit: may(actor, 'keep-decision-rights'),
  });
  return { status: 200, page };
}

const kindAt = async ({ params }: Visit<unknown>, db: Reader): Promise<MatterKind | undefined> =>
  (await matterKinds(db)).find(({ key }) => key === params['key']);

const fields = {
  holdsFrom: neededDayField,
  isPolitical: boxField(),
  source: neededTextField,
  reason: reasonField,
};
const boxesOf = (bodies: readonly BodyShown[]) =>
  Object.fromEntries(
    decisionTasks.flatMap((task) => bodies.map(({ key }) => [`${task}.${key}`, boxField()] as const)),
  );

type Read = Pick<RightsToWrite, 'holdsFrom' | 'isPolitical' | 'source' | 'reason'>;

/** What is ticked of a form that was read. */
function rightsOf(
  { holdsFrom, isPolitical, source, reason }: Read,
  form: Visit<unknown>['form'],
  bodies: readonly BodyShown[],
): RightsToWrite {
  const rights = decisionTasks.flatMap((task) =>
    bodies.filter(({ key }) => form[`${task}.${key}`] !== undefined).map(({ id }) => ({ bodyId: id, task })),
  );
  return { holdsFrom, isPolitical, source, reason, rights };
}

export async function showNewKind(visit: Visit<Reader>): Promise<Reply> {
  const bodies = await routedBodies(visit.db);
  return { status: 200, page: formPage(visit, { kind: null, bodies, values: { holdsFrom: visit.today } }) };
}

export async function submitNewKind(visit: Visit<Writer>): Promise<Reply> {
  const bodies = await routedBodies(reading(visit.db));
  const read = readForm({ ...fields, title: neededTextField, ...boxesOf(bodies) }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: formPage(visit, { kind: null, bodies, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { title } = read.data;
  const done = await addMatterKind(visit.db, title, rightsOf(read.data, visit.form, bodies));
  if (!done.ok) return again([done.refusal]);
  return { status: 303, location: mandatePaths.kind.to({ key: done.value }) };
}

export async function showRightsChange(visit: Visit<Reader>): Promise<Reply> {
  const kind = await kindAt(visit, visit.db);
  const newest = kind?.versions.at(-1);
  if (!kind || !newest) return notFound(visit);
  const bodies = await routedBodies(visit.db);
  const values = { ...valuesOf(newest, bodies), holdsFrom: visit.today, source: '', reason: '' };
  return { status: 200, page: formPage(visit, { kind, bodies, values }) };
}

export async function submitRightsChange(visit: Visit<Writer>): Promise<Reply> {
  const kind = await kindAt(visit, reading(visit.db));
  if (!kind) return notFound(visit);
  const bodies = await routedBodies(reading(visit.db));
  const read = readForm({ ...fields, version: versionField, ...boxesOf(bodies) }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: formPage(visit, { kind, bodies, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { version } = read.data;
  if (version !== kind.versions.length) return again([{ code: 'changed-meanwhile' }]);
  const seen = { key: kind.key, seen: version };
  const done = await changeRights(visit.db, seen, rightsOf(read.data, visit.form, bodies));
  if (!done.ok) return again([done.refusal]);
  return { status: 303, location: mandatePaths.kind.to({ key: kind.key }) };
}

/** A version as the form holds it. */
function valuesOf(version: RightsVersion, bodies: readonly BodyShown[]): Record<string, string> {
  const boxes = decisionTasks.flatMap((task) =>
    having(task, version.rights, bodies).map(({ key }) => [`${task}.${key}`, 'ja'] as const),
  );
  return { ...Object.fromEntries(boxes), ...(version.isPolitical && { isPolitical: 'ja' }) };
}

type Shown = ShownForm & { kind: MatterKind | null; bodies: readonly BodyShown[] };

function formPage(visit: Visit<unknown>, { kind, bodies, values, problems = [] }: Shown): Page {
  const newest = kind?.versions.at(-1);
  const version = versionToShow(visit, problems, kind?.versions.length ?? 0);
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  return RightsFormPage({
    context: visit.page,
    form: formState(visit, { values, problems, ...(kind && { version }) }),
    conflict: isLate && newest ? versionInWords(newest, bodies, visit) : [],
    kind,
    bodies,
  });
}

/** What somebody else wrote meanwhile. */
function versionInWords(
  version: RightsVersion,
  bodies: readonly BodyShown[],
  { language }: Visit<unknown>,
): ConflictLine[] {
  const { decisionRights: text } = accessTexts[language];
  const { holdsFrom, source, rights } = version;
  const tasks = decisionTasks.map((task) => ({
    label: text.tasks[task],
    now: having(task, rights, bodies)
      .map(({ name }) => name)
      .join(', '),
  }));
  return [
    { label: text.holdsFrom, now: holdsFrom === null ? text.always : showDayShort(holdsFrom, language) },
    ...tasks,
    { label: text.source, now: source },
  ];
}
