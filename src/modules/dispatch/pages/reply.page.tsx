import { withQuery } from '../../../kernel/path.ts';
import {
  ActButton,
  ActLink,
  ErrorSummary,
  Form,
  FormRow,
  HiddenParts,
  Layout,
  List,
  Note,
  PageHead,
  PageHelp,
  Section,
  Select,
  showDay,
  showTime,
  SubmitRow,
  TextArea,
  TextField,
  weekday,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingPath } from '../paths.ts';
import type { MeetingShown } from '../rules/send-views.ts';
import { dispatchHelp } from '../text-help.ts';
import { dispatchTexts } from '../text.ts';
import { crumbsTo, meetingName, navigationKey } from './words.ts';

type Item = { readonly address: string; readonly number: string; readonly title: string };

export type ReplyView = {
  readonly context: PageContext;
  readonly meeting: MeetingShown;
  readonly startsAt: string | null;
  readonly place: string;
  /** Where the three forms are sent. */
  readonly reply: string;
  readonly substitute: string;
  readonly remark: string;
  readonly isOpen: boolean;
  /** Came by a link in a mail, and is not signed in. */
  readonly isLink: boolean;
  /** Sits in the body: may send somebody else and have something read out. */
  readonly isMember: boolean;
  readonly own: { answer: 'coming' | 'apology'; substituteName: string | null } | undefined;
  readonly problems: FormState;
  readonly comingForm: FormState;
  readonly apologyForm: FormState;
  readonly substituteForm: FormState;
  readonly remarkForm: FormState;
  readonly colleagues: readonly { readonly key: string; readonly name: string }[];
  readonly items: readonly Item[];
  readonly remarks: readonly { readonly item: Item | null; readonly text: string }[];
};

/** One's reply to a meeting: two buttons; who does not come may send somebody and have something read out. */
export function ReplyPage(view: ReplyView) {
  const { context, meeting, own, isOpen } = view;
  const { language } = context;
  const { reply: text } = dispatchTexts[language];
  const isAway = own?.answer === 'apology' && isOpen && view.isMember;
  return (
    <Layout
      context={context}
      title={`${text.title}: ${meetingName(meeting, language)}`}
      active={navigationKey}
      crumbs={view.isLink ? [{ text: text.title }] : crumbsTo(meeting, language, text.title)}
      isRefused={view.problems.problems.length > 0}
    >
      <ErrorSummary form={view.problems} />
      <PageHead
        title={text.lead(meetingName(meeting, language))}
        lead={whenWords(view)}
        acts={!view.isLink && <ActLink href={meetingPath.to(meeting)}>{text.readMeeting}</ActLink>}
      />
      {!view.isLink && <PageHelp language={language} help={dispatchHelp.reply} />}
      <Answer view={view} />
      {view.isLink && (
        <p>
          <a href={withQuery('/log-ind', { retur: meetingPath.to(meeting) })}>{text.linkOnly}</a>
        </p>
      )}
      {isAway && <SubstituteForm view={view} />}
      {isAway && <RemarkForm view={view} />}
    </Layout>
  );
}

function whenWords({ context: { language }, meeting, startsAt, place }: ReplyView): string {
  const { reply: text } = dispatchTexts[language];
  const day = `${weekday(meeting.heldOn, language)} ${showDay(meeting.heldOn, language)}`;
  return text.leadWhen(day, startsAt === null ? '' : showTime(startsAt, language), place);
}

function answerWords({ context: { language }, own }: ReplyView): string {
  const { reply: text } = dispatchTexts[language];
  if (!own) return text.notAnswered;
  if (own.answer === 'coming') return text.coming;
  return own.substituteName === null ? text.apology : text.apologyWith(own.substituteName);
}

function Answer({ view }: { view: ReplyView }) {
  const { context, own, isOpen } = view;
  const { reply: text } = dispatchTexts[context.language];
  return (
    <>
      <p>
        <strong>{answerWords(view)}</strong>
        {own && isOpen && ` ${text.change}`}
      </p>
      {!isOpen && <Note>{text.over}</Note>}
      {isOpen && (
        <div class="rv-acts">
          {own?.answer !== 'coming' && (
            <AnswerForm form={view.comingForm} action={view.reply} answer="coming" word={text.comingAct} />
          )}
          {own?.answer !== 'apology' && (
            <AnswerForm form={view.apologyForm} action={view.reply} answer="apology" word={text.apologyAct} />
          )}
        </div>
      )}
    </>
  );
}

type AnswerProps = { form: FormState; action: string; answer: 'coming' | 'apology'; word: string };

/** One button: nothing is answered by opening the page. */
const AnswerForm = ({ form, action, answer, word }: AnswerProps) => (
  <form class="rv-act" method="post" action={action}>
    <HiddenParts form={form} />
    <ActButton name="answer" value={answer} kind={answer === 'coming' ? 'primary' : 'secondary'}>
      {word}
    </ActButton>
  </form>
);

function SubstituteForm({ view }: { view: ReplyView }) {
  const { reply: text } = dispatchTexts[view.context.language];
  const form = view.substituteForm;
  return (
    <Section heading={text.substitute}>
      <p>{text.substituteLead}</p>
      <Form form={form} action={view.substitute}>
        <Select
          {...{ form, name: 'person', label: text.substitutePerson }}
          options={[
            { value: '', text: text.substituteNone },
            ...view.colleagues.map(({ key, name }) => ({ value: key, text: name })),
          ]}
        />
        <FormRow>
          <TextField {...{ form, name: 'name', label: text.substituteName }} width="medium" isOptional />
          <TextField
            {...{ form, name: 'address', label: text.substituteAddress }}
            type="email"
            width="medium"
            isOptional
          />
        </FormRow>
        <SubmitRow>
          <ActButton kind="secondary">{text.substituteAct}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}

function RemarkForm({ view }: { view: ReplyView }) {
  const { reply: text } = dispatchTexts[view.context.language];
  const form = view.remarkForm;
  const titleOf = (item: Item | null) =>
    item === null ? text.remarkMeeting : text.itemTitle(item.number, item.title);
  return (
    <Section heading={text.remark}>
      <p>{text.remarkLead}</p>
      {view.remarks.length > 0 && (
        <List rows={view.remarks.map((one) => ({ main: one.text, note: titleOf(one.item) }))} />
      )}
      <Form form={form} action={view.remark} guardsText>
        <Select
          {...{ form, name: 'item', label: text.remarkItem }}
          options={[
            { value: '', text: text.remarkMeeting },
            ...view.items.map((item) => ({ value: item.address, text: titleOf(item) })),
          ]}
        />
        <TextArea {...{ form, name: 'text', label: text.remarkText, hint: text.remarkHint }} rows={4} />
        <SubmitRow>
          <ActButton kind="secondary">{text.remarkAct}</ActButton>
        </SubmitRow>
      </Form>
    </Section>
  );
}
