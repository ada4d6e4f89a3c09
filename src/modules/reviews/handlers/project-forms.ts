import { accept, refuse } from '../../../kernel/result.ts';
import { reading } from '../../../platform/database.ts';
import { optionsAmong } from '../../../platform/design/index.ts';
import { itemTyped } from '../../access/index.ts';
import { changeFacts, informStaff, nameMembers } from '../commands/project-parts.ts';
import { orderProject } from '../commands/project-steps.ts';
import { projectPaths } from '../paths.ts';
import { bodyNames, type Named } from '../queries/names.ts';
import { listedPersons } from '../queries/projects.ts';
import { isOpen } from '../rules/project.ts';
import { membersOfLines } from '../rules/project-lines.ts';
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
  dayField,
  keyField,
  lineField,
  neededDayField,
  neededTextOf,
  sentencesField,
  versionField,
} from './read-form.ts';

const [titleLetters, aboutLetters] = [200, 2000];
const titleField = neededTextOf(titleLetters);
const aboutField = neededTextOf(aboutLetters);

export const orderDoors = formDoors({
  subject: (_visit, db): Promise<Named[]> => bodyNames(db),
  shape: () => ({
    title: titleField,
    about: aboutField,
    body: keyField,
    on: neededDayField,
    item: lineField,
    source: lineField,
  }),
  values: () => ({}),
  version: () => null,
  page: (bodies, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    const list = projectPaths.list.to({});
    const options = optionsAmong(bodies);
    return {
      title: text.create,
      lead: text.createLead,
      crumbs: [{ text: text.title, href: list }, { text: text.create }],
      fields: [
        { kind: 'text', name: 'title', label: text.name, hint: text.nameHint },
        { kind: 'area', name: 'about', label: text.about, rows: 4 },
        { kind: 'one-of-many', name: 'body', label: text.orderedBy, options, hasEmpty: true },
        { kind: 'day', name: 'on', label: text.orderedOn },
        ...decidedFields('source', visit),
      ],
      submitWord: text.save,
      backHref: list,
    };
  },
  carryOut: async ({ db, today }, _bodies, { item, ...order }) => {
    const at = await itemTyped(reading(db), item);
    if (at === undefined) return refuse({ code: 'no-such-item', field: 'item' });
    const done = await orderProject(db, { ...order, itemId: at?.id ?? null }, today);
    return done.ok ? accept(projectHref({ number: done.value })) : done;
  },
});

export const factsDoors = formDoors({
  subject: (visit, db) => projectFor(visit, db, isOpen),
  shape: () => ({
    title: titleField,
    about: aboutField,
    evaluator: lineField,
    deadlineOn: dayField,
    price: amountField,
    version: versionField,
  }),
  values: ({ title, about, evaluator, deadlineOn, price }) => ({
    title,
    about,
    evaluator,
    deadlineOn: deadlineOn ?? '',
    price: amountValue(price),
  }),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    return {
      ...frameOf(project, text.change, visit),
      fields: [
        { kind: 'text', name: 'title', label: text.name },
        { kind: 'area', name: 'about', label: text.about, rows: 4 },
        {
          kind: 'text',
          name: 'evaluator',
          label: text.evaluator,
          hint: text.evaluatorHint,
          isOptional: true,
        },
        { kind: 'day', name: 'deadlineOn', label: text.deadline, isOptional: true },
        priceSpec(visit),
      ],
    };
  },
  carryOut: async ({ db, today }, project, { version, ...facts }) => {
    const done = await changeFacts(db, { project, version, today }, facts);
    return done.ok ? accept(projectHref(project)) : done;
  },
});

export const memberDoors = formDoors({
  subject: (visit, db) => projectFor(visit, db, isOpen),
  shape: () => ({ members: sentencesField, version: versionField }),
  values: ({ members }) => ({ members: members.map(({ name }) => name).join('\n') }),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    return {
      ...frameOf(project, text.membersChange, visit),
      fields: [
        {
          kind: 'area',
          name: 'members',
          label: text.members,
          hint: text.membersHint,
          rows: 6,
          isOptional: true,
        },
      ],
    };
  },
  carryOut: async ({ db, today }, project, { members, version }) => {
    const named = membersOfLines(members, await listedPersons(reading(db)));
    const isLong = named.some(({ name }) => name.length > titleLetters);
    if (isLong) return refuse({ code: 'text-too-long', field: 'members' });
    const done = await nameMembers(db, { project, version, today }, named);
    return done.ok ? accept(projectHref(project)) : done;
  },
});

export const staffDoors = formDoors({
  subject: (visit, db) => projectFor(visit, db, isOpen),
  shape: () => ({ on: neededDayField, told: aboutField, version: versionField }),
  values: ({ staffInformedOn, staffTold }, { today }) => ({
    on: staffInformedOn ?? today,
    told: staffTold,
  }),
  version: ({ version }) => version,
  page: (project, visit) => {
    const { projects: text } = reviewTexts[visit.language];
    return {
      ...frameOf(project, text.staffChange, visit),
      lead: text.staffLead,
      fields: [
        { kind: 'day', name: 'on', label: text.staffOn },
        { kind: 'area', name: 'told', label: text.staffTold, rows: 4 },
      ],
    };
  },
  carryOut: async ({ db, today }, project, { on, told, version }) => {
    const done = await informStaff(db, { project, version, today }, { on, told });
    return done.ok ? accept(projectHref(project)) : done;
  },
});
