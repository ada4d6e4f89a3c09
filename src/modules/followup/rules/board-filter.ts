import type { ActionState } from './action-states.ts';

/** What the board shows, as the address has it. `owner`: `o-`, `p-` or `b-` and the key of who it is. */
export type BoardFilter = {
  readonly body: string;
  readonly owner: string;
  readonly state: BoardState;
  readonly isMine: boolean;
  readonly words: string;
  /** Open ones without a day from meetings long ago, which are left out unless asked for. */
  readonly withOlder: boolean;
  readonly page: number;
};

export const boardStates = ['aabne', 'udfoerte', 'indberettede', 'bortfaldne', 'alle'] as const;
export type BoardState = (typeof boardStates)[number];

/** The states behind a word of the address; none = all. */
export const statesOf: Readonly<Record<BoardState, readonly ActionState[]>> = {
  aabne: ['open'],
  udfoerte: ['done'],
  indberettede: ['reported'],
  bortfaldne: ['lapsed'],
  alle: [],
};

export const noFilter: BoardFilter = {
  body: '',
  owner: '',
  state: 'aabne',
  isMine: false,
  words: '',
  withOlder: false,
  page: 1,
};

export const actionsAPage = 60;
const [wordsMax, pagesMax] = [100, 9999];
const keyPattern = /^[a-z0-9-]{1,80}$/;
const ownerPattern = /^[opb]-[a-z0-9-]{1,80}$/;

/** Reads the address: what is no filter of ours is left out. */
export function boardFilterOf(query: Readonly<Record<string, string>>): BoardFilter {
  const fits = (value: string | undefined, pattern: RegExp): string =>
    value !== undefined && pattern.test(value) ? value : '';
  const page = Number(query['side'] ?? 1);
  return {
    body: fits(query['forum'], keyPattern),
    owner: fits(query['ansvarlig'], ownerPattern),
    state: boardStates.find((one) => one === query['tilstand']) ?? noFilter.state,
    isMine: query['mine'] === 'ja',
    words: (query['q'] ?? '').replaceAll('\0', '').trim().slice(0, wordsMax),
    withOlder: query['aeldre'] === 'ja',
    page: Number.isInteger(page) && page >= 1 && page <= pagesMax ? page : 1,
  };
}

/** The same as fields of an address; what is as usual is left out. */
export const boardQuery = (filter: BoardFilter): Record<string, string> => ({
  forum: filter.body,
  ansvarlig: filter.owner,
  tilstand: filter.state === noFilter.state ? '' : filter.state,
  mine: filter.isMine ? 'ja' : '',
  q: filter.words,
  aeldre: filter.withOlder ? 'ja' : '',
  side: filter.page === 1 ? '' : String(filter.page),
});

export const isFiltered = (filter: BoardFilter): boolean =>
  Object.entries(boardQuery(filter)).some(([name, value]) => name !== 'side' && value !== '');
