import {
  ConfirmPanel,
  Fold,
  List,
  Section,
  showMoment,
  Table,
  TextArea,
  type FormState,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { hearingPaths } from '../paths.ts';
import { isRunning, unanswered, type Heard, type Hearing } from '../rules/hearing-views.ts';
import { hearingTexts } from '../text.ts';

export type DoneEvent = { event: string; reason: string; at: Date; name: string | null };
export type StateAct = 'close' | 'reopen' | 'cancel';

/** What the secretariat has beside the matrix. `acts` are its forms, one for each act that changes the state. */
export type Desk = { events: readonly DoneEvent[]; acts: Readonly<Record<StateAct, FormState>> };

type Props = { language: Language; hearing: Hearing; desk: Desk };

export function BoardDesk({ language, hearing, desk }: Props) {
  const { board: text } = hearingTexts[language];
  return (
    <>
      <Section heading={text.addressees} isScreenOnly>
        <Contacts language={language} hearing={hearing} />
      </Section>
      <Section heading={text.history} isScreenOnly>
        <Fold summary={`${text.history} (${desk.events.length})`}>
          <List
            rows={desk.events.map(({ event, reason, at, name }) => ({
              main:
                reason === '' ? eventWord(event, text.events) : `${eventWord(event, text.events)}: ${reason}`,
              note: [showMoment(at, language), ...(name === null ? [] : [name])].join(' · '),
            }))}
          />
        </Fold>
      </Section>
      <StateActs language={language} hearing={hearing} desk={desk} />
    </>
  );
}

const eventWord = (event: string, words: Readonly<Record<string, string>>): string => words[event] ?? event;

function Contacts({ language, hearing }: Pick<Props, 'language' | 'hearing'>) {
  const { board: text } = hearingTexts[language];
  return (
    <Table
      language={language}
      caption={text.addressees}
      isCaptionHidden
      isStacked
      rows={hearing.round.addressees}
      columns={[
        { key: 'name', head: text.addressee, isRowHead: true, cell: ({ name }: Heard) => name },
        {
          key: 'people',
          head: text.contacts,
          cell: ({ contacts }) =>
            contacts.length === 0
              ? text.nobody
              : contacts
                  .map(({ name, email }) => (email === null ? text.withoutAddress(name) : name))
                  .join(', '),
        },
        {
          key: 'acts',
          head: text.acts,
          cell: (row) => <ContactActs language={language} hearing={hearing} row={row} />,
        },
      ]}
    />
  );
}

function ContactActs({ language, hearing, row }: Pick<Props, 'language' | 'hearing'> & { row: Heard }) {
  const { board: text } = hearingTexts[language];
  const { round, state } = hearing;
  const { key, name } = row;
  const at = { number: String(round.number), key };
  const isOpen = round.state === 'draft' || isRunning(round);
  const isOnItsWay = state === 'proposed' || state === 'reported' || state === 'cancelled';
  const mayEnter = round.state !== 'draft' && !isOnItsWay && unanswered(round).includes(row);
  return (
    <>
      {isOpen && (
        <>
          <a href={hearingPaths.contacts.to(at)}>
            {text.contactsAct}
            <span class="sr-only">{text.contactsOf(name)}</span>
          </a>
          {' · '}
          <a href={hearingPaths.newContact.to(at)}>
            {text.newContactAct}
            <span class="sr-only">{text.newContactOf(name)}</span>
          </a>
        </>
      )}
      {isOpen && mayEnter && ' · '}
      {mayEnter && (
        <a href={hearingPaths.onBehalf.to(at)}>
          {text.enterAct}
          <span class="sr-only">{text.enterFor(name)}</span>
        </a>
      )}
    </>
  );
}

function StateActs({ language, hearing, desk: { acts } }: Pick<Props, 'language' | 'hearing' | 'desk'>) {
  const { board: text } = hearingTexts[language];
  const { round, state } = hearing;
  const number = String(round.number);
  return (
    <div class="rv-no-print">
      {isRunning(round) && (
        <ConfirmPanel
          form={acts.close}
          action={hearingPaths.closing.to({ number })}
          word={text.close}
          warning={text.closeWarning}
          confirmWord={text.closeConfirm}
        />
      )}
      {state === 'closed' && (
        <ConfirmPanel
          form={acts.reopen}
          action={hearingPaths.reopening.to({ number })}
          word={text.reopen}
          warning={text.reopenWarning}
          confirmWord={text.reopenConfirm}
        >
          <Reason form={acts.reopen} language={language} />
        </ConfirmPanel>
      )}
      {(isRunning(round) || round.state === 'draft') && (
        <ConfirmPanel
          form={acts.cancel}
          action={hearingPaths.cancelling.to({ number })}
          word={text.cancel}
          warning={text.cancelWarning}
          confirmWord={text.cancelConfirm}
        >
          <Reason form={acts.cancel} language={language} />
        </ConfirmPanel>
      )}
    </div>
  );
}

const Reason = ({ form, language }: { form: FormState; language: Language }) => (
  <TextArea form={form} name="reason" label={hearingTexts[language].common.reason} rows={2} />
);
