import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { FieldSpec } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import { itemTyped } from '../../access/index.ts';
import { takeStep, undoStep, type StepTold, type TakeRefusal } from '../commands/project-steps.ts';
import { paperTyped } from '../queries/projects.ts';
import { nextStep, stateBefore, type ProjectStep } from '../rules/project.ts';
import type { Project } from '../rules/project-views.ts';
import { reviewTexts } from '../text.ts';
import { formDoors } from './form-task.ts';
import {
  amountField,
  amountValue,
  decidedFields,
  frameOf,
  priceSpec,
  projectFor,
  projectHref,
} from './project-fields.ts';
import {
  lineField,
  neededDayField,
  neededLineField,
  neededPagesField,
  neededSentencesField,
  sentencesField,
  versionField,
} from './read-form.ts';

type ProjectVisit = Visit<unknown>;

/** The project while this is its next step. */
const before = (step: ProjectStep) => (visit: ProjectVisit, db: Reader) =>
  projectFor(visit, db, ({ state }) => nextStep(state) === step);

/** A step's form: its day first, then its own fields. */
function stepPage(step: ProjectStep, own: readonly FieldSpec[]) {
  return (project: Project, visit: ProjectVisit) => {
    const { projects: text } = reviewTexts[visit.language];
    const day: FieldSpec = { kind: 'day', name: 'on', label: text.on };
    return {
      ...frameOf(project, text.steps[step], visit),
      lead: text.stepLeads[step],
      fields: [day, ...own],
      submitWord: text.save,
    };
  };
}

async function done(
  { db, today }: Visit<Writer>,
  { project, version, step }: { project: Project; version: number; step: ProjectStep },
  told: StepTold,
): Promise<Result<string, TakeRefusal>> {
  const taken = await takeStep(db, { project, version, today, step }, told);
  return taken.ok ? accept(projectHref(project)) : taken;
}

const stepShape = { on: neededDayField, note: sentencesField, version: versionField };

/** What was remarked on a step. */
const noteSpec = (label: string): FieldSpec => ({
  kind: 'area',
  name: 'note',
  label,
  rows: 3,
  isOptional: true,
});

export const approvalDoors = formDoors({
  subject: before('approved'),
  shape: () => ({ ...stepShape, item: lineField }),
  values: (_project, { today }) => ({ on: today }),
  version: ({ version }) => version,
  page: (project, visit) => stepPage('approved', decidedFields('note', visit))(project, visit),
  carryOut: async (visit, project, { item, version, ...told }) => {
    const at = await itemTyped(reading(visit.db), item);
    if (at === undefined) return refuse({ code: 'no-such-item', field: 'item' });
    return done(visit, { project, version, step: 'approved' }, { ...told, itemId: at?.id ?? null });
  },
});

export const contractDoors = formDoors({
  subject: before('contracted'),
  shape: () => ({
    ...stepShape,
    evaluator: neededLineField,
    price: amountField,
    deadlineOn: neededDayField,
  }),
  values: ({ evaluator, price, deadlineOn }, { today }) => ({
    on: today,
    evaluator,
    price: amountValue(price),
    deadlineOn: deadlineOn ?? '',
  }),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    const fields: FieldSpec[] = [
      { kind: 'text', name: 'evaluator', label: text.evaluator, hint: text.evaluatorHint },
      priceSpec(visit),
      { kind: 'day', name: 'deadlineOn', label: text.deadline },
      noteSpec(text.note),
    ];
    return stepPage('contracted', fields)(project, visit);
  },
  carryOut: (visit, project, { version, ...told }) =>
    done(visit, { project, version, step: 'contracted' }, told),
});

export const designDoors = formDoors({
  subject: before('designed'),
  shape: () => ({ ...stepShape, note: neededSentencesField, price: amountField }),
  values: ({ price }, { today }) => ({ on: today, price: amountValue(price) }),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    const fields: FieldSpec[] = [
      { kind: 'area', name: 'note', label: text.designNote, rows: 3 },
      priceSpec(visit),
    ];
    return stepPage('designed', fields)(project, visit);
  },
  carryOut: (visit, project, { version, ...told }) =>
    done(visit, { project, version, step: 'designed' }, told),
});

export const runDoors = formDoors({
  subject: before('running'),
  shape: () => stepShape,
  values: (_project, { today }) => ({ on: today }),
  version: ({ version }) => version,
  page: (project, visit) =>
    stepPage('running', [noteSpec(reviewTexts[visit.language].projects.note)])(project, visit),
  carryOut: (visit, project, { version, ...told }) =>
    done(visit, { project, version, step: 'running' }, told),
});

export const reportDoors = formDoors({
  subject: before('reported'),
  shape: () => ({ ...stepShape, result: neededPagesField, paper: lineField }),
  values: ({ result, paper }, { today }) => ({ on: today, result, paper: paper?.number ?? '' }),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    const fields: FieldSpec[] = [
      { kind: 'area', name: 'result', label: text.result, hint: text.resultHint, rows: 8 },
      { kind: 'text', name: 'paper', label: text.paperField, hint: text.paperHint, isOptional: true },
      noteSpec(text.note),
    ];
    return stepPage('reported', fields)(project, visit);
  },
  carryOut: async (visit, project, { paper, version, ...told }) => {
    const found = await paperTyped(reading(visit.db), paper);
    if (found === undefined) return refuse({ code: 'no-such-paper', field: 'paper' });
    return done(visit, { project, version, step: 'reported' }, { ...told, paperId: found?.id ?? null });
  },
});

const beforeOf = ({ state, groups }: Project) => stateBefore(state, groups);

export const undoDoors = formDoors({
  subject: (visit, db) => projectFor(visit, db, (project) => beforeOf(project) !== undefined),
  shape: () => ({ reason: neededSentencesField, version: versionField }),
  values: () => ({}),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    const state = beforeOf(project);
    return {
      ...frameOf(project, text.undo, visit),
      lead: text.undoLead(state === undefined ? '' : text.states[state]),
      fields: [{ kind: 'area', name: 'reason', label: text.undoReason, rows: 3 }],
      submitWord: text.undo,
      isWarning: true,
    };
  },
  carryOut: async ({ db, today }, project, { reason, version }) => {
    const undone = await undoStep(db, { project, version, today }, reason);
    return undone.ok ? accept(projectHref(project)) : undone;
  },
});
