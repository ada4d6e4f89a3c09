import type { Language } from '../../../kernel/language.ts';
import { paperFilePath } from '../paths.ts';
import type { Appendix } from '../rules/meeting-views.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import { webAddress } from './meeting-words.ts';

/** Where the appendix is found: the paper in the version that was sent if it can be opened, or a web address. */
export function appendixHref({ url, paperNumber, paperVersion, file }: Appendix): string | undefined {
  if (paperNumber === null || paperVersion === null) return webAddress(url);
  if (file?.state !== 'open') return undefined;
  return paperFilePath.to({ number: paperNumber, version: String(paperVersion) });
}

/** "Bilag 3: Økonomi". */
export const appendixName = ({ number, title }: Appendix, language: Language): string =>
  number === null || number === '' ? title : `${meetingsTexts[language].appendixWord} ${number}: ${title}`;

/** "eftersendes", "omdeles på mødet", or nothing. */
export const appendixLateness = ({ lateness }: Appendix, language: Language): string =>
  versionTexts[language].appendixLateness[lateness];

/** "PDF, 7 sider", or why there is nothing to open; empty where there is no file. */
export function appendixFile({ file }: Appendix, language: Language): string {
  const text = versionTexts[language];
  if (file === null) return '';
  if (file.state !== 'open') return text.appendixStates[file.state];
  const pages = file.pageCount === null ? [] : [text.filePages(file.pageCount)];
  return [text.fileKinds[file.kind], ...pages].join(', ');
}

/** An appendix by its name, a link where there is something to open; what file it is, and that it comes late. */
export function AppendixWords({ appendix, language }: { appendix: Appendix; language: Language }) {
  const href = appendixHref(appendix);
  const name = appendixName(appendix, language);
  const notes = [appendixFile(appendix, language), appendixLateness(appendix, language)].filter(Boolean);
  return (
    <>
      {href === undefined ? name : <a href={href}>{name}</a>}
      {notes.length > 0 && <span class="rv-muted">{` (${notes.join(', ')})`}</span>}
    </>
  );
}
