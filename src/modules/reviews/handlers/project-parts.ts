import { accept, refuse } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database.ts';
import { optionsOf } from '../../../platform/design/index.ts';
import { boxField } from '../../../platform/form-fields.ts';
import type { Visit } from '../../../platform/route.ts';
import { themesOfLines } from '../../rounds/index.ts';
import { askGroup, writeGroup, writeOption } from '../commands/project-parts.ts';
import { roundPath } from '../paths.ts';
import { circleOf, type CircleMember } from '../queries/circle.ts';
import { canAsk, closenesses, isOpen } from '../rules/project.ts';
import type { Project, ProjectOption, RespondentGroup } from '../rules/project-views.ts';
import { reviewTexts } from '../text.ts';
import { formDoors } from './form-task.ts';
import { amountField, amountValue, frameOf, priceSpec, projectFor, projectHref } from './project-fields.ts';
import { askFields, askShape, askValues, makeQuestionnaire } from './questionnaire.ts';
import { choiceField, neededLineField, neededPagesField, neededTextOf, versionField } from './read-form.ts';

type Positioned = { readonly position: number };
type Part<Kind> = { readonly project: Project; readonly part: Kind };

/** The part the address names, or an empty one after the last where it names none. */
async function partOf<Kind extends Positioned>(
  visit: Visit<unknown>,
  db: Reader,
  { named, empty, among }: { named: string; empty: Kind; among: (project: Project) => readonly Kind[] },
): Promise<Part<Kind> | undefined> {
  const project = await projectFor(visit, db, isOpen);
  if (!project) return undefined;
  const typed = visit.params[named];
  const part =
    typed === undefined
      ? { ...empty, position: among(project).length + 1 }
      : among(project).find(({ position }) => String(position) === typed);
  return part && { project, part };
}

const emptyOption: ProjectOption = { position: 1, title: '', isChosen: false, price: null };

export const optionDoors = formDoors({
  subject: (visit, db) =>
    partOf(visit, db, { named: 'option', empty: emptyOption, among: ({ options }) => options }),
  shape: () => ({ title: neededLineField, price: amountField, isChosen: boxField(), version: versionField }),
  values: ({ part }) => ({
    title: part.title,
    price: amountValue(part.price),
    ...(part.isChosen && { isChosen: 'ja' }),
  }),
  version: ({ project }) => project.version,
  page: ({ project, part }, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    return {
      ...frameOf(project, part.title === '' ? text.optionNew : text.option, visit),
      fields: [
        { kind: 'text', name: 'title', label: text.option, hint: text.optionHint },
        priceSpec(visit),
        { kind: 'tick', name: 'isChosen', label: text.state, text: text.chosenBox },
      ],
    };
  },
  carryOut: async ({ db, today }, { project, part }, { version, ...option }) => {
    const { position } = part;
    const done = await writeOption(db, { project, version, today }, { position, ...option });
    return done.ok ? accept(projectHref(project)) : done;
  },
});

const nameLetters = 200;
const emptyGroup: RespondentGroup = {
  position: 1,
  name: '',
  closeness: 'in-it',
  questions: '',
  roundId: null,
};
const groupOf = (visit: Visit<unknown>, db: Reader) =>
  partOf(visit, db, { named: 'group', empty: emptyGroup, among: ({ groups }) => groups });

export const groupDoors = formDoors({
  subject: async (visit, db) => {
    const found = await groupOf(visit, db);
    return found?.part.roundId === null ? found : undefined;
  },
  shape: () => ({
    name: neededTextOf(nameLetters),
    closeness: choiceField(closenesses),
    questions: neededPagesField,
    version: versionField,
  }),
  values: ({ part: { name, closeness, questions } }) => ({
    name,
    questions,
    ...(name !== '' && { closeness }),
  }),
  version: ({ project }) => project.version,
  page: ({ project, part }, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    return {
      ...frameOf(project, part.name === '' ? text.groupNew : text.group, visit),
      lead: text.groupLead,
      fields: [
        { kind: 'text', name: 'name', label: text.group, hint: text.groupHint },
        {
          kind: 'one-of-few',
          name: 'closeness',
          label: text.closeness,
          options: optionsOf(text.closenesses),
        },
        { kind: 'area', name: 'questions', label: text.questions, hint: text.questionsHint, rows: 10 },
      ],
    };
  },
  carryOut: async ({ db, today }, { project, part }, { version, ...group }) => {
    const themes = themesOfLines(group.questions);
    if (!themes.ok)
      return refuse({ code: 'questions-unreadable', field: 'questions', facts: themes.refusal.facts });
    const { position } = part;
    const done = await writeGroup(db, { project, version, today }, { position, ...group });
    return done.ok ? accept(projectHref(project)) : done;
  },
});

type Asking = Part<RespondentGroup> & { readonly circle: readonly CircleMember[] };

/** Makes the round of a group, as a draft, and goes to it. */
export const groupRoundDoors = formDoors({
  subject: async (visit, db): Promise<Asking | undefined> => {
    const found = await groupOf(visit, db);
    if (!found || !canAsk(found.project.state, found.part)) return undefined;
    return { ...found, circle: await circleOf(db, found.project.orderedBy.id, visit.today) };
  },
  shape: ({ circle }) => askShape(circle),
  values: ({ project }, { today }) => ({
    ...askValues(project.orderedBy.name, today),
    municipalOnly: 'ja',
  }),
  version: ({ project }) => project.version,
  page: ({ project, part, circle }, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    return {
      ...frameOf(project, `${text.ask}: ${part.name}`, visit),
      lead: text.askLead,
      fields: askFields(circle, visit),
      submitWord: text.ask,
    };
  },
  carryOut: async (visit, { project, part, circle }, data) => {
    const { db, today } = visit;
    const themes = themesOfLines(part.questions);
    if (!themes.ok) return refuse({ code: 'changed-meanwhile' });
    const made = await makeQuestionnaire(visit, data, {
      circle,
      title: reviewTexts.da.projects.roundTitle(project.title, part.name).slice(0, nameLetters),
      purpose: project.about,
      themes: themes.value,
      bodyId: project.orderedBy.id,
    });
    if (!made.ok) return made;
    const { position } = part;
    const at = { project, version: data.version, today };
    const asked = await askGroup(db, at, { position, roundId: made.value.id });
    return asked.ok ? accept(roundPath.to({ number: String(made.value.number) })) : asked;
  },
});
