import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { ItemPlace } from './matter-views.ts';

export const reservationsAPage = 50;

export const reservationStates = ['open', 'maintained', 'lifted'] as const;
export type ReservationState = (typeof reservationStates)[number];
export const reservationKinds = ['political', 'own', 'conditional'] as const;
export type ReservationKind = (typeof reservationKinds)[number];

/** What the list shows, as its address has it. An empty text means "all". `page` counts from 1. */
export type ReservationFilter = {
  /** The key of an organisation; its parts are meant too. */
  readonly organisation: string;
  readonly body: string;
  readonly kind: ReservationKind | '';
  readonly state: ReservationState | '';
  readonly page: number;
};

export const allReservations: ReservationFilter = {
  organisation: '',
  body: '',
  kind: '',
  state: '',
  page: 1,
};

export const isNarrowed = ({ organisation, body, kind, state }: ReservationFilter): boolean =>
  [organisation, body, kind, state].some((value) => value !== '');

/** The words of an address; whoever shares it shares what it shows. */
export const stateWords: Readonly<Record<ReservationState, string>> = {
  open: 'aaben',
  maintained: 'fastholdt',
  lifted: 'loeftet',
};
export const kindWords: Readonly<Record<ReservationKind, string>> = {
  political: 'politisk',
  own: 'egen',
  conditional: 'betinget',
};

export const reservationQuery = (filter: ReservationFilter): Record<string, string> => ({
  organisation: filter.organisation,
  forum: filter.body,
  slags: filter.kind === '' ? '' : kindWords[filter.kind],
  stand: filter.state === '' ? '' : stateWords[filter.state],
  side: filter.page === 1 ? '' : String(filter.page),
});

const key = /^[a-z0-9-]{1,80}$/;
const keyOf = (text: string | undefined): string => key.exec(text ?? '')?.[0] ?? '';

/** The filter an address asks for. What cannot be read counts as not asked. */
export function reservationFilterOf(query: Readonly<Record<string, string>>): ReservationFilter {
  return {
    organisation: keyOf(query['organisation']),
    body: keyOf(query['forum']),
    kind: reservationKinds.find((one) => kindWords[one] === query['slags']) ?? '',
    state: reservationStates.find((one) => stateWords[one] === query['stand']) ?? '',
    page: Number(/^[1-9]\d{0,3}$/.exec(query['side'] ?? '')?.[0] ?? 1),
  };
}

/** One reservation of the list, as far as the reader may know of it. */
export type ReservationRow = ItemPlace & {
  /** Its place among the positions of the item; part of its address. */
  readonly position: number;
  readonly party: string | null;
  readonly text: string;
  readonly state: ReservationState;
  readonly kind: ReservationKind | null;
  /** When it was settled; null while it is open, and where that may not be known. */
  readonly settledOn: Day | null;
  /** What came of the item it waits for; null where it waits for none, or nothing came of it yet. */
  readonly waitedFor: OutcomeCode | null;
};

export type ReservationList = {
  readonly rows: readonly ReservationRow[];
  readonly total: number;
  readonly open: number;
  /** The organisations and bodies that any reservation the reader may see has. */
  readonly organisations: readonly { readonly key: string; readonly name: string }[];
  readonly bodies: readonly { readonly key: string; readonly name: string }[];
};

/** It waited for an item, and that is decided: its party can say how it stands. R-034. */
export const isReadyToSettle = ({ state, waitedFor }: ReservationRow): boolean =>
  state === 'open' && waitedFor !== null;
