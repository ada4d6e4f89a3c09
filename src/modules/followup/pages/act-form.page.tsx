import {
  FormPage,
  Note,
  type ConflictLine,
  type FieldSpec,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { followupPaths } from '../paths.ts';
import { needsReason, type ActionAct } from '../rules/action-states.ts';
import type { ActionRow } from '../rules/action-views.ts';
import { followupTexts } from '../text.ts';
import { actionHref, dueWords, ownerWords } from './words.ts';

type Props = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly action: ActionRow;
  /** Somebody else was first: what stands now is shown beside what was typed. */
  readonly isConflict: boolean;
};
type Frame = Props & {
  readonly title: string;
  readonly lead: string;
  readonly word: string;
  readonly fields: readonly FieldSpec[];
  readonly before?: string;
  readonly isWarning?: boolean;
};

/** A page about an action with one form. */
function ActForm({ context, form, action, isConflict, ...frame }: Frame) {
  const { common } = followupTexts[context.language];
  return (
    <FormPage
      context={context}
      form={form}
      conflict={isConflict ? standsNow(action, context) : []}
      title={frame.title}
      lead={frame.lead}
      crumbs={[
        { text: common.board, href: followupPaths.board.to({}) },
        { text: common.action(action.number), href: actionHref(action) },
        { text: frame.word },
      ]}
      fields={frame.fields}
      submitWord={frame.word}
      backHref={actionHref(action)}
      isWarning={frame.isWarning === true}
      before={
        <>
          <Note>{action.what}</Note>
          {frame.before !== undefined && <p class="rv-muted">{frame.before}</p>}
        </>
      }
    />
  );
}

function standsNow(action: ActionRow, { language }: PageContext): ConflictLine[] {
  const { action: text, acts, states } = followupTexts[language];
  return [
    { label: acts.state, now: states[action.state] },
    { label: text.owner, now: ownerWords(action.owner, language) },
    { label: text.due, now: dueWords(action, language) },
  ];
}

const noteRows = 3;

/** Done, lapsed, reported, taken up again: each with a word on how or why. */
export function SettleFormPage({ act, ...props }: Props & { act: ActionAct }) {
  const { acts } = followupTexts[props.context.language];
  const { word, title, lead, note } = acts[act];
  const field = { kind: 'area', name: 'note', label: note, rows: noteRows } as const;
  return (
    <ActForm
      {...props}
      title={title(props.action.number)}
      lead={lead}
      word={word}
      isWarning={act === 'lapsed'}
      fields={[{ ...field, isOptional: !needsReason(act) }]}
    />
  );
}

type OwnerProps = Props & { readonly choices: readonly { readonly key: string; readonly name: string }[] };

/** Who is to do it, of the register. The words of the minutes stand beside the choice. */
export function OwnerFormPage({ choices, ...props }: OwnerProps) {
  const { action, context } = props;
  const { acts } = followupTexts[context.language];
  const { word, title, lead, owner, written, suggestion, note, noteHint } = acts.owner;
  const isWritten = action.owner !== null && action.owner.key === '';
  const alike = isWritten ? likeName(action.owner.name, choices) : undefined;
  const before = [
    ...(isWritten ? [written(action.owner.name)] : []),
    ...(alike === undefined ? [] : [suggestion(alike)]),
  ].join(' ');
  const options = choices.map(({ key, name }) => ({ value: key, text: name }));
  return (
    <ActForm
      {...props}
      title={title(action.number)}
      lead={lead}
      word={word}
      {...(before !== '' && { before })}
      fields={[
        { kind: 'one-of-many', name: 'owner', label: owner, options, hasEmpty: true },
        { kind: 'area', name: 'note', label: note, hint: noteHint, rows: noteRows, isOptional: true },
      ]}
    />
  );
}

/** The one of the register whose name begins as the minutes write it. */
function likeName(written: string, choices: OwnerProps['choices']): string | undefined {
  const words = written.trim().toLocaleLowerCase('da');
  const alike = choices.filter(({ name }) => name.toLocaleLowerCase('da').startsWith(words));
  return alike.length === 1 ? alike[0]?.name : undefined;
}

/** The day it is due. */
export function DueFormPage(props: Props) {
  const { acts } = followupTexts[props.context.language];
  const { word, title, lead, due, dueHint, note, noteHint } = acts.due;
  return (
    <ActForm
      {...props}
      title={title(props.action.number)}
      lead={lead}
      word={word}
      fields={[
        { kind: 'day', name: 'due', label: due, hint: dueHint, isOptional: true },
        { kind: 'area', name: 'note', label: note, hint: noteHint, rows: noteRows, isOptional: true },
      ]}
    />
  );
}
