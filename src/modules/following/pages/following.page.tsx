import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import {
  ActButton,
  ActForm,
  ActLink,
  Alert,
  ConfirmPanel,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Radios,
  Section,
  SubmitRow,
  Table,
  showDay,
  showTime,
  weekday,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodiesPath, followingPaths, mattersPath } from '../paths.ts';
import { frequencies } from '../rules/digest-period.ts';
import { followingHelp } from '../text-help.ts';
import { followingTexts } from '../text.ts';

export type FollowedShown = {
  readonly kind: 'matter' | 'body';
  /** The matter's number or the body's key, as the address of stopping has it. */
  readonly key: string;
  readonly name: string;
  /** Undefined where the page of it is no longer to be seen. */
  readonly href?: string;
  readonly since: Date;
  readonly stop: string;
  /** Each act has a form of its own: a key counts once. */
  readonly form: FormState;
};
export type FollowingView = {
  readonly context: PageContext;
  readonly followed: readonly FollowedShown[];
  readonly form: FormState;
  readonly stopAll: FormState;
  readonly address: string | null;
  /** When the next digest may come; undefined where none is to come. */
  readonly next?: { readonly on: Day; readonly time: string };
  readonly isSaved: boolean;
};

/** What the reader follows, how often he is told, and how he stops. */
export function FollowingPage(view: FollowingView) {
  const { context, followed, form } = view;
  const { list: text } = followingTexts[context.language];
  const isRefused = form.problems.length > 0;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]} isRefused={isRefused}>
      <ErrorSummary form={form} />
      {view.isSaved && <Alert language={context.language} kind="success" heading={text.saved} />}
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={context.language} help={followingHelp.following} />
      {followed.length === 0 ? <Nothing view={view} /> : <Followed view={view} />}
    </Layout>
  );
}

function Nothing({ view: { context } }: { view: FollowingView }) {
  const { list: text } = followingTexts[context.language];
  return (
    <Section heading={text.both}>
      <EmptyState
        heading={text.empty}
        acts={
          <>
            <ActLink href={mattersPath.to({})}>{text.seeMatters}</ActLink>
            <ActLink href={bodiesPath.to({})}>{text.seeBodies}</ActLink>
          </>
        }
      >
        {text.emptyHint}
      </EmptyState>
    </Section>
  );
}

function Followed({ view }: { view: FollowingView }) {
  const { followed, stopAll, context } = view;
  const { list: text } = followingTexts[context.language];
  const parts = [
    { heading: text.matters, rows: followed.filter(({ kind }) => kind === 'matter') },
    { heading: text.bodies, rows: followed.filter(({ kind }) => kind === 'body') },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      {parts.map(({ heading, rows }) => (
        <Section heading={heading}>
          <FollowedTable caption={heading} rows={rows} language={context.language} />
        </Section>
      ))}
      <ConfirmPanel
        form={stopAll}
        action={followingPaths.stopAll.to({})}
        word={text.stopAll}
        warning={text.stopAllWarning}
        confirmWord={text.stopAllConfirm}
      />
      <Section heading={text.mail}>
        <Frequency view={view} />
      </Section>
    </>
  );
}

type Rows = { caption: string; rows: readonly FollowedShown[]; language: 'da' | 'en' };

function FollowedTable({ caption, rows, language }: Rows) {
  const { list: text } = followingTexts[language];
  const nameOf = ({ kind, key, name }: FollowedShown) => (kind === 'matter' ? `${key} ${name}` : name);
  const columns: Column<FollowedShown>[] = [
    {
      key: 'name',
      head: text.name,
      isRowHead: true,
      cell: (row) =>
        row.href === undefined ? `${nameOf(row)}: ${text.hidden}` : <a href={row.href}>{nameOf(row)}</a>,
    },
    { key: 'since', head: text.since, cell: ({ since }) => showDay(dayInDenmark(since), language) },
    {
      key: 'stop',
      head: text.stop,
      cell: (row) => (
        <ActForm form={row.form} action={row.stop} kind="secondary" isSmall>
          <span aria-hidden="true">{text.stop}</span>
          <span class="sr-only">{text.stopSpoken(nameOf(row))}</span>
        </ActForm>
      ),
    },
  ];
  return <Table {...{ language, caption, columns, rows }} isCaptionHidden isStacked />;
}

function Frequency({ view }: { view: FollowingView }) {
  const { form, context, address, next } = view;
  const { list: text } = followingTexts[context.language];
  const options = frequencies.map((value) => ({ value, text: text.frequencies[value] }));
  return (
    <Form form={form} action={followingPaths.frequency.to({})}>
      {address === null && <Note>{text.noAddress}</Note>}
      <Radios form={form} name="frequency" label={text.frequency} options={options} />
      {address !== null && (
        <p class="rv-muted">{next ? nextInWords(next, address, context.language) : text.noMail}</p>
      )}
      <SubmitRow>
        <ActButton>{text.save}</ActButton>
      </SubmitRow>
    </Form>
  );
}

type Next = NonNullable<FollowingView['next']>;

function nextInWords({ on, time }: Next, address: string, language: 'da' | 'en'): string {
  const { list: text } = followingTexts[language];
  const day = text.nextDay(weekday(on, language), showDay(on, language));
  return text.next(day, showTime(time, language), address);
}
