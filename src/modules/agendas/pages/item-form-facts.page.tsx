import type { Language } from '../../../kernel/language.ts';
import {
  FormPage,
  optionsAmong,
  optionsOf,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import type { DraftItem, DraftSection } from '../rules/draft-views.ts';
import { itemTexts } from '../text-item.ts';
import { agendasTexts } from '../text.ts';
import type { DraftMeeting } from './draft-words.ts';
import { itemHrefOf, partCrumbs } from './item-form-words.ts';

type Choices = {
  readonly sections: readonly DraftSection[];
  readonly persons: readonly { readonly key: string; readonly name: string }[];
};
type Specs = readonly (FieldSpec | readonly FieldSpec[])[];

export function factsSpecs(language: Language, { sections, persons }: Choices): (FieldSpec | FieldSpec[])[] {
  const text = itemTexts[language].facts;
  const named = sections.map(({ entry, title }) => ({ key: String(entry), name: title }));
  const time = (name: string, label: string): FieldSpec => {
    return { kind: 'text', name, label, hint: text.timeHint, width: 'date', isOptional: true };
  };
  const line = (name: string, label: string): FieldSpec => ({ kind: 'text', name, label, isOptional: true });
  return [
    { kind: 'text', name: 'title', label: text.name },
    {
      kind: 'one-of-few',
      name: 'handling',
      label: text.handling,
      options: optionsOf(agendasTexts[language].handlings),
    },
    {
      kind: 'one-of-many',
      name: 'section',
      label: text.section,
      options: named.length === 0 ? [{ value: '0', text: text.noSection }] : optionsAmong(named),
      hasEmpty: false,
    },
    {
      kind: 'one-of-many',
      name: 'presenter',
      label: text.presenterPerson,
      options: optionsAmong(persons, text.noPresenter),
      hasEmpty: false,
      isOptional: true,
    },
    line('presenterName', text.presenterName),
    line('presenterTitle', text.presenterTitle),
    [time('startsAt', text.startsAt), time('endsAt', text.endsAt)],
    [
      { kind: 'text', name: 'caseNumber', label: text.caseNumber, width: 'medium', isOptional: true },
      { kind: 'text', name: 'documentNumber', label: text.documentNumber, width: 'medium', isOptional: true },
    ],
    { kind: 'tick', name: 'closed', label: text.closed, text: text.closedBox },
    line('closedReason', text.closedReason),
    { kind: 'day', name: 'opensOn', label: text.opensOn, hint: text.opensHint, isOptional: true },
    { kind: 'tick', name: 'municipalOnly', label: text.municipal, text: text.municipalBox },
  ];
}

type View = FormView & { readonly meeting: DraftMeeting; readonly line: DraftItem; readonly specs: Specs };

/** What an item is, beside its text. */
export function ItemFactsPage({ specs, ...view }: View) {
  const { language } = view.context;
  const text = itemTexts[language];
  return (
    <FormPage
      {...view}
      title={text.facts.title(view.line.title)}
      crumbs={partCrumbs(view.meeting, view.line, { language, last: text.editFacts })}
      fields={specs}
      submitWord={text.facts.save}
      backHref={itemHrefOf(view.meeting, view.line)}
    />
  );
}
