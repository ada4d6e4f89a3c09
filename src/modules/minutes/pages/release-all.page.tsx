import {
  ActButton,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Section,
  SubmitRow,
  Table,
  Tag,
  showDayShort,
  type Column,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { meetingPath, minutesPaths } from '../paths.ts';
import { releasePaths } from '../rules/release-paths.ts';
import type { ReleaseLine, ReleasePlace, ReleaseStanding } from '../rules/release-views.ts';
import { releaseHelp, releaseTexts } from '../text-release.ts';

export type ReleaseAllView = {
  readonly context: PageContext;
  readonly place: ReleasePlace;
  readonly lines: readonly ReleaseLine[];
  readonly form: FormState;
};

/** All items of a meeting and how far their minutes are, with one act for those that are ready. */
export function ReleaseAllPage(view: ReleaseAllView) {
  const { context, place, lines, form } = view;
  const { at } = place;
  const { language } = context;
  const text = releaseTexts[language];
  const ready = lines.filter(({ standing }) => standing === 'ready');
  const meetingTitle = `${place.bodyShortName} ${showDayShort(place.heldOn, language)}`;
  const crumbs = [
    { text: meetingTitle, href: meetingPath.to(at) },
    { text: text.minutes, href: minutesPaths.desk.to(at) },
    { text: text.allTitle },
  ];
  return (
    <Layout
      context={context}
      title={`${text.allTitle}, ${meetingTitle}`}
      isRefused={form.problems.length > 0}
      active="moeder"
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={text.allTitle}
        kick={meetingTitle}
        {...(lines.length > 0 && { lead: text.allLead(ready.length) })}
      />
      <PageHelp language={language} help={releaseHelp} />
      {lines.length === 0 ? (
        <Section heading={text.allTitle}>
          <EmptyState heading={text.nothingTitle}>{text.nothingText}</EmptyState>
        </Section>
      ) : (
        <Table
          language={language}
          caption={text.allTitle}
          isCaptionHidden
          isStacked
          columns={columnsOf(view)}
          rows={lines}
        />
      )}
      {ready.length > 0 && (
        <Form form={form} action={releasePaths.all.to(at)}>
          <input
            type="hidden"
            name="ready"
            value={ready.map(({ item, version }) => `${item.address}:${version}`).join(' ')}
          />
          <SubmitRow>
            <ActButton>{text.allSubmit(ready.length)}</ActButton>
          </SubmitRow>
        </Form>
      )}
    </Layout>
  );
}

const states: Readonly<Record<ReleaseStanding, TagState>> = {
  released: 'done',
  ready: 'run',
  unready: 'warn',
  unwritten: 'idle',
  withdrawn: 'part',
};

function columnsOf({ context, place: { at } }: ReleaseAllView): Column<ReleaseLine>[] {
  const text = releaseTexts[context.language];
  const hrefOf = ({ item, standing }: ReleaseLine): string =>
    (standing === 'unwritten' ? minutesPaths.item : releasePaths.item).to({ ...at, item: item.address });
  return [
    {
      key: 'item',
      head: text.columns.item,
      isRowHead: true,
      cell: (line) => (
        <>
          {`${line.label}. `}
          {line.standing === 'withdrawn' ? line.item.title : <a href={hrefOf(line)}>{line.item.title}</a>}
        </>
      ),
    },
    {
      key: 'standing',
      head: text.columns.standing,
      cell: ({ standing }) => <Tag state={states[standing]}>{text.standings[standing]}</Tag>,
    },
    { key: 'next', head: text.columns.next, cell: ({ missing }) => missing },
  ];
}
