import { dayInDenmark } from '../../../kernel/day.ts';
import {
  ActButton,
  ActForm,
  HiddenParts,
  List,
  Note,
  Section,
  Timeline,
  showDay,
  showMoment,
} from '../../../platform/design/index.ts';
import { agendaEventPaths, agendaPaths, templatePaths } from '../paths.ts';
import type { AgendaEventView } from '../rules/draft-views.ts';
import { slotProblems } from '../rules/section-times.ts';
import { agendasTexts, type AgendasText } from '../text.ts';
import type { DraftPageView } from './draft.page.tsx';

/** Beside the agenda: who clears, what is missing, what was taken out, what happened. */
export function DraftSide({ view }: { view: DraftPageView }) {
  const text = agendasTexts[view.context.language];
  return (
    <>
      <Clearing view={view} text={text} />
      {view.mayWrite && <Missing view={view} text={text} />}
      {view.mayWrite && <AtMeeting view={view} text={text} />}
      {view.mayWrite && <TakenOut view={view} text={text} />}
      {view.events.length > 0 && (
        <Section heading={text.historyHeading} isScreenOnly>
          <Timeline
            entries={view.events.toReversed().map((event) => ({
              when: showMoment(event.at, view.context.language),
              dateTime: event.at.toISOString(),
              who: event.who ?? text.unknownPerson,
              what: eventWords(event, text),
            }))}
          />
        </Section>
      )}
    </>
  );
}

type Part = { view: DraftPageView; text: AgendasText };

function Clearing({ view, text }: Part) {
  const { draft, meeting, mayWrite } = view;
  const body = draft.head.clearingBody?.shortName;
  return (
    <Section heading={text.clearingHeading} {...(body !== undefined && { note: body })}>
      <p>{clearingSentence(view, text)}</p>
      {body === undefined && mayWrite && (
        <p>
          <a href={templatePaths.agenda.to({ key: meeting.bodyKey })}>{text.chooseClearing}</a>
        </p>
      )}
      {!view.hasChair && mayWrite && (
        <Note>
          {text.noChair(meeting.bodyShortName)}{' '}
          <a href={`/fora/${meeting.bodyKey}/medlemmer/ny`}>{text.noChairLink}</a>
        </Note>
      )}
      <ClearingActs view={view} text={text} />
    </Section>
  );
}

function clearingSentence({ draft: { head }, context }: DraftPageView, text: AgendasText): string {
  const says = text.clearingSentences;
  const on = (at: Date) => showDay(dayInDenmark(at), context.language);
  if (head.clearedAt !== null) return says.cleared(on(head.clearedAt));
  const body = head.clearingBody?.shortName;
  if (body === undefined) return says.nobody;
  if (head.sentVersion !== null) return says.sentWithout(body);
  return head.sharedAt === null ? says.notShared(body) : says.shared(body, on(head.sharedAt));
}

/** The secretariat may clear where nobody else does; a member where the draft is submitted. */
function ClearingActs({ view, text }: Part) {
  const { meeting, mayWrite, mayClear, stateForm: form } = view;
  const { state, sharedAt } = view.draft.head;
  const events = [
    ...(state === 'draft' && mayWrite ? (['clear'] as const) : []),
    ...(state === 'draft' && mayWrite && sharedAt !== null ? (['unshare'] as const) : []),
    ...(state === 'cleared' && mayClear ? (['withdraw-clearing'] as const) : []),
  ];
  if (events.length === 0) return null;
  return (
    <div class="rv-acts">
      {events.map((event) => (
        <ActForm form={form} action={agendaEventPaths[event].to(meeting.at)} kind="secondary" isSmall>
          {text.next[event]}
        </ActForm>
      ))}
    </div>
  );
}

