import type { Day } from '../../../kernel/day.ts';
import type { Handling } from './default-templates.ts';
import type { CameFrom } from './draft-views.ts';
import type { Standing } from './standing-items.ts';

export const offerKinds = ['action', 'decision', 'proposal', 'postponed'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Something that can be pulled into an agenda: what it is, and where it comes from. */
export type Offer = {
  readonly kind: OfferKind;
  readonly id: string;
  readonly title: string;
  /** What more is known: owner and deadline, the decision, the proposal's text as markup. */
  readonly note: string;
  readonly on: Day | null;
  /** The words people know its source by, and the page it leads back to; empty where there is none. */
  readonly source: string;
  readonly path: string;
  readonly caseNumber: string | null;
  readonly version: number;
  /** Where it is on the agenda for something else than others of its kind. */
  readonly handling?: Handling;
  /** An item that works out what it says. */
  readonly standing?: Standing;
};

/** The name of an offer's box in the form; what an item came from is remembered under it. */
export const offerKey = ({ kind, id }: Pick<Offer, 'kind' | 'id'>): string => `${kind}-${id}`;

export const offerKeyPattern = new RegExp(`^(${offerKinds.join('|')})-[0-9a-f-]{36}$`);

export const cameFromOf = (offer: Offer): CameFrom => ({
  key: offerKey(offer),
  words: offer.source,
  path: offer.path,
});

const titleLettersMax = 300;

/** A title for the agenda: the first sentence of what was to be done, without its stop. */
export function titleOfOffer(words: string): string {
  const first = /^[^\n]+?(?=\.(\s+\p{Lu}|\s*$)|\n|$)/u.exec(words.trim())?.[0] ?? '';
  return first.length <= titleLettersMax ? first : `${first.slice(0, titleLettersMax - 1)}…`;
}
