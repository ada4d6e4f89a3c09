import {
  ActForm,
  ActLink,
  ErrorSummary,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  Section,
  showDay,
  type Fact,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { messagePaths } from '../paths.ts';
import { isPossible, type MessageState, type MessageView } from '../rules/message.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts } from '../text.ts';
import { ItemLink, type LinkedItem } from './item-link.tsx';
import { paragraphs } from './paragraphs.tsx';

export const messageTag: Readonly<Record<MessageState, TagState>> = {
  agreed: 'warn',
  conveyed: 'run',
  answered: 'done',
  dropped: 'part',
};

type View = {
  context: PageContext;
  message: MessageView;
  /** The items it was agreed, conveyed and answered at, as far as the reader may read them. */
  items: ReadonlyMap<string, LinkedItem>;
  keeps: boolean;
  form: FormState;
};

/** One message: what was agreed, whether it was conveyed, and what was answered. */
export function MessagePage(view: View) {
  const { context, message, keeps, form } = view;
  const { language } = context;
  const { messages: text } = handoversTexts[language];
  const title = text.heading(message.from.name, message.to.name);
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={[{ text: text.title, href: messagePaths.list.to({}) }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        status={{ state: messageTag[message.state], word: text.states[message.state] }}
        kick={text.number(message.number)}
        lead={text.leads[message.state](message.to.name)}
        acts={keeps && <Acts view={view} />}
      />
      <PageHelp language={language} help={handoversHelp.message} />
      {message.droppedReason !== '' && <p>{text.droppedBecause(message.droppedReason)}</p>}
      <Facts facts={factsOf(view)} />
      <Section heading={text.text}>
        <Prose>{paragraphs(message.text, language)}</Prose>
      </Section>
      {message.conveyed && message.conveyed.text !== message.text && (
        <Section heading={text.toldOtherwise}>
          <Prose>{paragraphs(message.conveyed.text, language)}</Prose>
        </Section>
      )}
      {message.answer && (
        <Section heading={text.answer}>
          <Prose>{paragraphs(message.answer.text, language)}</Prose>
        </Section>
      )}
    </Layout>
  );
}

function factsOf({ context, message, items }: View): Fact[] {
  const { language } = context;
  const { messages: text } = handoversTexts[language];
  const { source, conveyed, answer } = message;
  const at = (itemId: string | null | undefined) => {
    const item = items.get(itemId ?? '');
    return item && <ItemLink item={item} language={language} />;
  };
  return [
    {
      term: text.sourceItem,
      value: source ? (at(source.itemId) ?? showDay(source.agreedOn, language)) : text.sourceHidden,
    },
    { term: text.carrier, value: message.carrier },
    ...(message.isProposed && !conveyed ? [{ term: text.proposed, value: message.to.name }] : []),
    ...(conveyed
      ? [
          {
            term: text.conveyed,
            value: showDay(conveyed.on, language),
            note: at(conveyed.itemId) ?? text.hows[conveyed.how],
          },
        ]
      : []),
    ...(answer
      ? [{ term: text.answered, value: showDay(answer.on, language), note: at(answer.itemId) ?? '' }]
      : []),
  ];
}

function Acts({ view: { context, message, form } }: { view: View }) {
  const { acts: text } = handoversTexts[context.language].messages;
  const at = { number: String(message.number) };
  const plain = { ...form, problems: [] };
  return (
    <>
      {isPossible(message, 'drop') && <ActLink href={messagePaths.dropping.to(at)}>{text.drop}</ActLink>}
      {isPossible(message, 'change') && <ActLink href={messagePaths.change.to(at)}>{text.change}</ActLink>}
      {isPossible(message, 'propose') && !message.isProposed && (
        <ActLink href={messagePaths.proposal.to(at)}>{text.propose}</ActLink>
      )}
      {isPossible(message, 'unconvey') && (
        <ActForm form={plain} action={messagePaths.conveyingUndo.to(at)} kind="secondary">
          {text.unconvey}
        </ActForm>
      )}
      {isPossible(message, 'unanswer') && (
        <ActForm form={plain} action={messagePaths.answerUndo.to(at)} kind="secondary">
          {text.unanswer}
        </ActForm>
      )}
      {isPossible(message, 'convey') && (
        <ActLink kind="primary" href={messagePaths.conveying.to(at)}>
          {text.convey}
        </ActLink>
      )}
      {isPossible(message, 'answer') && (
        <ActLink kind="primary" href={messagePaths.answer.to(at)}>
          {text.answer}
        </ActLink>
      )}
    </>
  );
}