function Missing({ view, text }: Part) {
  const { draft, meeting, orderForm } = view;
  const cases = draft.items.filter(({ handling, standing }) => handling !== 'formal' && standing === null);
  const numbers = (items: typeof cases) => items.map(({ number }) => number ?? '');
  const textless = numbers(cases.filter(({ hasText }) => !hasText));
  const unasked = numbers(cases.filter(({ recommendationCount }) => recommendationCount === 0));
  const slots = slotProblems(draft.sections, meeting);
  const lines = [
    ...slots.map((code) => text.slotProblems[code]),
    ...(textless.length > 0 ? [text.withoutText(textless)] : []),
    ...(unasked.length > 0 ? [text.withoutRecommendation(unasked)] : []),
  ];
  return (
    <Section heading={text.missingHeading} note={text.missingCount(lines.length)} isScreenOnly>
      {lines.length === 0 ? <p>{text.nothingMissing}</p> : lines.map((line) => <Note>{line}</Note>)}
      {slots.length > 0 && (
        <ActForm form={orderForm} action={agendaPaths.times.to(meeting.at)} kind="secondary" isSmall>
          {text.fitSlots}
        </ActForm>
      )}
    </Section>
  );
}

/** What the secretariat writes down of the meeting, and what happens if there is none. */
function AtMeeting({ view, text }: Part) {
  const { draft, meeting, stateForm: form } = view;
  const { state } = draft.head;
  const acts = (
    [
      ['sent', 'approve'],
      ['approved', 'withdraw-approval'],
      ['sent', 'hold'],
      ['approved', 'hold'],
      ['held', 'close'],
      ['closed', 'reopen'],
      ['cancelled', 'resume'],
      ['postponed', 'resume'],
    ] as const
  ).filter(([from]) => from === state);
  const mayStop = ['draft', 'cleared', 'sent'].includes(state);
  return (
    <Section heading={text.meetingHeading} isScreenOnly>
      <p>
        <a href={agendaPaths.runningOrder.to(meeting.at)}>{text.runningOrder}</a>
      </p>
      {mayStop && (
        <p>
          <a href={agendaEventPaths.postpone.to(meeting.at)}>{text.next.postpone}</a>
          {' · '}
          <a href={agendaEventPaths.cancel.to(meeting.at)}>{text.next.cancel}</a>
        </p>
      )}
      {acts.length > 0 && (
        <div class="rv-acts">
          {acts.map(([, event]) => (
            <ActForm form={form} action={agendaEventPaths[event].to(meeting.at)} kind="secondary" isSmall>
              {text.next[event]}
            </ActForm>
          ))}
        </div>
      )}
    </Section>
  );
}

function TakenOut({ view, text }: Part) {
  const { draft, meeting, orderForm } = view;
  const gone = [
    ...draft.removedSections.map(({ entry, title }) => ({
      title,
      note: text.sectionWord,
      action: agendaPaths.sectionRemovalUndo.to({ ...meeting.at, section: String(entry) }),
    })),
    ...draft.removedItems.map(({ entry, title, handling }) => ({
      title,
      note: text.handlings[handling],
      action: agendaPaths.removalUndo.to({ ...meeting.at, entry: String(entry) }),
    })),
  ];
  if (gone.length === 0) return null;
  return (
    <Section heading={text.removedHeading} note={String(gone.length)} isScreenOnly>
      <List
        rows={gone.map(({ title, note, action }) => ({
          main: title,
          note: (
            <>
              {note}
              <form method="post" action={action} class="rv-act">
                <HiddenParts form={orderForm} />
                <ActButton kind="secondary" isSmall>
                  {text.putBack}
                  <span class="sr-only">{` ${title}`}</span>
                </ActButton>
              </form>
            </>
          ),
        }))}
      />
    </Section>
  );
}

function eventWords({ event, agendaVersion, reason }: AgendaEventView, text: AgendasText): string {
  const word = text.events[event];
  const named = event === 'sent' && agendaVersion !== null ? text.eventVersion(word, agendaVersion) : word;
  return reason === '' ? named : text.eventReason(named, reason);
}
