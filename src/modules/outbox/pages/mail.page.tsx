import {
  Alert,
  ConfirmPanel,
  ErrorSummary,
  Facts,
  Layout,
  List,
  Note,
  PageHead,
  Prose,
  Section,
  showMoment,
  showNumber,
  type Fact,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { outboxPaths } from '../paths.ts';
import { outboxTexts } from '../text.ts';
import type { MailShown } from './mail-list.page.tsx';
import { needsSomebody, stateTags } from './words.ts';

export type MailView = {
  readonly context: PageContext;
  readonly form: FormState;
  /** Each act has a form of its own: a key counts once. */
  readonly arrivedForm: FormState;
  readonly mail: MailShown & {
    readonly tries: number;
    readonly dueAt: Date | null;
    readonly sentAt: Date | null;
    readonly answer: string;
    /** Lines of the text; those that are addresses of ours lead there. Null where it is hidden. */
    readonly lines: readonly string[] | null;
    readonly attachments: readonly { readonly name: string; readonly byteCount: number }[];
  };
};

/** One mail: to whom, what for, what became of it, and what it says where that is no secret. */
export function MailPage({ context, form, arrivedForm, mail }: MailView) {
  const { language } = context;
  const text = outboxTexts[language];
  const number = String(mail.number);
  const crumbs = [
    { text: text.list.title, href: outboxPaths.list.to({}) },
    { text: text.mail.crumb(number) },
  ];
  const isRefused = form.problems.length > 0;
  return (
    <Layout context={context} title={mail.subject} crumbs={crumbs} isRefused={isRefused}>
      <ErrorSummary form={form} />
      <PageHead
        title={mail.subject}
        status={{ state: stateTags[mail.state], word: text.states[mail.state] }}
        kick={text.mail.crumb(number)}
      />
      {needsSomebody(mail.state) && (
        <Alert language={language} kind="warning" heading={text.mail[mail.state]}>
          <p>{text.mail[`${mail.state}Hint`]}</p>
        </Alert>
      )}
      <Facts facts={factsOf(mail, language)} />
      {needsSomebody(mail.state) && (
        <ConfirmPanel
          form={{ ...form, problems: [] }}
          action={outboxPaths.again.to({ number })}
          word={text.mail.again}
          warning={text.mail.againWarning[mail.state](mail.to)}
          confirmWord={text.mail.againConfirm}
        />
      )}
      {mail.state === 'unclear' && (
        <ConfirmPanel
          form={arrivedForm}
          action={outboxPaths.arrival.to({ number })}
          word={text.mail.arrived}
          warning={text.mail.arrivedWarning(mail.to)}
          confirmWord={text.mail.arrivedConfirm}
        />
      )}
      <Section heading={text.mail.text}>
        {mail.lines === null ? <Note>{text.mail.hidden}</Note> : <MailText lines={mail.lines} />}
      </Section>
      {mail.attachments.length > 0 && (
        <Section heading={text.mail.attachments}>
          <List rows={mail.attachments.map((one) => attachmentRow(one, language))} />
        </Section>
      )}
    </Layout>
  );
}

const bytesInKilobyte = 1000;
const attachmentRow = ({ name, byteCount }: { name: string; byteCount: number }, language: 'da' | 'en') => ({
  main: name,
  note: outboxTexts[language].mail.kilobytes(showNumber(Math.ceil(byteCount / bytesInKilobyte), language)),
});

function factsOf(mail: MailView['mail'], language: 'da' | 'en'): Fact[] {
  const { mail: text, purposes } = outboxTexts[language];
  const { sentAt, dueAt, state, answer, tries } = mail;
  return [
    { term: text.to, value: mail.to },
    { term: text.purpose, value: purposes[mail.purpose] },
    { term: text.queued, value: showMoment(mail.queuedAt, language) },
    ...(sentAt ? [{ term: text.sent, value: showMoment(sentAt, language) }] : []),
    ...(tries > 0 ? [{ term: text.tries, value: String(tries) }] : []),
    ...(dueAt && state === 'waiting' ? [{ term: text.next, value: showMoment(dueAt, language) }] : []),
    ...(answer === '' ? [] : [{ term: text.answer, value: answer }]),
  ];
}

/** Plain text as it is sent; a line that is an address of ours is a link. */
const MailText = ({ lines }: { lines: readonly string[] }) => (
  <Prose>
    <p>
      {lines.map((line) => (
        <>
          {line.startsWith('/') ? <a href={line}>{line}</a> : line}
          <br />
        </>
      ))}
    </p>
  </Prose>
);
