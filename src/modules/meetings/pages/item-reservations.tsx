import type { Language } from '../../../kernel/language.ts';
import { Tag, showDay, type Child } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type {
  IncomingReference,
  MeetingHead,
  PositionView,
  ReservationElsewhere,
  ReservationState,
} from '../rules/meeting-views.ts';
import { decisionTexts } from '../text-decisions.ts';
import { meetingsTexts } from '../text.ts';
import type { DecisionPage, Named } from './item-decision.tsx';
import { addressParts, inDanish, itemHref, shortParty, targetWords } from './meeting-words.ts';

/** Open is amber and hollow, lifted is done, maintained stays a reservation. */
export const reservationTag = { open: 'res', lifted: 'done', maintained: 'res' } as const satisfies Record<
  ReservationState,
  string
>;

type At = Pick<MeetingHead, 'bodyKey' | 'heldOn' | 'sequence'>;
/** The page of a reservation: its words, its life, and how it stands now. */
export const reservationHref = (meeting: At, item: string, number: number): string =>
  meetingsPaths.reservation.to({ ...addressParts(meeting), item, number: String(number) });

/** Who held back or said no, and what has become of it since. */
export function positionFact(position: PositionView, view: DecisionPage): Named {
  const { context, meeting, item } = view;
  const text = meetingsTexts[context.language];
  const party = [position.party ?? text.unnamedParty, position.department].filter(Boolean).join(', ');
  const isReservation = position.kind === 'reservation';
  return {
    key: isReservation ? 'forbehold' : 'mindretalsudtalelse',
    term: isReservation ? text.reservation : text.dissent,
    value: (
      <>
        <Tag state={isReservation ? 'res' : 'part'}>{party}</Tag>{' '}
        <span {...inDanish(context.language)}>{position.text}</span>
        <Asides position={position} view={view} />
        {isReservation && position.number > 0 && (
          <>
            {' · '}
            <a href={reservationHref(meeting, item.address, position.number)}>
              {decisionTexts[context.language].life}
              <span class="sr-only">{` ${party}`}</span>
            </a>
          </>
        )}
      </>
    ),
  };
}

function Asides({ position, view }: { position: PositionView; view: DecisionPage }) {
  const { context, meeting } = view;
  const text = decisionTexts[context.language];
  const { concerning, reservationKind, condition, dependsOn, settled, state } = position;
  const words = [
    ...(concerning === null ? [] : [meetingsTexts[context.language].concerning(concerning)]),
    ...(reservationKind === null || dependsOn !== null ? [] : [text.reservationKinds[reservationKind]]),
    ...(condition === '' ? [] : [text.condition(condition)]),
  ];
  const isSettled = state !== 'open';
  if (words.length === 0 && dependsOn === null && !isSettled) return null;
  return (
    <span class="rv-muted">
      {words.map((word) => ` · ${word}`)}
      {dependsOn !== null && (
        <>
          {` · ${text.dependsOn} `}
          <ItemLink target={dependsOn} here={meeting} language={context.language} />
        </>
      )}
      {isSettled && ` · ${text.states[state].toLowerCase()}`}
      {isSettled && settled !== null && (
        <>
          {` ${text.settledOn(showDay(settled.on, context.language))}`}
          {settled.at !== null && (
            <>
              {` ${text.settledAt} `}
              <ItemLink target={settled.at} here={meeting} language={context.language} />
            </>
          )}
        </>
      )}
    </span>
  );
}

type LinkProps = { target: IncomingReference; here: MeetingHead; language: Language };

const ItemLink = ({ target, here, language }: LinkProps) => (
  <a href={itemHref(target, target.item.address)}>{targetWords(target, here, language)}</a>
);

/** Reservations of other items: those this one settled, and those that wait for it. */
export function otherReservations(view: DecisionPage): Named[] {
  const text = decisionTexts[view.context.language];
  const { settled, waiting } = view.item;
  return [
    ...settled.map((one) => elsewhere(one, { view, term: text.settledReservation, says: text.settledWords })),
    ...waiting.map((one) => elsewhere(one, { view, term: text.waitingReservation, says: text.states })),
  ];
}

type Elsewhere = { view: DecisionPage; term: string; says: Readonly<Record<ReservationState, string>> };

function elsewhere(one: ReservationElsewhere, { view: { context, meeting }, term, says }: Elsewhere): Named {
  const { language } = context;
  const party = shortParty(one.party ?? meetingsTexts[language].unnamedParty);
  const value: Child = (
    <>
      <Tag state={reservationTag[one.state]}>{party}</Tag>{' '}
      <a href={reservationHref(one.from, one.from.item.address, one.number)}>
        {targetWords(one.from, meeting, language)}
      </a>
      {`: ${says[one.state].toLowerCase()}`}
      {one.reason !== '' && (
        <>
          {' · '}
          <span {...inDanish(language)}>{one.reason}</span>
        </>
      )}
    </>
  );
  return { term, value };
}
