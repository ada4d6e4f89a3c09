import { optionsAmong, FormPage, type FieldSpec, type FormView } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { personPaths } from '../paths.ts';
import { organisationTexts } from '../text.ts';

type Named = { key: string; name: string };

export type PersonFormView = FormView &
  ({ person: Named } | { person: null; organisations: readonly Named[] });

/** A new person with where they work, or a change of the names of one. */
export function PersonFormPage(view: PersonFormView) {
  const { language } = view.context;
  const { persons: text, forms, common } = organisationTexts[language];
  const list = personPaths.list.to({});
  const record = view.person && { text: view.person.name, href: personPaths.record.to(view.person) };
  const title = view.person ? common.editTitle(view.person.name) : text.create;
  const names = personFields(language);
  const place = view.person ? [] : affiliationFields(language, view.organisations, common.none);
  return (
    <FormPage
      {...view}
      title={title}
      crumbs={[{ text: text.title, href: list }, ...(record ? [record] : []), { text: title }]}
      fields={[...names, ...place]}
      submitWord={forms.save}
      backHref={record ? record.href : list}
    />
  );
}

export type AffiliationFormView = FormView & {
  person: Named;
  /** The organisation of the position that is edited; null for a new one. */
  place: string | null;
  organisations: readonly Named[];
};

/** Where somebody works: new, changed or ended. */
export function AffiliationFormPage(view: AffiliationFormView) {
  const { language } = view.context;
  const { persons: text, forms } = organisationTexts[language];
  const record = personPaths.record.to(view.person);
  const title = view.place === null ? text.addPlace : text.editPlace(view.place);
  return (
    <FormPage
      {...view}
      title={title}
      lead={view.person.name}
      crumbs={[
        { text: text.title, href: personPaths.list.to({}) },
        { text: view.person.name, href: record },
        { text: title },
      ]}
      fields={affiliationFields(language, view.organisations, undefined)}
      submitWord={forms.save}
      backHref={record}
    />
  );
}

export function personFields(language: Language): FieldSpec[] {
  const { persons: text, forms, common } = organisationTexts[language];
  return [
    { kind: 'text', name: 'name', label: common.name },
    {
      kind: 'area',
      name: 'aliases',
      label: text.aliases,
      hint: forms.aliasesHint,
      isOptional: true,
      rows: 3,
    },
  ];
}

/** `none` is the word for no organisation, where that is an answer. */
export function affiliationFields(
  language: Language,
  organisations: readonly Named[],
  none: string | undefined,
): FieldSpec[] {
  const { forms, common } = organisationTexts[language];
  const options = optionsAmong(organisations, none);
  const label = common.organisation;
  return [
    { kind: 'one-of-many', name: 'organisation', label, options, hasEmpty: none === undefined },
    { kind: 'text', name: 'title', label: common.work, isOptional: true },
    { kind: 'day', name: 'from', label: forms.from, isOptional: true },
    { kind: 'day', name: 'to', label: forms.to, isOptional: true },
  ];
}
