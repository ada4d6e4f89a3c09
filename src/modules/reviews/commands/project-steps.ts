import type { Day } from '../../../kernel/day.ts';
import type { Ore } from '../../../kernel/money.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { refusalOfStep, stateBefore, type ProjectStep, type StepRefusal } from '../rules/project.ts';
import type { ProjectEvent } from '../rules/project-views.ts';
import { changeProject, writePrice, type LateProject, type ProjectNow } from './project-parts.ts';

export type ProjectOrder = {
  readonly title: string;
  readonly about: string;
  /** Key of the body. */
  readonly body: string;
  readonly on: Day;
  readonly itemId: string | null;
  readonly source: string;
};
export type OrderRefusal =
  | { code: 'no-such-body'; field: 'body' }
  | { code: 'source-missing'; field: 'source' }
  | { code: 'day-in-future'; field: 'on' };

/** Writes that an evaluation is ordered, and gives its number. Source: R-016. */
export async function orderProject(
  db: Writer,
  { title, about, body, on, itemId, source }: ProjectOrder,
  today: Day,
): Promise<Result<number, OrderRefusal>> {
  const by = await db.selectFrom('bodies').select('id').where('key', '=', body).executeTakeFirst();
  if (!by) return refuse({ code: 'no-such-body', field: 'body' });
  if (itemId === null && source === '') return refuse({ code: 'source-missing', field: 'source' });
  if (on > today) return refuse({ code: 'day-in-future', field: 'on' });
  const row = await db
    .insertInto('evaluation_projects')
    .values({ title, about, ordered_by_id: by.id, ordered_on: on })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addEvent(db, row.id, { event: 'ordered', on, note: source, itemId });
  return accept(row.number);
}

/** What a step writes beside its day; each step fills in its own. */
export type StepTold = {
  readonly on: Day;
  readonly note: string;
  readonly itemId?: string | null;
  readonly evaluator?: string;
  readonly deadlineOn?: Day;
  /** Undefined: the step says nothing of the price. */
  readonly price?: Ore | null;
  readonly result?: string;
  readonly paperId?: string | null;
};
export type TakeRefusal =
  | LateProject
  | StepRefusal
  | { code: 'source-missing'; field: 'note' }
  | { code: 'deadline-before-step'; field: 'deadlineOn' };

/** Brings a project on by one step. Source: R-016. */
export async function takeStep(
  db: Writer,
  at: ProjectNow & { readonly step: ProjectStep },
  told: StepTold,
): Promise<Result<void, TakeRefusal>> {
  const { project, step, today } = at;
  const { on, note, itemId = null, evaluator, deadlineOn, price, result, paperId } = told;
  const refusal = refusalOfStep({ step, on, today }, project);
  if (refusal) return refuse(refusal);
  if (step === 'approved' && itemId === null && note === '')
    return refuse({ code: 'source-missing', field: 'note' });
  if (deadlineOn !== undefined && deadlineOn < on)
    return refuse({ code: 'deadline-before-step', field: 'deadlineOn' });
  const changed = await changeProject(db, at, {
    state: step,
    ...(evaluator !== undefined && { evaluator }),
    ...(deadlineOn !== undefined && { deadline_on: deadlineOn }),
    ...(result !== undefined && { result }),
    ...(paperId !== undefined && { paper_id: paperId }),
  });
  if (!changed.ok) return changed;
  if (price !== undefined) await writePrice(db, { projectId: project.id, part: 0 }, price);
  await addEvent(db, project.id, { event: step, on, note, itemId });
  return changed;
}

/** Takes the last step back; what it wrote stays in the form of the step. */
export async function undoStep(
  db: Writer,
  at: ProjectNow,
  reason: string,
): Promise<Result<void, LateProject>> {
  const { project, today } = at;
  const state = stateBefore(project.state, project.groups);
  if (state === undefined) return refuse({ code: 'changed-meanwhile' });
  const changed = await changeProject(db, at, { state });
  if (changed.ok) await addEvent(db, project.id, { event: 'undone', on: today, note: reason, itemId: null });
  return changed;
}

const addEvent = (db: Writer, project_id: string, { event, on, note, itemId }: Omit<ProjectEvent, 'by'>) =>
  db
    .insertInto('evaluation_project_events')
    .values({ project_id, event, happened_on: on, note, item_id: itemId })
    .execute();
