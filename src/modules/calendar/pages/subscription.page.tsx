import {
  ActButton,
  ActLink,
  Alert,
  CarriedFields,
  ErrorSummary,
  Form,
  HiddenParts,
  Layout,
  List,
  optionsAmong,
  PageHead,
  PageHelp,
  Section,
  Select,
  showDay,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { calendarPaths } from '../paths.ts';
import { calendarTexts } from '../text.ts';
import { calendarHelp } from '../text-help.ts';
import { navigationKey } from './words.ts';

type Named = { readonly key: string; readonly name: string };
export type SubscriptionView = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly feeds: readonly { readonly body: Named | null; readonly madeOn: Day; readonly end: FormState }[];
  readonly bodies: readonly Named[];
  /** The address that was just made: shown this once. */
  readonly address: string | null;
};

/** Secret addresses a calendar program fetches the meetings from. */
export function SubscriptionPage({ context, form, feeds, bodies, address }: SubscriptionView) {
  const { language } = context;
  const { subscription: text, calendar } = calendarTexts[language];
  return (
    <Layout
      context={context}
      title={text.title}
      isRefused={form.problems.length > 0}
      active={navigationKey}
      crumbs={[{ text: calendar.title, href: calendarPaths.calendar.to({}) }, { text: text.title }]}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={calendarHelp.subscription} />
      {address !== null && (
        <Alert language={language} kind="success" heading={text.made}>
          <p>{text.madeHelp}</p>
          <p>
            <code class="rv-key">{address}</code>
          </p>
          <p>
            <ActLink href={calendarPaths.subscription.to({})}>{text.back}</ActLink>
          </p>
        </Alert>
      )}
      {address === null && (
        <Form form={form} action={calendarPaths.subscription.to({})}>
          <Select
            form={form}
            name="forum"
            label={text.what}
            options={optionsAmong(bodies, text.all)}
            hint={text.renewHelp}
          />
          <SubmitRow>
            <ActButton>{text.make}</ActButton>
          </SubmitRow>
        </Form>
      )}
      <Section heading={text.active}>
        {feeds.length === 0 ? <p>{text.none}</p> : <Feeds {...{ context, feeds }} />}
      </Section>
      <Section heading={text.hereAre}>
        <p>{text.contents}</p>
        <p class="rv-muted">{text.outlook}</p>
      </Section>
    </Layout>
  );
}

function Feeds({ context: { language }, feeds }: Pick<SubscriptionView, 'context' | 'feeds'>) {
  const { subscription: text } = calendarTexts[language];
  return (
    <List
      rows={feeds.map(({ body, madeOn, end }) => ({
        main: body?.name ?? text.all,
        note: (
          <>
            {text.madeOn(showDay(madeOn, language))}{' '}
            <form class="rv-act" method="post" action={calendarPaths.subscriptionEnd.to({})}>
              <HiddenParts form={end} />
              <CarriedFields form={{ forum: body?.key ?? '' }} />
              <ActButton kind="secondary" isSmall>
                {text.end}
                <span class="sr-only"> {body?.name ?? text.all}</span>
              </ActButton>
            </form>
          </>
        ),
      }))}
    />
  );
}
