import type { Language } from '../../../kernel/language.ts';
import { ActLink, Alert, List, Section } from '../../../platform/design/index.ts';
import { dispatchPaths } from '../paths.ts';
import type { Change } from '../rules/log-views.ts';
import type { MeetingShown } from '../rules/send-views.ts';
import { dispatchTexts } from '../text.ts';

type Remark = { readonly name: string; readonly organisation: string; readonly text: string };

/** What absent members want read out, at the meeting or at one of its items. */
export function RemarksPart({ remarks, language }: { remarks: readonly Remark[]; language: Language }) {
  const { remarks: text } = dispatchTexts[language].reply;
  const rows = remarks.map((one) => ({ main: one.text, note: text.from(one.name, one.organisation) }));
  return (
    <Section heading={text.heading} note={String(remarks.length)}>
      <List rows={rows} />
    </Section>
  );
}

/** The secretariat's way to the page before sending, or to the log where there is one. */
export function DispatchAct({
  meeting,
  language,
  isLog,
}: {
  meeting: MeetingShown;
  language: Language;
  isLog: boolean;
}) {
  const { reply: text } = dispatchTexts[language];
  return (
    <ActLink href={(isLog ? dispatchPaths.log : dispatchPaths.send).to(meeting)}>
      {isLog ? text.actLog : text.act}
    </ActLink>
  );
}

/** What a member who was called does next. */
export const ReplyAct = ({ href, language }: { href: string; language: Language }) => (
  <ActLink href={href} kind="primary">
    {dispatchTexts[language].reply.part.reply}
  </ActLink>
);

/** Says on the meeting's page that nobody was told of its move or cancellation. */
export function UntoldPart({
  meeting,
  language,
  change,
}: {
  meeting: MeetingShown;
  language: Language;
  change: Change;
}) {
  const { log: text } = dispatchTexts[language];
  return (
    <Alert language={language} kind="warning" heading={text.notToldTitle[change]}>
      <a href={dispatchPaths.log.to(meeting)}>{text.title}</a>
    </Alert>
  );
}
