import type { Day } from '../../../kernel/day.ts';
import type { Ore } from '../../../kernel/money.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { repeatsQuestions, type ProjectState } from '../rules/project.ts';
import type { GroupMember } from '../rules/project-lines.ts';
import type { Project, ProjectOption, RespondentGroup } from '../rules/project-views.ts';

/** The project as it was read, and the version the form builds on. */
export type ProjectNow = { readonly project: Project; readonly version: number; readonly today: Day };
export type LateProject = { code: 'changed-meanwhile' };

type Columns = Partial<{
  title: string;
  about: string;
  state: ProjectState;
  evaluator: string;
  deadline_on: Day | null;
  staff_informed_on: Day;
  staff_told: string;
  result: string;
  paper_id: string | null;
}>;

/** Writes columns of a project and counts its version up; refused where somebody else changed it meanwhile. */
export async function changeProject(
  db: Writer,
  { project, version }: ProjectNow,
  columns: Columns,
): Promise<Result<void, LateProject>> {
  const { numUpdatedRows } = await db
    .updateTable('evaluation_projects')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', project.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

/** Writes the price of a part in øre, 0 for the evaluation itself; null takes it away. */
export async function writePrice(
  db: Writer,
  { projectId, part }: { projectId: string; part: number },
  ore: Ore | null,
): Promise<void> {
  await db
    .deleteFrom('evaluation_project_prices')
    .where('project_id', '=', projectId)
    .where('part', '=', part)
    .execute();
  const row = { project_id: projectId, part };
  if (ore !== null)
    await db
      .insertInto('evaluation_project_prices')
      .values({ ...row, ore })
      .execute();
}

export type ProjectFacts = {
  readonly title: string;
  readonly about: string;
  readonly evaluator: string;
  readonly deadlineOn: Day | null;
  readonly price: Ore | null;
};
export type FactsRefusal =
  | LateProject
  | { code: 'text-missing'; field: 'evaluator' }
  | { code: 'day-missing'; field: 'deadlineOn' };

/** Changes what is known of a project; what a contract says may not be emptied after it. */
export async function changeFacts(
  db: Writer,
  at: ProjectNow,
  { title, about, evaluator, deadlineOn, price }: ProjectFacts,
): Promise<Result<void, FactsRefusal>> {
  const isContracted = !['ordered', 'approved'].includes(at.project.state);
  if (isContracted && evaluator === '') return refuse({ code: 'text-missing', field: 'evaluator' });
  if (isContracted && deadlineOn === null) return refuse({ code: 'day-missing', field: 'deadlineOn' });
  const changed = await changeProject(db, at, { title, about, evaluator, deadline_on: deadlineOn });
  if (changed.ok) await writePrice(db, { projectId: at.project.id, part: 0 }, price);
  return changed;
}

/** Names the management group in place of the one before. */
export async function nameMembers(
  db: Writer,
  at: ProjectNow,
  members: readonly GroupMember[],
): Promise<Result<void, LateProject>> {
  const changed = await changeProject(db, at, {});
  if (!changed.ok) return changed;
  const project_id = at.project.id;
  await db.deleteFrom('evaluation_project_members').where('project_id', '=', project_id).execute();
  const rows = members.map(({ name, personId }, index) => ({
    project_id,
    position: index + 1,
    name,
    person_id: personId,
  }));
  if (rows.length > 0) await db.insertInto('evaluation_project_members').values(rows).execute();
  return changed;
}

/** Writes when those evaluated were told, and of what. */
export async function informStaff(
  db: Writer,
  at: ProjectNow,
  { on, told }: { readonly on: Day; readonly told: string },
): Promise<Result<void, LateProject | { code: 'day-in-future'; field: 'on' }>> {
  if (on > at.today) return refuse({ code: 'day-in-future', field: 'on' });
  return changeProject(db, at, { staff_informed_on: on, staff_told: told });
}

/** Writes an option; at a position where none stands it is a new one. */
export async function writeOption(
  db: Writer,
  at: ProjectNow,
  { position, title, isChosen, price }: ProjectOption,
): Promise<Result<void, LateProject>> {
  const changed = await changeProject(db, at, {});
  if (!changed.ok) return changed;
  const part = { title, is_chosen: isChosen };
  await db
    .insertInto('evaluation_project_options')
    .values({ project_id: at.project.id, position, ...part })
    .onConflict((same) => same.columns(['project_id', 'position']).doUpdateSet(part))
    .execute();
  await writePrice(db, { projectId: at.project.id, part: position }, price);
  return changed;
}

export type GroupRefusal = LateProject | { code: 'same-questions'; field: 'questions' };

/** Writes a group of respondents with its questions; at a position where none stands it is a new one. */
export async function writeGroup(
  db: Writer,
  at: ProjectNow,
  { position, name, closeness, questions }: Omit<RespondentGroup, 'roundId'>,
): Promise<Result<void, GroupRefusal>> {
  const others = at.project.groups.filter((one) => one.position !== position);
  if (repeatsQuestions({ closeness, questions }, others))
    return refuse({ code: 'same-questions', field: 'questions' });
  const changed = await changeProject(db, at, {});
  if (!changed.ok) return changed;
  const part = { name, closeness, questions };
  await db
    .insertInto('evaluation_project_groups')
    .values({ project_id: at.project.id, position, ...part })
    .onConflict((same) => same.columns(['project_id', 'position']).doUpdateSet(part))
    .execute();
  return changed;
}

/** Names the round a group is asked by. */
export async function askGroup(
  db: Writer,
  at: ProjectNow,
  { position, roundId }: { readonly position: number; readonly roundId: string },
): Promise<Result<void, LateProject>> {
  const changed = await changeProject(db, at, {});
  if (!changed.ok) return changed;
  await db
    .updateTable('evaluation_project_groups')
    .set({ round_id: roundId })
    .where('project_id', '=', at.project.id)
    .where('position', '=', position)
    .execute();
  return changed;
}
