import type { Language } from '../../kernel/language.ts';
import type { Child } from 'hono/jsx';
import { glossary, termParts, type TermKey } from './glossary.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

type TermProps = {
  readonly language: Language;
  readonly term: TermKey;
  /** The word as the sentence has it; the glossary's own otherwise. */
  readonly children?: Child;
};

/**
 * A word of the field, explained where it first stands on a page: once a page, because the explanation has its address.
 * The browser opens and closes it, by keyboard too and without JavaScript. Not inside a link, a button or a heading.
 */
export function Term({ language, term, children }: TermProps) {
  const text = designTexts[language];
  const { word, means } = glossary[language][term];
  const id = `ord-${term}`;
  return (
    <>
      <button type="button" class="rv-term" popovertarget={id}>
        {children ?? word}
        <span class="sr-only"> ({text.explanation})</span>
      </button>
      <span id={id} popover="auto" class="rv-term__text">
        <b>{word}</b> {means} <a href={`${places.glossary}#${term}`}>{text.moreInGlossary}</a>
      </span>
    </>
  );
}

type TermTextProps = {
  readonly language: Language;
  /** The words that first appear on the page in this text. */
  readonly terms: readonly TermKey[];
  readonly children: string;
};

/** A sentence with the first appearance of each of these words explained. */
export const TermText = ({ language, terms, children }: TermTextProps) => (
  <>
    {termParts(children, terms, language).map((part) =>
      typeof part === 'string' ? (
        part
      ) : (
        <Term language={language} term={part.key}>
          {part.words}
        </Term>
      ),
    )}
  </>
);
