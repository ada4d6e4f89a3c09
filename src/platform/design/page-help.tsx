import type { Language } from '../../kernel/language.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

/** What a page is for, in three short answers, and the task it belongs to on the page of all help. */
export type HelpText = {
  readonly task: string;
  readonly what: string;
  readonly can: string;
  readonly who: string;
};
/** A page's help in both languages; `key` is its address on the page of all help. */
export type Help = { readonly key: string; readonly words: Readonly<Record<Language, HelpText>> };

/** Help to the page one is on, folded away under its title. */
export function PageHelp({ language, help: { key, words } }: { language: Language; help: Help }) {
  const text = designTexts[language];
  return (
    <details class="rv-help rv-no-print">
      <summary>{text.helpToPage}</summary>
      <HelpAnswers language={language} words={words[language]} />
      <p>
        <a href={`${places.help}#${key}`}>{text.allHelp}</a> · <a href={places.glossary}>{text.glossary}</a>
      </p>
    </details>
  );
}

/** The three answers, each under its question. */
export function HelpAnswers({ language, words }: { language: Language; words: HelpText }) {
  const text = designTexts[language];
  return (
    <dl class="rv-help__answers">
      <dt>{text.helpWhat}</dt>
      <dd>{words.what}</dd>
      <dt>{text.helpCan}</dt>
      <dd>{words.can}</dd>
      <dt>{text.helpWho}</dt>
      <dd>{words.who}</dd>
    </dl>
  );
}
