import type { Language } from '../../kernel/language.ts';
import { Icon } from './icon.tsx';
import { designTexts } from './text.ts';

type Props = {
  language: Language;
  /** From 1. */
  page: number;
  pages: number;
  /** The address of a page, with everything else in the address kept. */
  to: (page: number) => string;
};

/** The pages of a long list, as links: this one, its neighbours, the first and the last. */
export function Pagination({ language, page, pages, to }: Props) {
  const text = designTexts[language];
  if (pages <= 1) return null;
  return (
    <nav class="rv-pages" aria-label={text.pagination}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev" aria-label={text.previousPage}>
          <Icon name="chevron-left" />
          {text.previous}
        </a>
      )}
      <span class="rv-pages__short">{text.pageOf(page, pages)}</span>
      <ul class="rv-pages__list">
        {shownPages(page, pages).map((shown) => (
          <li>
            {shown === 'gap' ? (
              <span class="rv-pages__gap">…</span>
            ) : (
              <a
                href={to(shown)}
                aria-label={text.page(shown)}
                {...(shown === page && { 'aria-current': 'page' })}
              >
                {shown}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pages && (
        <a href={to(page + 1)} rel="next" aria-label={text.nextPage}>
          {text.next}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}

/** The first, the last, and the page with one neighbour on each side. A gap of one page is shown as that page. */
export function shownPages(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((shown) => shown >= 1 && shown <= pages);
  const numbers = [...new Set(near)].toSorted((one, other) => one - other);
  return numbers.flatMap((shown, index) => {
    const missing = index === 0 ? 0 : shown - (numbers[index - 1] ?? 0) - 1;
    if (missing === 0) return [shown];
    return missing === 1 ? [shown - 1, shown] : ['gap' as const, shown];
  });
}
