import { showDay, type PageContext } from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { searchTexts } from '../text.ts';

/** A page that can be gone to at once. */
export type SuggestedPage = {
  readonly title: string;
  readonly href: string;
  readonly kind: keyof (typeof searchTexts)['da']['kinds'];
  readonly bodyShortName: string | null;
  readonly heldOn: Day | null;
};
type Props = {
  readonly context: PageContext;
  readonly words: readonly string[];
  readonly pages: readonly SuggestedPage[];
};

/** The list under a search field: words the search may go on with, and pages. The island puts it on the page. */
export function Suggestions({ context: { language }, words, pages }: Props) {
  const text = searchTexts[language];
  const danish = language === 'da' ? {} : { lang: 'da' };
  return (
    <ul class="rv-suggest" role="listbox" aria-label={text.suggestionsLabel}>
      {words.map((one) => (
        <li role="option" aria-selected="false" data-words={one} {...danish}>
          {one}
        </li>
      ))}
      {pages.map(({ title, href, kind, bodyShortName, heldOn }) => (
        <li role="option" aria-selected="false" data-href={href}>
          <span {...danish}>{title}</span>{' '}
          <small>
            {[text.kinds[kind], bodyShortName, heldOn === null ? null : showDay(heldOn, language)]
              .filter((fact) => fact !== null)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
