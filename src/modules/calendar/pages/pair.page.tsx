import type { Language } from '../../../kernel/language.ts';
import {
  ActForm,
  FormPage,
  List,
  optionsAmong,
  optionsOf,
  Section,
  showDay,
  type FieldSpec,
  type FormState,
  type FormView,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { calendarPaths, meetingPath } from '../paths.ts';
import type { PairSide } from '../rules/pair.ts';
import { calendarTexts } from '../text.ts';
import { whenInWords } from './words.ts';

type Named = { readonly key: string; readonly name: string };
export type ShownPair = {
  readonly number: number;
  readonly side: PairSide;
  readonly isRemoved: boolean;
  readonly otherName: string;
  readonly when: {
    readonly heldOn: Day;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
  } | null;
  readonly note: string;
  /** What taking it apart, or putting it together again, sends. */
  readonly form: FormState;
};
export type PairView = FormView & {
  readonly meeting: {
    readonly bodyKey: string;
    readonly bodyShortName: string;
    readonly dayKey: string;
    readonly heldOn: Day;
  };
  readonly pairs: readonly ShownPair[];
  /** Meetings near it: their key is `<body>/<day>`. */
  readonly meetings: readonly Named[];
  readonly bodies: readonly Named[];
};

/** What a meeting belongs together with, and a link to one more. */
export function PairPage(view: PairView) {
  const { context, meeting } = view;
  const { language } = context;
  const { pair: text, calendar } = calendarTexts[language];
  const address = meetingPath.to({ body: meeting.bodyKey, day: meeting.dayKey });
  const title = text.titleOf(meeting.bodyShortName, showDay(meeting.heldOn, language));
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.lead}
      crumbs={[
        { text: calendar.title, href: calendarPaths.calendar.to({}) },
        { text: meeting.bodyShortName, href: address },
        { text: text.title },
      ]}
      fields={fieldsOf(view, language)}
      submitWord={text.save}
      backHref={address}
      after={<Existing view={view} />}
    />
  );
}

function fieldsOf({ meetings, bodies }: PairView, language: Language): FieldSpec[] {
  const { pair: text } = calendarTexts[language];
  return [
    { kind: 'one-of-few', name: 'kind', label: text.kind, options: optionsOf(text.kinds) },
    {
      kind: 'one-of-many',
      name: 'other',
      label: text.other,
      hint: text.otherHint,
      options: optionsAmong(meetings, text.otherNone),
      hasEmpty: false,
    },
    {
      kind: 'one-of-many',
      name: 'body',
      label: text.body,
      hint: text.bodyHint,
      isOptional: true,
      options: optionsAmong(bodies, text.bodyNone),
      hasEmpty: false,
    },
    { kind: 'text', name: 'note', label: text.note, isOptional: true },
  ];
}

function Existing({ view: { context, pairs, meeting } }: { view: PairView }) {
  const { language } = context;
  const { pair: text } = calendarTexts[language];
  const [there, removed] = [pairs.filter((one) => !one.isRemoved), pairs.filter((one) => one.isRemoved)];
  return (
    <>
      <Section heading={text.existing}>
        {there.length === 0 ? <p>{text.none}</p> : <PairList {...{ language, meeting, pairs: there }} />}
      </Section>
      {removed.length > 0 && (
        <Section heading={text.removed}>
          <PairList {...{ language, meeting, pairs: removed }} />
        </Section>
      )}
    </>
  );
}

type PairListProps = { language: Language; meeting: PairView['meeting']; pairs: readonly ShownPair[] };

function PairList({ language, meeting, pairs }: PairListProps) {
  const { pair: text, side } = calendarTexts[language];
  return (
    <List
      rows={pairs.map(({ number, side: how, isRemoved, otherName, when, note, form }) => {
        const at = { body: meeting.bodyKey, day: meeting.dayKey, pair: String(number) };
        const words = `${side.pairs[how]} ${otherName}`;
        const action = isRemoved ? calendarPaths.pairRemovalUndo.to(at) : calendarPaths.pairRemoval.to(at);
        return {
          main: `${words}${when === null ? '' : ` ${whenInWords(when, language)}`}${note === '' ? '' : `: ${note}`}`,
          note: (
            <ActForm form={form} action={action} kind="secondary" isSmall>
              {isRemoved ? text.undo : text.remove}
              <span class="sr-only"> {words}</span>
            </ActForm>
          ),
        };
      })}
    />
  );
}
