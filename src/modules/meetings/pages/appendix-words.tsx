import type { Language } from '../../../kernel/language.ts';
import { paperFilePath } from '../paths.ts';
import type { Appendix } from '../rules/meeting-views.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import { webAddress } from './meeting-words.ts';

/** Where the appendix is found: the paper in the version that was sent, or an address on the web. */
export function appendixHref({ url, paperNumber, paperVersion }: Appendix): string | undefined {
  if (paperNumber === null || paperVersion === null) return webAddress(url);
  return paperFilePath.to({ number: paperNumber, version: String(paperVersion) });
}

/** "Bilag 3: Økonomi". */
export const appendixName = ({ number, title }: Appendix, language: Language): string =>
  number === null || number === '' ? title : `${meetingsTexts[language].appendixWord} ${number}: ${title}`;

/** "eftersendes", "omdeles på mødet", or nothing. */
export const appendixLateness = ({ lateness }: Appendix, language: Language): string =>
  versionTexts[language].appendixLateness[lateness];

/** An appendix by its name, a link where there is something to open, and when it comes late, that it does. */
export function AppendixWords({ appendix, language }: { appendix: Appendix; language: Language }) {
  const href = appendixHref(appendix);
  const name = appendixName(appendix, language);
  const late = appendixLateness(appendix, language);
  return (
    <>
      {href === undefined ? name : <a href={href}>{name}</a>}
      {late !== '' && <span class="rv-muted">{` (${late})`}</span>}
    </>
  );
}
