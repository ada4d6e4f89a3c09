import type { Language } from '../../../kernel/language.ts';
import type { TagState } from '../../../platform/design/index.ts';
import { paperKindOf } from '../rules/paper-kind.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { papersTexts } from '../text.ts';

export const standingTag: Record<Standing | 'announced', TagState> = {
  ready: 'done',
  waiting: 'run',
  doubtful: 'warn',
  'scan-failed': 'warn',
  refused: 'bad',
  infected: 'bad',
  erased: 'bad',
  announced: 'idle',
};

const bytesInKilobyte = 1000;

type Facts = { mediaType: string | null; pageCount: number | null; byteCount?: number };

/** "PDF, 7 sider"; the size where it is given. */
export function fileFacts({ mediaType, pageCount, byteCount }: Facts, language: Language): string {
  const text = papersTexts[language];
  if (mediaType === null) return '';
  const size =
    byteCount === undefined ? [] : [text.size(Math.max(1, Math.round(byteCount / bytesInKilobyte)))];
  const pages = pageCount === null ? [] : [text.pages(pageCount)];
  return [text.kinds[paperKindOf(mediaType)], ...pages, ...size].join(', ');
}

/** The sentence for a code; a code without a sentence says nothing. */
export const problemWords = (code: string | null, language: Language): string | undefined =>
  new Map<string, string>(Object.entries(papersTexts[language].problems)).get(code ?? '');

export const eventWords = (event: string, language: Language): string =>
  new Map<string, string>(Object.entries(papersTexts[language].events)).get(event) ?? event;
