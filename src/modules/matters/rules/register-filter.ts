import type { Day } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import { decisionOutcomes } from './decision-outcomes.ts';

export const decisionsAPage = 50;
export const registerOrders = ['day', 'body', 'outcome'] as const;
export type RegisterOrder = (typeof registerOrders)[number];
export type SortDirection = 'up' | 'down';

/** What the register shows, as its address has it. An empty text means "all". `page` counts from 1. */
export type RegisterFilter = {
  readonly body: string;
  readonly year: string;
  readonly from: Day | '';
  readonly to: Day | '';
  readonly outcome: OutcomeCode | '';
  /** 'any' = with a reservation or dissent by somebody, else the key of the organisation that took it. */
  readonly reservation: string;
  readonly words: string;
  readonly matter: string;
  /** Whether approvals of agendas and minutes and the like are shown too. */
  readonly withFormalities: boolean;
  readonly order: RegisterOrder;
  readonly direction: SortDirection;
  readonly page: number;
};

export const noFilter: RegisterFilter = {
  body: '',
  year: '',
  from: '',
  to: '',
  outcome: '',
  reservation: '',
  words: '',
  matter: '',
  withFormalities: false,
  order: 'day',
  direction: 'down',
  page: 1,
};

/** Whether it leaves anything out, but for the formalities. */
export const isFiltered = (filter: RegisterFilter): boolean => narrowing.some((name) => filter[name] !== '');
const narrowing = ['body', 'year', 'from', 'to', 'outcome', 'reservation', 'words', 'matter'] as const;

/** Newest first, the rest from A. */
export const usualDirection = (order: RegisterOrder): SortDirection => (order === 'day' ? 'down' : 'up');

const orderWords: Readonly<Record<RegisterOrder, string>> = { day: 'dato', body: 'forum', outcome: 'udfald' };

/** The fields of the register's address; what is as usual is left out. */
export function registerQuery(filter: RegisterFilter): Record<string, string> {
  const { order, direction, page } = filter;
  return {
    q: filter.words,
    forum: filter.body,
    aar: filter.year,
    fra: filter.from,
    til: filter.to,
    udfald: outcomeWord(filter.outcome),
    forbehold: filter.reservation === 'any' ? anyReservation : filter.reservation,
    sag: filter.matter,
    formalia: filter.withFormalities ? 'med' : '',
    orden: order === 'day' ? '' : orderWords[order],
    retning: direction === usualDirection(order) ? '' : direction === 'up' ? 'op' : 'ned',
    side: page === 1 ? '' : String(page),
  };
}

/** How an address writes "by anybody"; no organisation has this key. */
export const anyReservation = 'alle';
export const outcomeWord = (outcome: OutcomeCode | ''): string => outcome.toLowerCase().replaceAll('_', '-');

/** A map, because an address may say `valueOf`, which every object literal knows. */
const directionWords: ReadonlyMap<string, SortDirection> = new Map([
  ['op', 'up'],
  ['ned', 'down'],
]);

const wordsLengthMax = 100;
const pageMax = 10_000;
const key = /^[a-z0-9-]{1,80}$/;
const matched = (shape: RegExp, text: string | undefined): string => shape.exec(text ?? '')?.[0] ?? '';

/** The filter an address asks for. What cannot be read counts as not asked. */
export function registerFilterOf(query: Readonly<Record<string, string>>): RegisterFilter {
  const order = registerOrders.find((one) => orderWords[one] === query['orden']) ?? 'day';
  const reservation = matched(key, query['forbehold']);
  const page = Number(matched(/^[1-9]\d{0,4}$/, query['side']) || 1);
  return {
    body: matched(key, query['forum']),
    year: matched(/^(19|20)\d\d$/, query['aar']),
    from: typedDay(query['fra'] ?? '') ?? '',
    to: typedDay(query['til'] ?? '') ?? '',
    outcome: decisionOutcomes.find((code) => outcomeWord(code) === query['udfald']) ?? '',
    reservation: reservation === anyReservation ? 'any' : reservation,
    words: (query['q'] ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, wordsLengthMax).trimEnd(),
    matter: matched(/^\d{4}-\d{3,6}$/, query['sag']),
    withFormalities: query['formalia'] === 'med',
    order,
    direction: directionWords.get(query['retning'] ?? '') ?? usualDirection(order),
    page: Math.min(page, pageMax),
  };
}
