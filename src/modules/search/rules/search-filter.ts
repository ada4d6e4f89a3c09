import { outcomeCodes, type OutcomeCode } from '../../../kernel/outcome.ts';
import { entryKinds, type EntryKind } from './search-entry.ts';

export const hitsAPage = 20;
/** Hits are counted so far; of words that stand nearly everywhere nobody reads the exact figure. */
export const countedMax = 1000;
/** For such words the newest so many are put in order of how well they fit. */
export const rankedMax = 400;
/** Pages that can be turned to; who needs more narrows the search. */
export const pagesMax = rankedMax / hitsAPage;

/** A search as its address has it. An empty text means "all". `page` counts from 1. */
export type SearchFilter = {
  readonly words: string;
  readonly body: string;
  readonly year: string;
  readonly kind: EntryKind | '';
  readonly outcome: OutcomeCode | '';
  readonly withReservation: boolean;
  readonly order: 'best' | 'newest';
  readonly page: number;
  /** The words are meant as typed: no near word takes their place. */
  readonly isExact: boolean;
};

/** The words the address has for the kinds. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  formality: 'formalia',
  decision: 'beslutning',
  discussion: 'droeftelse',
  information: 'orientering',
  other: 'andet',
  meeting: 'moede',
  matter: 'sag',
  body: 'forum',
  organisation: 'organisation',
  person: 'person',
};

export function searchQuery(filter: SearchFilter): Record<string, string | undefined> {
  return {
    q: filter.words,
    forum: filter.body,
    aar: filter.year,
    type: filter.kind === '' ? '' : kindWords[filter.kind],
    udfald: filter.outcome.toLowerCase().replaceAll('_', '-'),
    forbehold: filter.withReservation ? 'ja' : '',
    orden: filter.order === 'newest' ? 'nyeste' : '',
    praecis: filter.isExact ? 'ja' : '',
    side: filter.page === 1 ? '' : String(filter.page),
  };
}

/** The search an address asks for. What cannot be read counts as not asked. */
export function searchFilterOf(query: Readonly<Record<string, string>>): SearchFilter {
  const outcome = (query['udfald'] ?? '').toUpperCase().replaceAll('-', '_');
  const page = Number(/^[1-9]\d{0,3}$/.exec(query['side'] ?? '')?.[0] ?? 1);
  return {
    words: query['q'] ?? '',
    body: /^[a-z0-9-]{1,80}$/.exec(query['forum'] ?? '')?.[0] ?? '',
    year: /^(19|20)\d\d$/.exec(query['aar'] ?? '')?.[0] ?? '',
    kind: entryKinds.find((kind) => kindWords[kind] === query['type']) ?? '',
    outcome: outcomeCodes.find((code) => code === outcome) ?? '',
    withReservation: query['forbehold'] === 'ja',
    order: query['orden'] === 'nyeste' ? 'newest' : 'best',
    isExact: query['praecis'] === 'ja',
    page: Math.min(page, pagesMax),
  };
}

export const isFiltered = ({ body, year, kind, outcome, withReservation }: SearchFilter): boolean =>
  [body, year, kind, outcome].some((value) => value !== '') || withReservation;
