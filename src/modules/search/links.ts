import type { OutcomeCode } from '../../kernel/outcome.ts';
import type { Language } from '../../kernel/language.ts';
import type { TagState } from '../../platform/design/index.ts';

/**
 * What the search is told by those who put the house together: where the pages of the other modules are, and
 * their words for an outcome. It cannot ask them, because they hand it what can be found.
 */
export type SearchLinks = {
  meeting(place: { body: string; day: string }): string;
  item(place: { body: string; day: string; item: string }): string;
  matter(place: { number: string }): string;
  body(place: { key: string }): string;
  organisation(place: { key: string }): string;
  person(place: { key: string }): string;
  outcome(code: OutcomeCode, language: Language): { word: string; state: TagState };
};

/** The address of the page an entry stands for. `address` = its parts with a stroke between them. */
export function hrefOf(links: SearchLinks, kind: string, address: string): string {
  const [first = '', day = '', item] = address.split('/');
  if (kind === 'matter') return links.matter({ number: first });
  if (kind === 'body' || kind === 'organisation' || kind === 'person') return links[kind]({ key: first });
  return item === undefined ? links.meeting({ body: first, day }) : links.item({ body: first, day, item });
}
