import type { Day } from '../../../kernel/day.ts';
import type { DocumentType, MeetingState } from './meeting-states.ts';

export const meetingsAPage = 50;
/** How many items that match are shown under a meeting. */
export const matchesShownMax = 3;

/** What the list shows, as its address has it. An empty text means "all". `page` counts from 1. */
export type ListFilter = {
  readonly body: string;
  readonly year: string;
  readonly words: string;
  readonly minutes: '' | 'with' | 'without';
  readonly order: 'day' | 'body';
  readonly direction: 'up' | 'down';
  readonly page: number;
};

export const noFilter: ListFilter = {
  body: '',
  year: '',
  words: '',
  minutes: '',
  order: 'day',
  direction: 'down',
  page: 1,
};

export const isFiltered = ({ body, year, words, minutes }: ListFilter): boolean =>
  [body, year, words, minutes].some((value) => value !== '');

/** The fields of the list's address; what is as usual is left out. */
export function listQuery(filter: ListFilter): Record<string, string | undefined> {
  const { body, year, words, minutes, order, direction, page } = filter;
  return {
    forum: body,
    aar: year,
    q: words,
    referat: minutes === '' ? '' : minutes === 'with' ? 'med' : 'uden',
    orden: order === 'day' ? '' : 'forum',
    retning: direction === usualDirection(order) ? '' : direction === 'up' ? 'op' : 'ned',
    side: page === 1 ? '' : String(page),
  };
}

/** Newest first, bodies from A. */
export const usualDirection = (order: ListFilter['order']): ListFilter['direction'] =>
  order === 'day' ? 'down' : 'up';

const directions = new Map<string, ListFilter['direction']>([
  ['op', 'up'],
  ['ned', 'down'],
]);
const minutesChoices = new Map<string, ListFilter['minutes']>([
  ['med', 'with'],
  ['uden', 'without'],
]);
const wordsLengthMax = 100;
const pageMax = 10_000;

/** The filter an address asks for. What cannot be read counts as not asked. */
export function listFilterOf(query: Readonly<Record<string, string>>): ListFilter {
  const order = query['orden'] === 'forum' ? 'body' : 'day';
  const direction = directions.get(query['retning'] ?? '');
  const minutes = minutesChoices.get(query['referat'] ?? '');
  const page = Number(/^[1-9]\d{0,4}$/.exec(query['side'] ?? '')?.[0] ?? 1);
  return {
    body: /^[a-z0-9-]{1,80}$/.exec(query['forum'] ?? '')?.[0] ?? '',
    year: /^(19|20)\d\d$/.exec(query['aar'] ?? '')?.[0] ?? '',
    words: (query['q'] ?? '').trim().slice(0, wordsLengthMax).replaceAll('\0', ''),
    minutes: minutes ?? '',
    order,
    direction: direction ?? usualDirection(order),
    page: Math.min(page, pageMax),
  };
}

export type ListedMeeting = {
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly state: MeetingState;
  readonly documentType: DocumentType;
  readonly itemCount: number;
  /** Items whose title holds the words searched for: one more than are shown, if there are more. */
  readonly matches: readonly {
    readonly address: string;
    readonly number: string;
    readonly title: string;
    readonly municipalOnly: boolean;
  }[];
};

export type MeetingList = {
  readonly meetings: readonly ListedMeeting[];
  readonly total: number;
  readonly bodies: readonly { readonly key: string; readonly shortName: string }[];
  readonly years: readonly string[];
};
