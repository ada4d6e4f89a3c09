import type { Language } from '../../../kernel/language.ts';
import { Tag } from '../../../platform/design/index.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import { outcomeState } from '../rules/outcome-tag.ts';
import { paragraphs, type TextBlock } from '../rules/paragraphs.ts';
import { meetingsTexts } from '../text.ts';
import { inDanish } from './meeting-words.ts';

type BlocksProps = { text: string; language: Language; under?: 'title' | 'heading' };

/** A text out of a document, in paragraphs, lists and headings. `under` = what stands over it on the page. */
export const Blocks = ({ text, language, under = 'heading' }: BlocksProps) => (
  <>{paragraphs(text).map((block) => BlockOf(block, language, under))}</>
);

function BlockOf(block: TextBlock, language: Language, under: BlocksProps['under']) {
  if (block.kind === 'paragraph') return <p {...inDanish(language)}>{block.text}</p>;
  if (block.kind === 'heading')
    return under === 'title' ? (
      <h2 {...inDanish(language)}>{block.text}</h2>
    ) : (
      <h3 {...inDanish(language)}>{block.text}</h3>
    );
  return (
    <ul {...inDanish(language)}>
      {block.items.map(({ text, points }) => (
        <li>
          {text}
          {points.length > 0 && (
            <ul>
              {points.map((point) => (
                <li>{point}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

type OutcomeProps = { outcome: OutcomeCode; language: Language; isQuiet?: boolean };

/** An outcome as word, shape and colour. */
export const OutcomeTag = ({ outcome, language, isQuiet = false }: OutcomeProps) => (
  <Tag state={outcomeState[outcome]} isQuiet={isQuiet}>
    {meetingsTexts[language].outcomes[outcome]}
  </Tag>
);
