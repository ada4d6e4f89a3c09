import {
  FormPage,
  Note,
  type FieldSpec,
  type FormView,
  type Option,
} from '../../../platform/design/index.ts';
import { bodyPaths } from '../paths.ts';
import type { BodyEvent } from '../rules/body-states.ts';
import { organisationTexts } from '../text.ts';
import { listed } from './words.ts';

export type BodyEventFormView = FormView & {
  body: { key: string; name: string };
  event: BodyEvent;
  /** Bodies at work that report to the one that is to be closed. */
  activeSubBodies: readonly { name: string }[];
  /** What other modules ask about what the body leaves behind. */
  questions: readonly { name: string; note: string; label: string; options: readonly Option[] }[];
};

/** One event in the life of a body: the day, the reason, and for some the new last day. Closing asks once more. */
export function BodyEventFormPage(view: BodyEventFormView) {
  const { body, event, activeSubBodies, context, questions } = view;
  const { bodies, acts, common, forms } = organisationTexts[context.language];
  const record = bodyPaths.record.to(body);
  const title = common.actTitle(acts[event].word, body.name);
  const names = activeSubBodies.map(({ name }) => name);
  const asksAgain = event === 'closed' && names.length > 0;
  return (
    <FormPage
      {...view}
      title={title}
      lead={acts[event].lead}
      crumbs={[
        { text: bodies.title, href: bodyPaths.list.to({}) },
        { text: body.name, href: record },
        { text: acts[event].word },
      ]}
      fields={fieldsOf(view, asksAgain)}
      submitWord={acts[event].word}
      isWarning={event === 'closed'}
      backHref={record}
      before={
        <>
          {asksAgain && <Note>{forms.activeSubBodies(listed(names, context.language))}</Note>}
          {questions.map(({ note }) => (
            <Note>{note}</Note>
          ))}
        </>
      }
    />
  );
}

function fieldsOf({ event, context, questions }: BodyEventFormView, asksAgain: boolean): FieldSpec[] {
  const { forms } = organisationTexts[context.language];
  const isOptional = event === 'reopened';
  const term: FieldSpec = { kind: 'day', name: 'termEnds', label: forms.newTerm, isOptional };
  const again: FieldSpec = {
    kind: 'tick',
    name: 'confirmed',
    label: forms.confirm,
    text: forms.confirmClosing,
  };
  return [
    { kind: 'day', name: 'day', label: forms.day },
    ...(event === 'extended' || event === 'reopened' ? [term] : []),
    { kind: 'area', name: 'reason', label: forms.reason, hint: forms.reasonHint, isOptional: true, rows: 3 },
    ...questions.map(({ name, label, options }) => {
      return { kind: 'one-of-many', name, label, options, hasEmpty: true } as const;
    }),
    ...(asksAgain ? [again] : []),
  ];
}
