import { showDay } from '../../../platform/design/format.ts';
import type { PrintedFact } from '../../../platform/design/printed-document.ts';
import type {
  IncomingReference,
  ItemView,
  PositionView,
  ReservationElsewhere,
} from '../rules/meeting-views.ts';
import { da as words } from '../text-decisions.da.ts';
import { da as text } from '../text.da.ts';
import { itemLabel, meetingName, shortParty } from './meeting-words.ts';

/** Who held back or said no, on paper: its kind, what it waits for, and what has become of it. */
export function printedPosition(position: PositionView): PrintedFact {
  const { kind, party, department, concerning, text: said } = position;
  const who = [party ?? text.unnamedParty, department].filter(Boolean).join(', ');
  const about = concerning === null ? null : text.concerning(concerning);
  const asides = kind === 'reservation' ? [...kindWords(position), settledWords(position)] : [];
  const term = `${kind === 'dissent' ? text.dissent : text.reservation}, ${who}`;
  return { term, value: [said, about, ...asides].filter(Boolean).join(' · ') };
}

function kindWords({ reservationKind, condition, dependsOn }: PositionView): (string | null)[] {
  if (dependsOn !== null) return [`${words.dependsOn} ${placeWords(dependsOn)}`];
  return [
    reservationKind === null ? null : words.reservationKinds[reservationKind],
    condition === '' ? null : words.condition(condition),
  ];
}

function settledWords({ state, settled }: PositionView): string | null {
  if (state === 'open') return null;
  const at = settled?.at ? `${words.settledAt} ${placeWords(settled.at)}` : '';
  const on = settled ? words.settledOn(showDay(settled.on, 'da')) : '';
  return [words.states[state].toLowerCase(), on, at].filter((part) => part !== '').join(' ');
}

/** Reservations of other items that this one settled, or that wait for it. */
export const printedElsewhere = ({ settled, waiting, closed, municipalOnly }: ItemView): PrintedFact[] => [
  ...settled.filter(isTold(closed || municipalOnly)).map((one) => ({
    term: `${words.settledReservation}, ${shortParty(one.party ?? text.unnamedParty)}`,
    value: [placeWords(one.from), words.settledWords[one.state], one.reason]
      .filter((part) => part !== '')
      .join(' · '),
  })),
  ...waiting.filter(isTold(closed || municipalOnly)).map((one) => ({
    term: `${words.waitingReservation}, ${shortParty(one.party ?? text.unnamedParty)}`,
    value: [placeWords(one.from), words.states[one.state].toLowerCase()].join(' · '),
  })),
];

/** Paper goes on to others: an open item says nothing there of a reservation that stands at a walled one. */
const isTold =
  (isWalledHere: boolean) =>
  ({ isWalled }: ReservationElsewhere): boolean =>
    isWalledHere || !isWalled;

const placeWords = (target: IncomingReference): string =>
  words.itemOf(meetingName(target, 'da'), itemLabel(target.item));
