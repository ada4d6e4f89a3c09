import {
  FormPage,
  optionsAmong,
  type ConflictLine,
  type FieldSpec,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { draftVersion, type JointText } from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';

type Named = { readonly id: string; readonly key: string; readonly name: string };
export type JointChoices = {
  readonly councils: readonly (Named & { readonly isMunicipality: boolean })[];
  readonly bodies: readonly Named[];
};
type View = {
  context: PageContext;
  form: FormState;
  choices: JointChoices;
  /** Null while it is new. */
  text: JointText | null;
  /** What stands there now, where somebody else was first. */
  now: Readonly<Record<string, string>> | null;
};

/** Makes or changes the draft of a joint text. Councils stay as they are once a version was sent. */
export function JointFormPage({ context, form, choices, text, now }: View) {
  const { joint } = handoversTexts[context.language];
  const { form: words } = joint;
  const title = text === null ? words.newTitle : words.changeTitle;
  const isLater = text !== null && (draftVersion(text)?.number ?? 1) > 1;
  const home = text === null ? jointPaths.list.to({}) : jointPaths.text.to({ number: String(text.number) });
  const conflict: ConflictLine[] =
    now === null
      ? []
      : (['title', 'owner', 'text', 'points', 'note'] as const)
          .filter((name) => (now[name] ?? '') !== (form.values[name] ?? '').replaceAll('\r\n', '\n').trim())
          .map((name) => ({ label: words[name], now: now[name] ?? '' }));
  return (
    <FormPage
      context={context}
      form={form}
      conflict={conflict}
      title={title}
      lead={words.lead}
      crumbs={[
        { text: joint.title, href: jointPaths.list.to({}) },
        ...(text === null ? [] : [{ text: text.title, href: home }]),
        { text: title },
      ]}
      fields={[...aboutFields(words), ...(isLater ? noteField(words) : whomFields(words, choices))]}
      submitWord={words.save}
      backHref={home}
    />
  );
}

type Words = (typeof handoversTexts)['da']['joint']['form'];

const aboutFields = (words: Words): FieldSpec[] => [
  { kind: 'text', name: 'title', label: words.title },
  { kind: 'text', name: 'owner', label: words.owner, hint: words.ownerHint, width: 'medium' },
  { kind: 'area', name: 'text', label: words.text, hint: words.textHint, rows: 12 },
  { kind: 'area', name: 'points', label: words.points, hint: words.pointsHint, rows: 5 },
  { kind: 'day', name: 'dueOn', label: words.due },
];

const noteField = (words: Words): FieldSpec[] => [
  { kind: 'area', name: 'note', label: words.note, hint: words.noteHint, rows: 2, isOptional: true },
];

const whomFields = (words: Words, { councils, bodies }: JointChoices): FieldSpec[] => [
  { kind: 'ticks', name: 'councils', label: words.councils, options: optionsAmong(councils) },
  {
    kind: 'one-of-many',
    name: 'body',
    label: words.body,
    hint: words.bodyHint,
    hasEmpty: false,
    options: optionsAmong(bodies, words.noBody),
  },
  {
    kind: 'tick',
    name: 'municipalOnly',
    label: words.municipalOnly,
    hint: words.municipalOnlyHint,
    text: words.municipalOnly,
    isOptional: true,
  },
];
