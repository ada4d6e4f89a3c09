import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Language } from '../../../kernel/language.ts';
import { List, Section, showDay, Tag, type ListRow } from '../../../platform/design/index.ts';
import { jointPaths, messagePaths, passingPaths } from '../paths.ts';
import type { JointHead } from '../rules/joint-views.ts';
import type { MessageView } from '../rules/message.ts';
import type { Passing } from '../rules/passing.ts';
import { handoversTexts } from '../text.ts';
import { wayWords, type OutcomeInWords } from './passing.page.tsx';

type Earlier = {
  readonly itemId: string;
  readonly body: string;
  readonly heldOn: Day;
  readonly outcome: OutcomeCode;
  readonly text: string;
};
type EarlierProps = { language: Language; earlier: readonly Earlier[]; outcome: OutcomeInWords };

/** What the bodies before decided, quoted for who may read it. */
export function EarlierTreatment({ language, earlier, outcome }: EarlierProps) {
  const { part: text } = handoversTexts[language].passings;
  return (
    <Section heading={text.earlier} id="tidligere-behandling">
      <p class="rv-muted">{text.earlierLead}</p>
      <List
        rows={earlier.map((one) => ({
          main: (
            <>
              <b>{`${one.body} ${showDay(one.heldOn, language)}`}</b>{' '}
              <Tag state={outcome(one.outcome).state} isQuiet>
                {outcome(one.outcome).word}
              </Tag>
            </>
          ),
          note: <span {...(language === 'da' ? {} : { lang: 'da' })}>{one.text}</span>,
        }))}
      />
    </Section>
  );
}

type Texts = readonly (JointHead & { readonly councilCount: number; readonly answerCount: number })[];
type SideProps = {
  language: Language;
  messages: readonly MessageView[];
  passings: readonly Passing[];
  texts: Texts;
  /** Where the secretariat goes on from the item; null for all others. */
  ways: { readonly message: string; readonly passing: string; readonly joint: string } | null;
};

/** What goes from the item to others, and comes to it from them. */
export function ItemSide({ language, messages, passings, texts, ways }: SideProps) {
  const { part: text } = handoversTexts[language].common;
  const all = handoversTexts[language];
  const rows: ListRow[] = [
    ...passings.map((passing) => ({
      main: <a href={passingPaths.passing.to({ number: String(passing.number) })}>{wayWords(passing)}</a>,
      note: all.passings.part.heading,
    })),
    ...messages.map((message) => messageRow(message, language)),
    ...texts.map((one) => ({
      main: <a href={jointPaths.text.to({ number: String(one.number) })}>{one.title}</a>,
      note: all.joint.part.line(one.answerCount, one.councilCount, showDay(one.dueOn, language)),
    })),
  ];
  const acts: ListRow[] = ways
    ? [
        { main: <a href={ways.passing}>{all.passings.part.send}</a> },
        { main: <a href={ways.message}>{all.messages.part.make}</a> },
        { main: <a href={ways.joint}>{all.joint.part.send}</a> },
      ]
    : [];
  return (
    <Section heading={text}>
      {rows.length > 0 && <List rows={rows} />}
      {acts.length > 0 && (
        <div class="rv-no-print">
          <List rows={acts} />
        </div>
      )}
    </Section>
  );
}

function messageRow(message: MessageView, language: Language): ListRow {
  const { messages: text } = handoversTexts[language];
  return {
    main: (
      <a href={messagePaths.message.to({ number: String(message.number) })}>
        {text.heading(message.from.name, message.to.name)}
      </a>
    ),
    note: text.states[message.state],
  };
}

/** Messages to the body that wait for its meeting or its answer. */
export function MeetingMessages({
  language,
  messages,
}: {
  language: Language;
  messages: readonly MessageView[];
}) {
  return (
    <Section heading={handoversTexts[language].messages.part.heading}>
      <List rows={messages.map((message) => messageRow(message, language))} />
    </Section>
  );
}
