import {
  optionsAmong,
  optionsOf,
  FormPage,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import { organisationPaths } from '../paths.ts';
import { organisationTexts } from '../text.ts';
import type { Language } from '../../../kernel/language.ts';

type Named = { key: string; name: string };
export type OrganisationFormView = FormView & {
  /** The organisation that is edited; null when it is new. */
  organisation: Named | null;
  organisations: readonly Named[];
};

/** A new organisation, or a change of one. */
export function OrganisationFormPage(view: OrganisationFormView) {
  const { organisation } = view;
  const { organisations: text, forms, common } = organisationTexts[view.context.language];
  const list = organisationPaths.list.to({});
  const record = organisation && { text: organisation.name, href: organisationPaths.record.to(organisation) };
  const title = organisation ? common.editTitle(organisation.name) : text.create;
  const crumbs = [{ text: text.title, href: list }, ...(record ? [record] : []), { text: title }];
  const fields = organisationFields(view.context.language, view.organisations);
  return (
    <FormPage
      {...view}
      {...{ title, crumbs, fields }}
      submitWord={forms.save}
      backHref={record ? record.href : list}
    />
  );
}

export function organisationFields(language: Language, organisations: readonly Named[]): FieldSpec[] {
  const { organisations: text, forms, common, kinds, sides } = organisationTexts[language];
  return [
    { kind: 'text', name: 'name', label: common.name },
    { kind: 'text', name: 'shortName', label: forms.shortName, hint: forms.shortNameHint, width: 'medium' },
    { kind: 'one-of-many', name: 'kind', label: text.kind, options: optionsOf(kinds), hasEmpty: true },
    { kind: 'one-of-few', name: 'side', label: forms.side, hint: forms.sideHint, options: optionsOf(sides) },
    {
      kind: 'one-of-many',
      name: 'above',
      label: text.above,
      isOptional: true,
      options: optionsAmong(organisations, common.none),
      hasEmpty: false,
    },
    { kind: 'day', name: 'validFrom', label: forms.validFrom, isOptional: true },
    { kind: 'day', name: 'validTo', label: forms.validTo, isOptional: true },
    {
      kind: 'area',
      name: 'aliases',
      label: common.aliases,
      hint: forms.aliasesHint,
      isOptional: true,
      rows: 4,
    },
    { kind: 'area', name: 'note', label: text.note, isOptional: true, rows: 3 },
  ];
}
