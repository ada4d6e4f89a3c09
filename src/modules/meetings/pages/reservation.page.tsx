import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Prose,
  Radios,
  Section,
  SubmitRow,
  TextArea,
  Timeline,
  showDay,
  showDayShort,
  type Child,
  type Fact,
  type FormState,
  type PageContext,
  type TimelineEntry,
} from '../../../platform/design/index.ts';
import { meetingsPaths, reservationsPath } from '../paths.ts';
import type { IncomingReference, ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { possibleEvents, type Reservation } from '../rules/reservation-states.ts';
import { decisionTexts } from '../text-decisions.ts';
import { meetingsHelp } from '../text-help.ts';
import { meetingsTexts } from '../text.ts';
import { reservationHref, reservationTag } from './item-reservations.tsx';
import {
  inDanish,
  itemHref,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
  shortParty,
  targetWords,
} from './meeting-words.ts';

export type ReservationView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly item: ItemView;
  readonly reservation: Reservation;
  readonly form: FormState;
};

/** A reservation: what was said, what it waits for, what has become of it, and the act of whoever may settle it. */
export function ReservationPage(view: ReservationView) {
  const { context, meeting, item, reservation, form } = view;
  const { language } = context;
  const text = decisionTexts[language];
  const party = partyOf(view);
  const title = text.title(shortParty(party));
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: meetingsTexts[language].itemCrumb(itemLabel(item)), href: itemHref(meeting, item.address) },
    { text: text.crumb },
  ];
  const status = { state: reservationTag[reservation.state], word: text.states[reservation.state] };
  return (
    <Layout
      context={context}
      title={`${title}, ${meetingName(meeting, language)}`}
      isRefused={form.problems.length > 0}
      active={navigationKey}
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} kick={item.title} status={status} />
      <PageHelp language={language} help={meetingsHelp.reservation} />
      <Facts facts={factsOf(view)} />
      <Prose>
        <h2>{text.said}</h2>
        <p {...inDanish(language)}>{reservation.text}</p>
      </Prose>
      <Wait view={view} />
      <Section heading={text.happened}>
        <Timeline entries={eventsOf(view)} />
      </Section>
      {reservation.isMine ? <Act view={view} /> : <p class="rv-muted">{text.onlyParty(party)}</p>}
      <p>
        <a href={reservationsPath.to({})}>{text.list}</a>
      </p>
    </Layout>
  );
}

const partyOf = ({ context, reservation: { party, department } }: ReservationView): string =>
  [party ?? meetingsTexts[context.language].unnamedParty, department].filter(Boolean).join(', ');

function factsOf({ context, meeting, item, reservation }: ReservationView): Fact[] {
  const text = decisionTexts[context.language];
  const { kind, concerning, condition, waitsFor } = reservation;
  const at: IncomingReference = { ...meeting, item };
  const link = (target: IncomingReference) => <PlaceLink target={target} context={context} />;
  const facts: readonly (Fact | false)[] = [
    { term: text.at, value: link(at) },
    concerning !== null && { term: text.concerning, value: concerning },
    kind !== null && { term: text.kind, value: text.reservationKinds[kind] },
    waitsFor !== null && { term: text.waits, value: link(waitsFor), note: waitsFor.item.title },
    waitsFor === null && condition !== '' && { term: text.waits, value: condition },
  ];
  return facts.filter((fact) => fact !== false);
}

function PlaceLink({ target, context: { language } }: { target: IncomingReference; context: PageContext }) {
  const nowhere = { bodyKey: '', bodyShortName: '', heldOn: target.heldOn, sequence: 0 };
  return <a href={itemHref(target, target.item.address)}>{targetWords(target, nowhere, language)}</a>;
}

/** The item it waited for is decided: then it is time to say how it stands. */
function Wait({ view: { context, reservation } }: { view: ReservationView }) {
  const { waitsFor, state } = reservation;
  if (state !== 'open' || !waitsFor?.outcome) return null;
  const outcome = meetingsTexts[context.language].outcomes[waitsFor.outcome];
  return <Note>{decisionTexts[context.language].waitIsOver(outcome)}</Note>;
}

function eventsOf({ context, meeting, reservation }: ReservationView): TimelineEntry[] {
  const { language } = context;
  const text = decisionTexts[language];
  const entry = (on: Day, what: Child, who: string | null): TimelineEntry => ({
    when: showDayShort(on, language),
    dateTime: on,
    ...(who !== null && { who }),
    what,
  });
  const taken = entry(meeting.heldOn, text.taken(showDay(meeting.heldOn, language)), null);
  const events = reservation.events.map(({ event, on, reason, by, at }) =>
    entry(
      on,
      <>
        {`${text.events[event]} `}
        {at === null ? text.outside : <PlaceLink target={at} context={context} />}
        {reason !== '' && (
          <>
            {': '}
            <span {...inDanish(language)}>{reason}</span>
          </>
        )}
      </>,
      by,
    ),
  );
  return [taken, ...events].toReversed();
}

function Act({ view }: { view: ReservationView }) {
  const { context, meeting, item, reservation, form } = view;
  const text = decisionTexts[context.language];
  const options = possibleEvents(reservation.state).map((value) => ({ value, text: text.choices[value] }));
  return (
    <Section heading={text.actsTitle}>
      <p>{text.actsLead}</p>
      <Form form={form} action={reservationHref(meeting, item.address, reservation.number)} guardsText>
        <Radios form={form} name="event" label={text.choice} options={options} />
        <DateField form={form} name="on" label={text.on} hint={text.onHint} />
        <TextArea form={form} name="reason" label={text.reason} hint={text.reasonHint} rows={3} />
        <SubmitRow>
          <ActButton>{text.submit}</ActButton>
          <a href={itemHref(meeting, item.address)}>{text.cancel}</a>
        </SubmitRow>
      </Form>
    </Section>
  );
}
