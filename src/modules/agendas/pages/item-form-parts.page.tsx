import type { Language } from '../../../kernel/language.ts';
import {
  FormPage,
  optionsAmong,
  optionsOf,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import type { DraftItem } from '../rules/draft-views.ts';
import { itemTexts } from '../text-item.ts';
import type { DraftMeeting } from './draft-words.ts';
import { itemHrefOf, partCrumbs } from './item-form-words.ts';

type PartView = FormView & { readonly meeting: DraftMeeting; readonly line: DraftItem };

/** The heading of a text, new or old. */
export function ItemLabelPage({ isNew, ...view }: PartView & { isNew: boolean }) {
  const { language } = view.context;
  const text = itemTexts[language].textForm;
  const title = isNew ? text.newTitle : text.editTitle;
  return (
    <FormPage
      {...view}
      title={title}
      lead={view.line.title}
      crumbs={partCrumbs(view.meeting, view.line, { language, last: title })}
      fields={[{ kind: 'text', name: 'label', label: text.label, hint: text.labelHint }]}
      submitWord={text.save}
      backHref={itemHrefOf(view.meeting, view.line)}
    />
  );
}

export function recommendationSpecs(language: Language, { bodyShortName }: DraftMeeting): FieldSpec[] {
  const text = itemTexts[language].recommendationForm;
  return [
    {
      kind: 'one-of-many',
      name: 'verb',
      label: text.verb(bodyShortName),
      options: optionsOf(text.verbs),
      hasEmpty: false,
    },
    { kind: 'area', name: 'text', label: text.text, hint: text.textHint, rows: 3 },
    { kind: 'text', name: 'condition', label: text.condition, hint: text.conditionHint, isOptional: true },
  ];
}

/** One recommendation; `number` is null for a new one. */
export function RecommendationFormPage({ number, ...view }: PartView & { number: number | null }) {
  const { language } = view.context;
  const text = itemTexts[language].recommendationForm;
  const title = number === null ? text.newTitle : text.editTitle(number);
  return (
    <FormPage
      {...view}
      title={title}
      lead={view.line.title}
      crumbs={partCrumbs(view.meeting, view.line, { language, last: title })}
      fields={recommendationSpecs(language, view.meeting)}
      submitWord={text.save}
      backHref={itemHrefOf(view.meeting, view.line)}
    />
  );
}

type Persons = readonly { readonly key: string; readonly name: string }[];

export function guestSpecs(language: Language, persons: Persons): (FieldSpec | FieldSpec[])[] {
  const text = itemTexts[language].guestForm;
  const time = (name: string, label: string): FieldSpec => {
    return { kind: 'text', name, label, hint: text.timeHint, width: 'date', isOptional: true };
  };
  return [
    {
      kind: 'one-of-many',
      name: 'person',
      label: text.person,
      options: optionsAmong(persons, text.noPerson),
      hasEmpty: false,
      isOptional: true,
    },
    { kind: 'text', name: 'name', label: text.name, isOptional: true },
    { kind: 'text', name: 'organisation', label: text.organisation, isOptional: true },
    { kind: 'text', name: 'email', label: text.email, type: 'email', isOptional: true },
    [time('startsAt', text.startsAt), time('endsAt', text.endsAt)],
  ];
}

type GuestView = PartView & {
  /** Null for a new one. */
  readonly name: string | null;
  readonly specs: readonly (FieldSpec | readonly FieldSpec[])[];
};

/** A guest of the item and its time. */
export function GuestFormPage({ name, specs, ...view }: GuestView) {
  const { language } = view.context;
  const text = itemTexts[language].guestForm;
  const title = name === null ? text.newTitle : text.editTitle(name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={view.line.title}
      crumbs={partCrumbs(view.meeting, view.line, { language, last: title })}
      fields={specs}
      submitWord={text.save}
      backHref={itemHrefOf(view.meeting, view.line)}
    />
  );
}
