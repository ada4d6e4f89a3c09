import type { Language } from '../../kernel/language.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

/** Name and sign of the product, at the top left of every page. */
export function Mark({ language }: { language: Language }) {
  const text = designTexts[language];
  return (
    <a class="rv-mark" href={places.overview}>
      <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
        <path class="rv-mark__frame" d="M3 3h30v30H3z" />
        <path class="rv-mark__frame" d="M3 13h30M13 13v20" />
        <path class="rv-mark__field" d="M14.5 14.5h17v17h-17z" />
      </svg>
      <span>
        <b>{text.product}</b>
        <span class="rv-mark__line">{text.productLine}</span>
      </span>
    </a>
  );
}
