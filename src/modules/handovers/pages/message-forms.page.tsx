import type { Language } from '../../../kernel/language.ts';
import {
  FormPage,
  optionsAmong,
  optionsOf,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import { messagePaths } from '../paths.ts';
import type { MessageView } from '../rules/message.ts';
import { handoversTexts } from '../text.ts';

type View = FormView & {
  title: string;
  lead?: string;
  /** Null while it is new. */
  message: MessageView | null;
  fields: readonly FieldSpec[];
  submitWord: string;
  isWarning?: boolean;
  backHref: string;
};

/** Every form about a message. */
export function MessageFormPage({ message, ...view }: View) {
  const { messages: text } = handoversTexts[view.context.language];
  const home = message && {
    text: text.heading(message.from.name, message.to.name),
    href: messagePaths.message.to({ number: String(message.number) }),
  };
  return (
    <FormPage
      {...view}
      crumbs={[
        { text: text.title, href: messagePaths.list.to({}) },
        ...(home ? [home] : []),
        { text: view.title },
      ]}
    />
  );
}

type Named = { readonly key: string; readonly name: string };

export function messageFields(language: Language, bodies: readonly Named[]): FieldSpec[] {
  const { form: text } = handoversTexts[language].messages;
  return [
    { kind: 'one-of-many', name: 'to', label: text.to, options: optionsAmong(bodies), hasEmpty: true },
    { kind: 'area', name: 'text', label: text.text, rows: 5 },
    { kind: 'text', name: 'carrier', label: text.carrier, hint: text.carrierHint, width: 'medium' },
  ];
}

/** The words for the other body; those of a walled item are confirmed. */
export function proposalFields(language: Language, isWalled: boolean): FieldSpec[] {
  const { form: text } = handoversTexts[language].messages;
  return [
    { kind: 'area', name: 'told', label: text.told, hint: text.toldHint, rows: 5 },
    ...(isWalled
      ? ([
          {
            kind: 'tick',
            name: 'isConfirmed',
            label: text.confirm,
            hint: text.confirmHint,
            text: text.confirm,
          },
        ] as const)
      : []),
  ];
}

export function conveyFields(
  language: Language,
  { isWalled, items }: { isWalled: boolean; items: readonly Named[] },
): FieldSpec[] {
  const { form: text, hows } = handoversTexts[language].messages;
  return [
    ...proposalFields(language, isWalled),
    { kind: 'day', name: 'on', label: text.on },
    { kind: 'one-of-few', name: 'how', label: text.how, options: optionsOf(hows) },
    itemField(language, items),
  ];
}

export function answerFields(language: Language, items: readonly Named[]): FieldSpec[] {
  const { form: text } = handoversTexts[language].messages;
  return [
    { kind: 'area', name: 'text', label: text.answerText, rows: 5 },
    { kind: 'day', name: 'on', label: text.on },
    itemField(language, items),
  ];
}

function itemField(language: Language, items: readonly Named[]): FieldSpec {
  const { form: text } = handoversTexts[language].messages;
  return {
    kind: 'one-of-many',
    name: 'item',
    label: text.item,
    hint: text.itemHint,
    options: optionsAmong(items, text.noItem),
    hasEmpty: false,
    isOptional: true,
  };
}

export const dropFields = (language: Language): FieldSpec[] => [
  { kind: 'area', name: 'reason', label: handoversTexts[language].common.reason, rows: 3 },
];
