import type { Language } from '../../kernel/language.ts';
import { designTexts } from './text.ts';

/** One step of the way here. The last has no address: it is this page. */
export type Crumb = { readonly text: string; readonly href?: string };

/** The way here from the top. On phones only one step back is shown. */
export function Breadcrumb({ crumbs, language }: { crumbs: readonly Crumb[]; language: Language }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="breadcrumbs rv-crumbs" aria-label={designTexts[language].breadcrumb}>
      <ol>
        {crumbs.map(({ text, href }) =>
          href === undefined ? (
            <li aria-current="page">{text}</li>
          ) : (
            <li>
              <a href={href}>{text}</a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
