import { z } from 'zod';
import { addDays, day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import { projectNoticeDays } from '../parameters/project-notice.ts';
import type { ProjectState } from '../rules/project.ts';
import type { ListedPerson } from '../rules/project-lines.ts';
import type { Project, ProjectHead } from '../rules/project-views.ts';
import { eventsOf, groupsOf, membersOf, optionsOf, paperOf, pricesOf } from './project-parts.ts';

const heads = (db: Reader) =>
  db
    .selectFrom('evaluation_projects as e')
    .innerJoin('bodies as b', 'b.id', 'e.ordered_by_id')
    .select(['e.id', 'e.number', 'e.title', 'e.state', 'e.evaluator', 'e.deadline_on', 'e.version'])
    .select(['b.id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyName']);
type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

const headOf = (row: HeadRow): ProjectHead => ({
  id: row.id,
  number: row.number,
  title: row.title,
  orderedBy: { id: row.bodyId, key: row.bodyKey, name: row.bodyName },
  state: row.state as ProjectState,
  evaluator: row.evaluator,
  deadlineOn: row.deadline_on === null ? null : day(row.deadline_on),
  version: row.version,
});

/** Every evaluation project: those under way first, the next deadline first, then the latest. */
export async function listProjects(db: Reader): Promise<ProjectHead[]> {
  const rows = await heads(db)
    .orderBy((eb) => eb('e.state', '=', 'reported'))
    .orderBy('e.deadline_on', (order) => order.asc().nullsLast())
    .orderBy('e.number', 'desc')
    .execute();
  return rows.map(headOf);
}

/** Those ordered or approved at an item, for its page. */
export async function projectsOfItem(db: Reader, itemId: string): Promise<ProjectHead[]> {
  const told = db.selectFrom('evaluation_project_events').select('project_id').where('item_id', '=', itemId);
  return (await heads(db).where('e.id', 'in', told).orderBy('e.number').execute()).map(headOf);
}

/** One of them by the number of its address, with its parts as far as the reader may see them. */
export async function projectAt(db: Reader, number: string): Promise<Project | undefined> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return undefined;
  const row = await heads(db)
    .select(['e.about', 'e.ordered_on', 'e.staff_informed_on', 'e.staff_told', 'e.result', 'e.paper_id'])
    .where('e.number', '=', Number(number))
    .executeTakeFirst();
  if (!row) return undefined;
  const prices = await pricesOf(db, row.id);
  return {
    ...headOf(row),
    about: row.about,
    orderedOn: day(row.ordered_on),
    price: prices.get(0) ?? null,
    staffInformedOn: row.staff_informed_on === null ? null : day(row.staff_informed_on),
    staffTold: row.staff_told,
    result: row.result,
    paper: await paperOf(db, row.paper_id),
    members: await membersOf(db, row.id),
    options: await optionsOf(db, row.id, prices),
    groups: await groupsOf(db, row.id),
    events: await eventsOf(db, row.id),
  };
}

/** The people a line of a management group can be. */
export const listedPersons = (db: Reader): Promise<ListedPerson[]> =>
  db.selectFrom('persons').select(['id', 'name']).where('merged_into', 'is', null).execute();

/** The paper a number or a copied address leads to: null where none was typed, undefined where none is. */
export async function paperTyped(db: Reader, typed: string): Promise<{ id: string } | null | undefined> {
  if (typed === '') return null;
  const [number] = /\b\d{4}-\d{4}\b/.exec(typed) ?? [];
  return number === undefined
    ? undefined
    : db.selectFrom('papers').select('id').where('number', '=', number).executeTakeFirst();
}

const days = z.int().min(0).max(1000);

/** The last day a deadline is called near on this day; the day itself where the parameter has no value. */
export async function lastNearDay(db: Reader, on: Day): Promise<Day> {
  const found = await parameterOn(db, projectNoticeDays, { on, read: (stored) => days.parse(stored) });
  return found.ok ? addDays(on, found.value.value) : on;
}
