import type { Language } from '../../../kernel/language.ts';

/** Text with blank lines between its paragraphs, in the language it was written in. */
export const paragraphs = (text: string, language: Language) =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => <p {...(language === 'da' ? {} : { lang: 'da' })}>{one}</p>);
