import { day } from '../../../kernel/day.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Closeness } from '../rules/project.ts';
import type { Project, ProjectEvent, ProjectOption, RespondentGroup } from '../rules/project-views.ts';

/** Prices by part, 0 for the evaluation itself; none for a reader outside the municipal side. */
export async function pricesOf(db: Reader, projectId: string): Promise<ReadonlyMap<number, Ore>> {
  const rows = await db
    .selectFrom('evaluation_project_prices')
    .select(['part', 'ore'])
    .where('project_id', '=', projectId)
    .execute();
  return new Map(rows.map(({ part, ore }) => [part, ore]));
}

export async function optionsOf(
  db: Reader,
  projectId: string,
  prices: ReadonlyMap<number, Ore>,
): Promise<ProjectOption[]> {
  const rows = await db
    .selectFrom('evaluation_project_options')
    .select(['position', 'title', 'is_chosen'])
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  return rows.map(({ position, title, is_chosen }) => ({
    position,
    title,
    isChosen: is_chosen,
    price: prices.get(position) ?? null,
  }));
}

export async function groupsOf(db: Reader, projectId: string): Promise<RespondentGroup[]> {
  const rows = await db
    .selectFrom('evaluation_project_groups')
    .select(['position', 'name', 'closeness', 'questions', 'round_id as roundId'])
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  return rows.map(({ closeness, ...row }) => ({ ...row, closeness: closeness as Closeness }));
}

/** A person who was merged is named as the one that is left. */
export const membersOf = (db: Reader, projectId: string): Promise<Project['members'][number][]> =>
  db
    .selectFrom('evaluation_project_members as m')
    .leftJoin('persons as p', 'p.id', 'm.person_id')
    .leftJoin('persons as kept', (join) =>
      join.on((eb) => eb('kept.id', '=', eb.fn.coalesce('p.merged_into', 'p.id'))),
    )
    .select((eb) => [eb.fn.coalesce('kept.name', 'm.name').as('name'), 'kept.key as personKey'])
    .where('m.project_id', '=', projectId)
    .orderBy('m.position')
    .execute();

/** The paper and its newest version as far as the reader may open them. */
export async function paperOf(db: Reader, paperId: string | null): Promise<Project['paper']> {
  if (paperId === null) return null;
  const row = await db
    .selectFrom('papers as p')
    .select((eb) => [
      'p.number',
      'p.title',
      eb
        .selectFrom('paper_versions as v')
        .whereRef('v.paper_id', '=', 'p.id')
        .select((of) => of.fn.max('v.number').as('newest'))
        .as('version'),
    ])
    .where('p.id', '=', paperId)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function eventsOf(db: Reader, projectId: string): Promise<ProjectEvent[]> {
  const rows = await db
    .selectFrom('evaluation_project_events as e')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.event', 'e.happened_on', 'e.note', 'e.item_id', 'p.name as by'])
    .where('e.project_id', '=', projectId)
    .orderBy('e.recorded_at')
    .orderBy('e.happened_on')
    .orderBy('e.id')
    .execute();
  return rows.map(({ event, happened_on, item_id, ...row }) => ({
    ...row,
    event: event as ProjectEvent['event'],
    on: day(happened_on),
    itemId: item_id,
  }));
}
