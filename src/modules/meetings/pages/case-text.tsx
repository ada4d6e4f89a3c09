import type { Language } from '../../../kernel/language.ts';
import { RichText } from '../../../platform/design/index.ts';
import type { CaseText } from '../rules/meeting-views.ts';
import { Blocks } from './blocks.tsx';

type Props = { text: CaseText; language: Language; under?: 'title' | 'heading' };

/** A text of a case as it was written: here, or in a document that was read in. `under` = what stands over it. */
export const CaseTextBody = ({ text, language, under = 'heading' }: Props) =>
  text.rich === null ? (
    <Blocks text={text.text} language={language} under={under} />
  ) : (
    <RichText text={text.rich} language={language} level={under === 'title' ? 2 : 3} />
  );
