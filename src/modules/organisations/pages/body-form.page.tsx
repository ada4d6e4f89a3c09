import {
  optionsAmong,
  optionsOf,
  FormPage,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { bodyPaths } from '../paths.ts';
import { organisationTexts } from '../text.ts';

type Named = { key: string; name: string };
export type BodyChoices = { bodies: readonly Named[]; organisations: readonly Named[] };
export type BodyFormView = FormView & {
  /** The body that is edited; null when it is new. */
  body: Named | null;
  choices: BodyChoices;
};

/** A new body, or a change of one. What happens to a body later has forms of its own. */
export function BodyFormPage(view: BodyFormView) {
  const { body } = view;
  const { language } = view.context;
  const { bodies: text, forms, common, statuses } = organisationTexts[language];
  const list = bodyPaths.list.to({});
  const record = body && { text: body.name, href: bodyPaths.record.to(body) };
  const title = body ? common.editTitle(body.name) : text.create;
  const crumbs = [{ text: text.title, href: list }, ...(record ? [record] : []), { text: title }];
  const beginnings = [
    { value: 'active', text: statuses.active },
    { value: 'proposed', text: statuses.proposed },
  ];
  const status: FieldSpec = { kind: 'one-of-few', name: 'status', label: forms.status, options: beginnings };
  const fields = bodyFields(language, view.choices);
  return (
    <FormPage
      {...view}
      {...{ title, crumbs }}
      fields={body ? fields : [...fields, status]}
      submitWord={forms.save}
      backHref={record ? record.href : list}
    />
  );
}

export function bodyFields(language: Language, { bodies, organisations }: BodyChoices): FieldSpec[] {
  const { bodies: text, forms, common, levels, audiences } = organisationTexts[language];
  return [
    { kind: 'text', name: 'name', label: common.name },
    { kind: 'text', name: 'shortName', label: forms.shortName, hint: forms.shortNameHint, width: 'medium' },
    { kind: 'one-of-many', name: 'level', label: text.level, options: optionsOf(levels), hasEmpty: true },
    {
      kind: 'one-of-many',
      name: 'above',
      label: text.above,
      isOptional: true,
      options: optionsAmong(bodies, text.top),
      hasEmpty: false,
    },
    {
      kind: 'one-of-many',
      name: 'servedBy',
      label: text.servedBy,
      isOptional: true,
      options: optionsAmong(organisations, common.none),
      hasEmpty: false,
    },
    { kind: 'area', name: 'mandate', label: text.mandate, isOptional: true, rows: 3 },
    { kind: 'area', name: 'composition', label: text.composition, isOptional: true, rows: 3 },
    { kind: 'text', name: 'frequency', label: text.frequency, isOptional: true },
    { kind: 'day', name: 'startedOn', label: forms.startedOn, isOptional: true },
    { kind: 'day', name: 'termEndsOn', label: forms.termEndsOn, hint: forms.termHint, isOptional: true },
    {
      kind: 'area',
      name: 'aliases',
      label: common.aliases,
      hint: forms.aliasesHint,
      isOptional: true,
      rows: 4,
    },
    { kind: 'one-of-few', name: 'audience', label: text.audience, options: optionsOf(audiences) },
  ];
}
