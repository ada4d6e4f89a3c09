import {
  FormPage,
  Layout,
  List,
  optionsAmong,
  optionsOf,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type Crumb,
  type FieldSpec,
  type FormView,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import { calendarPaths } from '../paths.ts';
import { calendarTexts } from '../text.ts';
import { calendarHelp } from '../text-help.ts';
import { CollisionPanel, type DayCollisions } from './collisions.tsx';
import { navigationKey } from './words.ts';

type Named = { readonly key: string; readonly name: string };

const crumbsOf = (context: PageContext, title: string): Crumb[] => [
  { text: calendarTexts[context.language].calendar.title, href: calendarPaths.calendar.to({}) },
  { text: title },
];

/** First which body: its last meeting then says what the form begins with. */
export function ChooseBodyPage({ context, bodies }: { context: PageContext; bodies: readonly Named[] }) {
  const { language } = context;
  const text = calendarTexts[language].plan;
  return (
    <Layout
      context={context}
      title={text.title}
      active={navigationKey}
      crumbs={crumbsOf(context, text.title)}
    >
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={calendarHelp.plan} />
      <Section heading={text.show}>
        <List
          rows={bodies.map(({ key, name }) => ({
            main: <a href={withQuery(calendarPaths.plan.to({}), { forum: key })}>{name}</a>,
          }))}
        />
      </Section>
    </Layout>
  );
}

export type PlanView = FormView & {
  readonly body: Named;
  /** The other bodies, for the one that meets before. */
  readonly others: readonly Named[];
  /** The day of the meeting that time and place are taken from; null where there is none. */
  readonly suggestedFrom: Day | null;
  /** Of the days that were sent; empty before. */
  readonly collisions: readonly DayCollisions[];
};

/** Days, times and place of one meeting or many; what collides stands above the fields, and is to be confirmed. */
export function PlanPage(view: PlanView) {
  const { context, body, suggestedFrom, collisions } = view;
  const { language } = context;
  const text = calendarTexts[language].plan;
  const collides = collisions.some((day) => day.collisions.length > 0);
  const title = text.titleOf(body.name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.lead}
      crumbs={crumbsOf(context, title)}
      fields={[...fieldsOf(view), ...(collides ? [confirmField(view)] : [])]}
      submitWord={text.submit}
      backHref={calendarPaths.calendar.to({})}
      before={
        <>
          {suggestedFrom !== null && (
            <p class="rv-muted">{text.suggested(showDay(suggestedFrom, language))}</p>
          )}
          {collides && <CollisionPanel language={language} days={collisions} />}
        </>
      }
    />
  );
}

const confirmField = ({ context }: PlanView): FieldSpec => {
  const text = calendarTexts[context.language].plan;
  return { kind: 'tick', name: 'confirmed', label: text.confirm, text: text.confirmText };
};

function fieldsOf({ context, others }: PlanView): (FieldSpec | FieldSpec[])[] {
  const text = calendarTexts[context.language].plan;
  const time = (name: string, label: string): FieldSpec => ({
    kind: 'text',
    name,
    label,
    hint: text.timeHint,
    width: 'date',
    isOptional: true,
  });
  return [
    { kind: 'area', name: 'days', label: text.days, hint: text.daysHint, rows: 5 },
    [time('startsAt', text.startsAt), time('endsAt', text.endsAt)],
    { kind: 'text', name: 'place', label: text.place, isOptional: true },
    { kind: 'one-of-few', name: 'audience', label: text.audience, options: optionsOf(text.audiences) },
    {
      kind: 'one-of-many',
      name: 'before',
      label: text.before,
      hint: text.beforeHint,
      isOptional: true,
      options: optionsAmong(others, text.beforeNone),
      hasEmpty: false,
    },
    [time('beforeStartsAt', text.beforeStartsAt), time('beforeEndsAt', text.beforeEndsAt)],
  ];
}
