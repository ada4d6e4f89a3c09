import {
  FilterBar,
  FilterSelect,
  FormPage,
  optionsAmong,
  optionsOf,
  type FieldSpec,
  type FormState,
  type FormView,
  type PageContext,
} from '../../../platform/design/index.ts';
import { passingPaths } from '../paths.ts';
import type { Passing } from '../rules/passing.ts';
import { handoversTexts } from '../text.ts';
import { itemHref, type LinkedItem } from './item-link.tsx';

type Named = { readonly key: string; readonly name: string };
export type RouteChoices = { readonly bodies: readonly Named[]; readonly kinds: readonly Named[] };

/** A case goes through five bodies at most; the rest of a longer way begins at the last of them. */
export const routeRows = [1, 2, 3, 4, 5] as const;
export const bodyField = (row: number): string => `forum${row}`;
export const taskField = (row: number): string => `opgave${row}`;

type NewView = {
  context: PageContext;
  form: FormState;
  item: LinkedItem & { readonly name: string };
  itemWords: string;
  choices: RouteChoices;
  kind: string;
};

/** A case on its way to one body after another. */
export function NewPassingPage({ context, form, item, itemWords, choices, kind }: NewView) {
  const { passings: text } = handoversTexts[context.language];
  const { form: words } = text;
  const rows = routeRows.map((row): readonly FieldSpec[] => [
    {
      kind: 'one-of-many',
      name: bodyField(row),
      label: words.step(row),
      options: optionsAmong(choices.bodies, words.noBody),
      hasEmpty: false,
    },
    {
      kind: 'one-of-many',
      name: taskField(row),
      label: words.task,
      options: optionsOf(text.tasks),
      hasEmpty: false,
    },
  ]);
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={words.title}
      lead={words.lead(itemWords)}
      crumbs={[{ text: text.title, href: passingPaths.list.to({}) }, { text: words.title }]}
      before={
        <FilterBar language={context.language} action={passingPaths.make.to({})}>
          <input type="hidden" name="punkt" value={item.name} />
          <FilterSelect
            name="slags"
            label={words.kind}
            value={kind}
            options={optionsAmong(choices.kinds, words.noKind)}
          />
        </FilterBar>
      }
      fields={[
        { kind: 'text', name: 'title', label: words.caseTitle },
        { kind: 'area', name: 'text', label: words.text, hint: words.textHint, rows: 10 },
        ...rows,
      ]}
      submitWord={words.submit}
      backHref={itemHref(item)}
    />
  );
}

type View = FormView & {
  title: string;
  lead?: string;
  passing: Passing;
  fields: readonly FieldSpec[];
  submitWord: string;
};

/** Every form about a case that is on its way. */
export function PassingFormPage({ passing, ...view }: View) {
  const { passings: text } = handoversTexts[view.context.language];
  const home = passingPaths.passing.to({ number: String(passing.number) });
  return (
    <FormPage
      {...view}
      crumbs={[
        { text: text.title, href: passingPaths.list.to({}) },
        { text: passing.title, href: home },
        { text: view.title },
      ]}
      backHref={home}
    />
  );
}

type ProposalChoices = {
  readonly papers: readonly Named[];
  readonly texts: readonly number[];
  /** Whether the bodies before are done. */
  readonly isTurn: boolean;
};

export function proposalFieldsOf(
  language: PageContext['language'],
  { papers, texts, isTurn }: ProposalChoices,
): FieldSpec[] {
  const { proposal: words, page } = handoversTexts[language].passings;
  return [
    {
      kind: 'one-of-many',
      name: 'text',
      label: words.text,
      options: texts.map((number) => ({ value: String(number), text: page.version(number) })),
      hasEmpty: false,
    },
    {
      kind: 'tick',
      name: 'municipalOnly',
      label: words.municipalOnly,
      text: words.municipalOnly,
      isOptional: true,
    },
    {
      kind: 'tick',
      name: 'closed',
      label: words.closed,
      hint: words.closedHint,
      text: words.closed,
      isOptional: true,
    },
    { kind: 'text', name: 'closedReason', label: words.closedReason, isOptional: true },
    ...(papers.length === 0
      ? []
      : ([
          {
            kind: 'ticks',
            name: 'papers',
            label: words.papers,
            options: optionsAmong(papers),
            isOptional: true,
          },
        ] as const)),
    ...(isTurn ? [] : ([{ kind: 'tick', name: 'isAhead', label: words.ahead, text: words.ahead }] as const)),
  ];
}

export function amendFields(language: PageContext['language'], steps: readonly Named[]): FieldSpec[] {
  const { amend: words } = handoversTexts[language].passings;
  return [
    { kind: 'area', name: 'text', label: words.text, rows: 12 },
    { kind: 'text', name: 'note', label: words.note, hint: words.noteHint },
    {
      kind: 'one-of-many',
      name: 'changedAt',
      label: words.changedAt,
      options: optionsAmong(steps, words.desk),
      hasEmpty: false,
    },
  ];
}

export function reportFields(language: PageContext['language'], isWalled: boolean): FieldSpec[] {
  const { report: words } = handoversTexts[language].passings;
  return [
    { kind: 'area', name: 'text', label: words.text, rows: 6 },
    ...(isWalled
      ? ([
          {
            kind: 'tick',
            name: 'isConfirmed',
            label: words.confirm,
            hint: words.confirmHint,
            text: words.confirm,
          },
        ] as const)
      : []),
  ];
}
