import {
  ConfirmPanel,
  Fold,
  List,
  Section,
  showDayShort,
  showMoment,
  Table,
  TextArea,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { roundPaths } from '../paths.ts';
import type { BurdenOf } from '../rules/burden.ts';
import { takesAnswers } from '../rules/deadlines.ts';
import { hasAnswered } from '../rules/missing.ts';
import { roundTraits } from '../rules/round-states.ts';
import type { Addressee, Contact, Round } from '../rules/round-views.ts';
import { roundsTexts, type RoundsText } from '../text.ts';

export type SentMail = {
  kind: string;
  dayOffset: number | null;
  missing: string;
  sentOn: Day;
  name: string;
  organisation: string;
};
export type DoneEvent = { event: string; reason: string; at: Date; name: string | null };

/** What the secretariat has beside the board. `acts` are its forms, one for each act that changes the state. */
export type Desk = {
  asText: string;
  mails: readonly SentMail[];
  events: readonly DoneEvent[];
  overBurdened: readonly BurdenOf[];
  fieldsMax: number;
  acts: { close: FormState; reopen: FormState; cancel: FormState };
};

type Props = { language: Language; round: Round; today: Day; desk: Desk };

export function BoardDesk({ language, round, today, desk }: Props) {
  const { board: text } = roundsTexts[language];
  return (
    <>
      <Contacts language={language} round={round} today={today} />
      <Section heading={text.mails} isScreenOnly>
        {desk.mails.length === 0 ? (
          <p class="rv-muted">{text.noMails}</p>
        ) : (
          <Fold summary={`${text.mails} (${desk.mails.length})`}>
            <List
              rows={desk.mails.map((mail) => ({
                date: { text: showDayShort(mail.sentOn, language), dateTime: mail.sentOn },
                main: `${mail.name}, ${mail.organisation}`,
                note: mailNote(mail, text),
              }))}
            />
          </Fold>
        )}
        {desk.events.length > 0 && (
          <Fold summary={text.events}>
            <List
              rows={desk.events.map(({ event, reason, at, name }) => ({
                main: `${eventWord(event, text)}${reason === '' ? '' : `: ${reason}`}`,
                note: `${showMoment(at, language)} · ${name ?? roundsTexts[language].common.program}`,
              }))}
            />
          </Fold>
        )}
      </Section>
      <StateActs language={language} round={round} desk={desk} />
    </>
  );
}

const mailNote = ({ kind, dayOffset, missing }: SentMail, text: RoundsText['board']): string => {
  const words = Object.entries(text.mailKinds).find(([key]) => key === kind)?.[1] ?? kind;
  const step = dayOffset === null ? '' : ` ${dayOffset > 0 ? `+${dayOffset}` : `−${-dayOffset}`}`;
  const isOpening = kind === 'opening';
  return missing === '' || isOpening ? `${words}${step}` : `${words}${step}, ${text.mailMissing(missing)}`;
};
const eventWord = (event: string, text: RoundsText['board']): string =>
  Object.entries(text.eventWords).find(([key]) => key === event)?.[1] ?? event;

function Contacts({ language, round, today }: Pick<Props, 'language' | 'round' | 'today'>) {
  const { board: text, acts, common } = roundsTexts[language];
  const nameOf = ({ name, email }: Contact): string => (email === null ? text.withoutAddress(name) : name);
  return (
    <Section heading={text.contacts} isScreenOnly>
      <Table
        language={language}
        caption={text.contacts}
        isCaptionHidden
        isStacked
        rows={round.addressees}
        columns={[
          { key: 'who', head: acts.addressee, isRowHead: true, cell: ({ name }: Addressee) => name },
          {
            key: 'contacts',
            head: acts.people,
            cell: ({ contacts }) => (contacts.length === 0 ? common.nobody : contacts.map(nameOf).join(', ')),
          },
          {
            key: 'acts',
            head: common.acts,
            cell: (row) => <ContactActs language={language} round={round} row={row} today={today} />,
          },
        ]}
      />
    </Section>
  );
}

type ContactActsProps = Pick<Props, 'language' | 'round' | 'today'> & { row: Addressee };

function ContactActs({ language, round, today, row }: ContactActsProps) {
  const { board: text } = roundsTexts[language];
  const { key, name, organisationId, extension } = row;
  const number = String(round.number);
  const isOpen = round.state === 'draft' || roundTraits[round.state].isRunning;
  const mayEnter = takesAnswers(round, extension, today) && !hasAnswered(round, organisationId);
  return (
    <>
      {isOpen && (
        <a href={roundPaths.contacts.to({ number, key })}>
          {text.contactsAct}
          <span class="sr-only">{text.contactsOf(name)}</span>
        </a>
      )}
      {mayEnter && (
        <>
          {' · '}
          <a href={roundPaths.onBehalf.to({ number, key })}>
            {text.answerForAct}
            <span class="sr-only">{text.answerFor(name)}</span>
          </a>
        </>
      )}
    </>
  );
}

function StateActs({ language, round, desk: { acts } }: Pick<Props, 'language' | 'round' | 'desk'>) {
  const { board: text, common } = roundsTexts[language];
  const number = String(round.number);
  const { isRunning } = roundTraits[round.state];
  return (
    <div class="rv-no-print">
      {isRunning && (
        <ConfirmPanel
          form={acts.close}
          action={roundPaths.closing.to({ number })}
          word={text.close}
          warning={text.closeWarning}
          confirmWord={text.closeConfirm}
        />
      )}
      {round.state === 'closed' && (
        <ConfirmPanel
          form={acts.reopen}
          action={roundPaths.reopening.to({ number })}
          word={text.reopen}
          warning={text.reopenWarning}
          confirmWord={text.reopenConfirm}
        >
          <TextArea form={acts.reopen} name="reason" label={common.reason} rows={2} />
        </ConfirmPanel>
      )}
      {(isRunning || round.state === 'draft') && (
        <ConfirmPanel
          form={acts.cancel}
          action={roundPaths.cancelling.to({ number })}
          word={text.cancel}
          warning={text.cancelWarning}
          confirmWord={text.cancelConfirm}
        >
          <TextArea form={acts.cancel} name="reason" label={common.reason} rows={2} />
        </ConfirmPanel>
      )}
    </div>
  );
}
