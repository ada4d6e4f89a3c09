import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { routedBodies, routesOn } from '../../access/index.ts';
import { makePassing } from '../commands/save-passing.ts';
import { itemWords } from '../pages/item-link.tsx';
import {
  NewPassingPage,
  routeRows,
  taskField,
  bodyField,
  type RouteChoices,
} from '../pages/passing-forms.page.tsx';
import { passingPaths } from '../paths.ts';
import { itemNamed, type NamedItem } from '../queries/item-named.ts';
import { textOfItem } from '../queries/item-text.ts';
import { passingTasks, routeFrom, type PassingTask } from '../rules/passing.ts';
import {
  formState,
  keyField,
  neededLineField,
  neededTextField,
  readForm,
  choiceField,
  type Problem,
} from './read-form.ts';

type Choices = RouteChoices & {
  readonly routes: Awaited<ReturnType<typeof routesOn>>;
  readonly all: Awaited<ReturnType<typeof routedBodies>>;
};

async function choicesOf(db: Reader, { today }: Pick<Visit<unknown>, 'today'>): Promise<Choices> {
  const all = (await routedBodies(db)).filter(({ isActive }) => isActive);
  const routes = await routesOn(db, today);
  return { all, routes, bodies: all, kinds: routes.map(({ key, title }) => ({ key, name: title })) };
}

/** A case to be passed on from the item the address names; a kind of matter proposes its way. */
export async function showNewPassing(visit: Visit<Reader>): Promise<Reply> {
  const item = await itemNamed(visit.db, visit.query['punkt'] ?? '');
  if (!item) return notFound(visit);
  const choices = await choicesOf(visit.db, visit);
  const values = await proposedValues(visit, item, choices);
  return { status: 200, page: newPage(visit, { item, choices }, { values, problems: [] }) };
}

async function proposedValues(
  { db, query }: Visit<Reader>,
  item: NamedItem,
  { routes, all }: Choices,
): Promise<Record<string, string>> {
  const kind = routes.find(({ key }) => key === query['slags']);
  const way = kind ? routeFrom(item.bodyId, kind.route.steps) : [];
  const keyOf = (id: string): string => all.find((body) => body.id === id)?.key ?? '';
  const rows = way.slice(0, routeRows.length).flatMap(({ bodyId, task }, at) => [
    [bodyField(at + 1), keyOf(bodyId)],
    [taskField(at + 1), task],
  ]);
  return {
    title: item.title,
    text: item.isWalled ? '' : await textOfItem(db, item.id),
    ...Object.fromEntries(routeRows.map((row) => [taskField(row), 'recommends'])),
    ...Object.fromEntries(rows),
  };
}

type Shown = { values: Readonly<Record<string, string>>; problems: readonly Problem[] };

const newPage = (
  visit: Visit<unknown>,
  { item, choices }: { item: NamedItem; choices: Choices },
  { values, problems }: Shown,
) =>
  NewPassingPage({
    context: visit.page,
    form: formState(visit, { values, problems }),
    item,
    itemWords: itemWords(item, visit.language),
    choices,
    kind: visit.query['slags'] ?? '',
  });

const shape = {
  title: neededLineField,
  text: neededTextField,
  ...Object.fromEntries(
    routeRows.flatMap((row) => [
      [bodyField(row), keyField],
      [taskField(row), choiceField(passingTasks)],
    ]),
  ),
};

export async function submitNewPassing(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const item = await itemNamed(db, visit.query['punkt'] ?? '');
  if (!item) return notFound(visit);
  const choices = await choicesOf(db, visit);
  const read = readForm(shape, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: newPage(visit, { item, choices }, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const made = await makePassing(visit.db, {
    item,
    title: visit.form['title']?.trim() ?? '',
    text: visit.form['text']?.replaceAll('\r\n', '\n').trim() ?? '',
    matterKind: choices.kinds.find(({ key }) => key === visit.query['slags'])?.key ?? null,
    route: typedRoute(visit.form, choices),
    today: visit.today,
  });
  if (!made.ok) return again([{ ...made.refusal, field: bodyField(1) }]);
  return { status: 303, location: passingPaths.passing.to({ number: String(made.value.number) }) };
}

const typedRoute = (
  form: Visit<unknown>['form'],
  { all }: Choices,
): { bodyId: string; task: PassingTask }[] =>
  routeRows.flatMap((row) => {
    const body = all.find(({ key }) => key === form[bodyField(row)]);
    const task = passingTasks.find((one) => one === form[taskField(row)]);
    return body && task ? [{ bodyId: body.id, task }] : [];
  });
