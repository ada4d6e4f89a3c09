import type { Language } from '../../../kernel/language.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import { meetingKey, meetingsPaths, outcomeState, outcomeWords } from '../../meetings/index.ts';
import type { ItemPlace } from '../rules/matter-views.ts';

type Place = Pick<ItemPlace, 'bodyKey' | 'heldOn' | 'sequence' | 'address'>;

const partsOf = (place: Omit<Place, 'address'>) => ({ body: place.bodyKey, day: meetingKey(place) });

export const itemParts = (place: Place) => ({ ...partsOf(place), item: place.address });
export const itemHref = (place: Place): string => meetingsPaths.item.to(itemParts(place));
export const meetingHref = (place: Omit<Place, 'address'>): string =>
  meetingsPaths.meeting.to(partsOf(place));

/** The word and shape of an outcome, as the meetings show it. */
export const outcomeTags = (language: Language) => (outcome: OutcomeCode) => ({
  state: outcomeState[outcome],
  word: outcomeWords[language][outcome],
});

/** Whether showing these items leaves a line: closed and municipal-only ones do. Unread ones have no row. */
export const showsGuarded = (items: readonly { closed: boolean; municipalOnly: boolean }[]): boolean =>
  items.some(({ closed, municipalOnly }) => closed || municipalOnly);
