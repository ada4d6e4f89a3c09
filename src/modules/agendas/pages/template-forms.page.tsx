import {
  ConfirmPanel,
  FormPage,
  optionsAmong,
  optionsOf,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { templatePaths } from '../paths.ts';
import { agendasTexts, templateTexts } from '../text.ts';

type Named = { readonly key: string; readonly name: string };
export type AgendaTemplateView = FormView & {
  readonly body: Named;
  readonly bodies: readonly Named[];
  /** How many sections the form has room for. */
  readonly sectionCount: number;
};

const crumbsTo = (title: string, language: Language) => [
  { text: templateTexts[language].title, href: templatePaths.list.to({}) },
  { text: title },
];

/** How the agendas of a body begin, and who clears them. */
export function AgendaTemplatePage(view: AgendaTemplateView) {
  const { context, body } = view;
  const text = templateTexts[context.language];
  const title = text.agendaTitle(body.name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.agendaLead}
      crumbs={crumbsTo(title, context.language)}
      fields={agendaTemplateFields(view)}
      submitWord={text.save}
      backHref={templatePaths.list.to({})}
    />
  );
}

export function agendaTemplateFields({
  context,
  body,
  bodies,
  sectionCount,
}: Pick<AgendaTemplateView, 'context' | 'body' | 'bodies' | 'sectionCount'>): (FieldSpec | FieldSpec[])[] {
  const text = templateTexts[context.language];
  const others = bodies.filter(({ key }) => key !== body.key);
  const sections = Array.from({ length: sectionCount }, (_, index): (FieldSpec | FieldSpec[])[] => [
    [
      { kind: 'text', name: `title${index + 1}`, label: text.sectionTitle(index + 1) },
      { kind: 'text', name: `minutes${index + 1}`, label: text.minutes, width: 'number' },
      {
        kind: 'one-of-many',
        name: `standing${index + 1}`,
        label: text.standing,
        options: optionsOf(text.standingSets),
        hasEmpty: false,
      },
      {
        kind: 'tick',
        name: `municipal${index + 1}`,
        label: text.municipal,
        text: text.municipalTick,
      },
    ],
  ]);
  return [
    {
      kind: 'one-of-many',
      name: 'clearing',
      label: text.clearing,
      hint: text.clearingHint,
      options: optionsAmong(others, text.nobody),
      hasEmpty: false,
      isOptional: true,
    },
    ...sections.flat(),
  ];
}

export type CaseTemplateView = FormView & {
  /** The name of the template that is edited; null when it is new. */
  readonly name: string | null;
  /** Whether one is stored, and so can be removed. */
  readonly isStored: boolean;
  readonly bodies: readonly Named[];
};

/** A case template: the headings of its texts, each with what to write. */
export function CaseTemplatePage(view: CaseTemplateView) {
  const { context, name, form } = view;
  const text = templateTexts[context.language];
  const title = name === null ? text.newCaseTitle : text.caseTitle(name);
  return (
    <FormPage
      {...view}
      title={title}
      crumbs={crumbsTo(title, context.language)}
      fields={caseTemplateFields(view)}
      submitWord={text.save}
      backHref={templatePaths.list.to({})}
      {...(name !== null &&
        view.isStored && {
          after: (
            <ConfirmPanel
              form={{ ...form, problems: [], version: undefined }}
              action={templatePaths.caseRemoval.to({ name })}
              word={text.remove}
              warning={text.removeText}
              confirmWord={text.remove}
            />
          ),
        })}
    />
  );
}

export function caseTemplateFields({
  context,
  bodies,
}: Pick<CaseTemplateView, 'context' | 'bodies'>): FieldSpec[] {
  const text = templateTexts[context.language];
  return [
    { kind: 'text', name: 'name', label: text.name },
    {
      kind: 'one-of-few',
      name: 'handling',
      label: text.handling,
      options: optionsOf(agendasTexts[context.language].handlings),
    },
    {
      kind: 'one-of-many',
      name: 'body',
      label: text.body,
      options: optionsAmong(bodies, text.allBodies),
      hasEmpty: false,
      isOptional: true,
    },
    { kind: 'area', name: 'texts', label: text.texts, hint: text.textsHint, rows: 6 },
    {
      kind: 'area',
      name: 'recommendations',
      label: text.recommendations,
      hint: text.recommendationsHint,
      rows: 3,
      isOptional: true,
    },
  ];
}
