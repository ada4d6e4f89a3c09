import {
  ActButton,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  SubmitRow,
  Table,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { homeOf, listOf } from '../paths.ts';
import type { Round } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import { actWords, roundsWord } from './round-words.ts';

/** One line of the preview: who gets a mail, and what it names as missing. */
export type MailPreview = {
  addressee: string;
  person: string | null;
  address: string | null;
  missing: string;
};
export type MailingView = {
  context: PageContext;
  round: Round;
  kind: 'opening' | 'reminder';
  form: FormState;
  lines: readonly MailPreview[];
};

/** Who gets mail, before anything is sent. */
export function MailingPage({ context, round, kind, form, lines }: MailingView) {
  const { language } = context;
  const { acts: text } = roundsTexts[language];
  const words = actWords(round.kind, language);
  const isOpening = kind === 'opening';
  const title = isOpening ? words.openTitle : text.remindTitle;
  const count = lines.filter(({ address }) => address !== null).length;
  const back = homeOf(round);
  const crumbs = [
    { text: roundsWord(round.kind, language), href: listOf(round) },
    { text: round.title, href: back },
    { text: title },
  ];
  return (
    <Layout context={context} title={title} crumbs={crumbs} isRefused={form.problems.length > 0}>
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        lead={isOpening ? text.openLead(count) : text.remindLead(count)}
        kick={round.title}
      />
      {isOpening && <p>{words.openWarning}</p>}
      {lines.length === 0 ? (
        <EmptyState heading={text.nobodyMissing} />
      ) : (
        <Preview language={language} lines={lines} isOpening={isOpening} />
      )}
      <Form form={form}>
        <SubmitRow>
          {lines.length > 0 && <ActButton>{isOpening ? words.openConfirm : text.remindConfirm}</ActButton>}
          <a href={back}>{words.back}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

type PreviewProps = { language: PageContext['language']; lines: readonly MailPreview[]; isOpening: boolean };

function Preview({ language, lines, isOpening }: PreviewProps) {
  const { acts: text } = roundsTexts[language];
  const missing = {
    key: 'missing',
    head: text.missing,
    repeatsHead: true,
    cell: (line: MailPreview) => line.missing,
  };
  return (
    <Table
      language={language}
      caption={text.caption}
      isCaptionHidden
      isStacked
      rows={lines}
      columns={[
        {
          key: 'who',
          head: text.addressee,
          isRowHead: true,
          cell: ({ addressee }: MailPreview) => addressee,
        },
        { key: 'person', head: text.person, cell: ({ person }) => person ?? text.noPerson },
        {
          key: 'address',
          head: text.address,
          cell: ({ person, address }) => address ?? (person === null ? '' : text.noAddress),
        },
        ...(isOpening ? [] : [missing]),
      ]}
    />
  );
}
