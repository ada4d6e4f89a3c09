import type { Reader } from '../../../platform/database.ts';
import { showMoney, type FieldSpec } from '../../../platform/design/index.ts';
import { optionalField } from '../../../platform/form-fields.ts';
import type { Visit } from '../../../platform/route.ts';
import type { Ore } from '../../../kernel/money.ts';
import { projectPaths } from '../paths.ts';
import { projectAt } from '../queries/projects.ts';
import { typedOre } from '../rules/project-lines.ts';
import type { Project } from '../rules/project-views.ts';
import { reviewTexts, type RefusalCode } from '../text.ts';

/** The address of a project's own page. */
export const projectHref = ({ number }: { readonly number: number }): string =>
  projectPaths.record.to({ number: String(number) });

/** The project the address names, where this can be done with it now. */
export async function projectFor(
  { params }: Visit<unknown>,
  db: Reader,
  isPossible: (project: Project) => boolean,
): Promise<Project | undefined> {
  const project = await projectAt(db, params['number'] ?? '');
  return project && isPossible(project) ? project : undefined;
}

/** What every form of a project has: its title with the act, the way back, and the word of its button. */
export const frameOf = (
  project: Project,
  word: string,
  { language }: Visit<unknown>,
): {
  title: string;
  crumbs: { text: string; href?: string }[];
  submitWord: string;
  backHref: string;
} => {
  const { projects: text } = reviewTexts[language];
  const backHref = projectHref(project);
  return {
    title: `${project.title}: ${word}`,
    crumbs: [
      { text: text.title, href: projectPaths.list.to({}) },
      { text: project.title, href: backHref },
      { text: word },
    ],
    submitWord: text.save,
    backHref,
  };
};

const unreadable: RefusalCode = 'amount-unreadable';
/** Kroner as people write them, in øre; null where none are written. */
export const amountField = optionalField(typedOre, unreadable);

/** An amount as the field takes it. */
export const amountValue = (ore: Ore | null): string =>
  ore === null ? '' : showMoney(ore, 'da').replace(/\s*kr\.$/, '');

/** The fields that say where it was decided; `source` is the name of the one for words. */
export function decidedFields(source: 'source' | 'note', { language }: Visit<unknown>): FieldSpec[] {
  const { projects: text } = reviewTexts[language];
  return [
    { kind: 'text', name: 'item', label: text.item, hint: text.itemHint, isOptional: true },
    { kind: 'text', name: source, label: text.source, hint: text.sourceHint, isOptional: true },
  ];
}

/** The field of a price. */
export const priceSpec = ({ language }: Visit<unknown>): FieldSpec => {
  const { price: label, priceHint: hint } = reviewTexts[language].projects;
  return { kind: 'text', name: 'price', label, hint, isOptional: true, width: 'medium' };
};
