import type { Language } from '../../../kernel/language.ts';
import { Tag } from '../../../platform/design/index.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import { outcomeState } from '../rules/outcome-tag.ts';
import { paragraphs } from '../rules/paragraphs.ts';
import { meetingsTexts } from '../text.ts';
import { inDanish } from './meeting-words.ts';

/** A text out of a document, in paragraphs and lists. */
export const Blocks = ({ text, language }: { text: string; language: Language }) => (
  <>
    {paragraphs(text).map((block) =>
      block.kind === 'paragraph' ? (
        <p {...inDanish(language)}>{block.text}</p>
      ) : (
        <ul {...inDanish(language)}>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      ),
    )}
  </>
);

type OutcomeProps = { outcome: OutcomeCode; language: Language; isQuiet?: boolean };

/** An outcome as word, shape and colour. */
export const OutcomeTag = ({ outcome, language, isQuiet = false }: OutcomeProps) => (
  <Tag state={outcomeState[outcome]} isQuiet={isQuiet}>
    {meetingsTexts[language].outcomes[outcome]}
  </Tag>
);
