import type { Language } from '../../../kernel/language.ts';
import { offerTexts } from '../text.ts';

/** The way to end a service, under the form that changes it. */
export const ServiceEndLink = ({ href, language }: { href: string; language: Language }) => (
  <p class="rv-space">
    <a href={href}>{offerTexts[language].forms.endSubmit}</a>
  </p>
);
