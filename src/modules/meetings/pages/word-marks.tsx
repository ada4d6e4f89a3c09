import type { Language } from '../../../kernel/language.ts';
import type { WordStretch } from '../rules/word-difference.ts';
import { versionTexts } from '../text-versions.ts';
import { inDanish } from './meeting-words.ts';

type Props = { words: readonly WordStretch[]; language: Language };

/** A text with what came and what went. The marks are shapes, so that they print in black and white. */
export const WordMarks = ({ words, language }: Props) => (
  <p class="rv-diff" {...inDanish(language)}>
    {words.map(({ is, text }, at) => {
      if (is === 'added') return <ins>{text}</ins>;
      if (is === 'removed') return <del>{text}</del>;
      return shortened(text, { isFirst: at === 0, isLast: at === words.length - 1 }, language);
    })}
  </p>
);

const aroundMax = 160;

/** Of a long stretch that stayed, what stands next to a change. */
function shortened(text: string, at: { isFirst: boolean; isLast: boolean }, language: Language): string {
  if (text.length <= 2 * aroundMax) return text;
  const gap = versionTexts[language].unchangedGap;
  const start = at.isFirst ? '' : text.slice(0, aroundMax);
  const end = at.isLast ? '' : text.slice(-aroundMax);
  return start + gap + end;
}
