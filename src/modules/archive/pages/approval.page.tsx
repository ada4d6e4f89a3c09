import {
  ActButton,
  ActLink,
  Columns,
  ErrorSummary,
  Facts,
  Form,
  Layout,
  List,
  PageHead,
  Section,
  showDay,
  SubmitRow,
  Table,
  type FormState,
} from '../../../platform/design/index.ts';
import { dayOf } from '../../../kernel/day.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import { peopleCounts } from '../rules/review-people.ts';
import type { ReviewItem } from '../rules/review-record.ts';
import { bodyOf } from '../rules/review-state.ts';
import { archiveTexts } from '../text.ts';
import { isClosed, isMunicipal } from './access-words.ts';
import { DraftFindings, type DraftFinding } from './draft-findings.tsx';
import { PersonalNumberDoubt } from './personal-number-doubt.tsx';
import type { ReviewBase } from './review-view.ts';
import { itemWord, subjectOf } from './words.ts';

export type ApprovalView = ReviewBase & {
  form: FormState;
  /** The form of the question whether digits are a personal number, and their places in words. */
  doubtForm: FormState;
  doubtPlaces: string;
  findings: readonly DraftFinding[] | null;
};

/** What will be stored and who may see it, before it is stored. */
export function ApprovalPage(view: ApprovalView) {
  const { context, number, name, form } = view;
  const text = archiveTexts[context.language];
  const draft = archivePaths.draft.to({ number });
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: name, href: draft },
    { text: text.approvalWords.title },
  ];
  const isRefused = form.problems.length > 0;
  return (
    <Layout
      context={context}
      title={`${text.approvalWords.title}: ${name}`}
      active="archive"
      crumbs={crumbs}
      isRefused={isRefused}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.approvalWords.title} kick={name} lead={text.approvalWords.lead} />
      <PersonalNumberDoubt form={view.doubtForm} number={number} places={view.doubtPlaces} />
      <Facts facts={factsOf(view)} />
      <Columns
        sideLabel={text.approvalWords.left}
        main={
          <>
            <Access view={view} />
            <Stored view={view} />
          </>
        }
        side={
          <>
            <Doubts view={view} />
            <DraftFindings view={view} findings={view.findings} />
          </>
        }
      />
      <Form form={form} action={archivePaths.approval.to({ number })}>
        <SubmitRow>
          <ActButton>{text.approvalWords.confirm}</ActButton>
          <ActLink href={draft}>{text.approvalWords.back}</ActLink>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

function factsOf({ context, number, review, register }: ApprovalView) {
  const text = archiveTexts[context.language];
  const body = bodyOf(review, register);
  const day = dayOf(review.meeting['date'] ?? '');
  const missing = <a href={archivePaths.meeting.to({ number })}>{text.review.missing}</a>;
  return [
    { term: text.review.body, value: body?.name ?? missing },
    { term: text.review.date, value: day ? showDay(day, context.language) : missing },
    { term: text.fields.place, value: review.meeting['place'] ?? '–' },
  ];
}

function Access({ view }: { view: ApprovalView }) {
  const { context, review, register } = view;
  const text = archiveTexts[context.language].approvalWords;
  const audience = review.audience ?? bodyOf(review, register)?.audience ?? 'body';
  const words = new Map<string, string>(Object.entries(text.audience));
  const [municipal, closed] = [review.items.filter(isMunicipal), review.items.filter(isClosed)];
  return (
    <Section heading={text.who}>
      <p>
        <b>{words.get(audience)}.</b>
      </p>
      {municipal.length > 0 && <NamedItems view={view} items={municipal} lead={text.municipalPart} />}
      {closed.length > 0 && <NamedItems view={view} items={closed} lead={text.closedPart} />}
      {municipal.length + closed.length === 0 && <p>{text.allOpen}</p>}
    </Section>
  );
}

type NamedProps = { view: ApprovalView; items: readonly ReviewItem[]; lead: string };

function NamedItems({ view: { context, number }, items, lead }: NamedProps) {
  const text = archiveTexts[context.language];
  const rows = items.map((item) => ({
    main: (
      <a href={archivePaths.item.to({ number, item: itemAddress(item.key) })}>
        {itemWord(item, text)} · {item.values['title']}
      </a>
    ),
  }));
  return (
    <>
      <p>{lead}</p>
      <List rows={rows} />
    </>
  );
}

function Stored({ view: { context, review, register } }: { view: ApprovalView }) {
  const { language } = context;
  const text = archiveTexts[language].approvalWords;
  const people = peopleCounts(review, register);
  const parts = (list: 'recommendations' | 'appendices' | 'reservations' | 'dissent') =>
    review.items.reduce((sum, item) => sum + item.lists[list].length, 0);
  const rows = [
    { kind: text.items, count: review.items.length },
    { kind: text.recommendations, count: parts('recommendations') },
    { kind: text.appendices, count: parts('appendices') },
    {
      kind: text.outcomes,
      count: review.items.filter(({ values }) => values['minutesText'] !== null).length,
    },
    { kind: text.reservations, count: parts('reservations') + parts('dissent') },
    { kind: text.linked, count: people.linked },
    { kind: text.created, count: people.created },
    { kind: text.asText, count: people.text },
  ].filter(({ count }) => count > 0);
  return (
    <Section heading={text.stored}>
      <Table
        language={language}
        caption={text.stored}
        isCaptionHidden
        columns={[
          { key: 'kind', head: text.kind, isRowHead: true, cell: ({ kind }) => kind },
          { key: 'count', head: text.count, isNumber: true, cell: ({ count }) => count },
        ]}
        rows={rows}
      />
    </Section>
  );
}

const doubtsShownMax = 20;

function Doubts({ view: { context, number, questions } }: { view: ApprovalView }) {
  const text = archiveTexts[context.language];
  const draft = archivePaths.draft.to({ number });
  if (questions.length === 0)
    return <Section heading={text.approvalWords.left}>{text.approvalWords.noneLeft}</Section>;
  const rows = questions.slice(0, doubtsShownMax).map((question, index) => ({
    main: <a href={`${draft}#f${index + 1}`}>{subjectOf(question, text)}</a>,
    note: text.questions[question.code].tag,
  }));
  return (
    <Section heading={text.approvalWords.left} note={String(questions.length)}>
      <p>{text.approvalWords.leftHint}</p>
      <List rows={rows} />
    </Section>
  );
}
