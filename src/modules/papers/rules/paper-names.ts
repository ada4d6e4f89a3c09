import { maskAllCpr } from '../../../kernel/cpr.ts';
import { paperKindOf, type PaperKind } from './paper-kind.ts';

const nameLettersMax = 200;
const titleLettersMax = 300;

/** The name as it was on the user's machine, without folders, personal numbers and what no name should hold. */
export function paperFileName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const readable = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return maskAllCpr(readable).slice(-nameLettersMax).toWellFormed() || 'bilag';
}

/** What a paper is called where nobody wrote a title: its file's name, without the ending and with blanks. */
export function titleOfFile(name: string): string {
  const bare = paperFileName(name).replace(/\.[a-zæøå0-9]{1,5}$/iu, '');
  const words = bare.replaceAll(/[_\s]+/gu, ' ').trim();
  return (words === '' ? paperFileName(name) : words).slice(0, titleLettersMax);
}

const endings: Record<PaperKind, RegExp> = {
  pdf: /\.pdf$/iu,
  word: /\.docx$/iu,
  sheet: /\.xlsx$/iu,
  text: /\.(txt|csv|md)$/iu,
  picture: /\.(png|jpe?g)$/iu,
};
const ending: Record<PaperKind, string> = {
  pdf: 'pdf',
  word: 'docx',
  sheet: 'xlsx',
  text: 'txt',
  picture: 'png',
};

/** The name a file is handed out by: it ends as what the file is, so that no machine takes it for a program. */
export function servedName(name: string, mediaType: string): string {
  const kind = paperKindOf(mediaType);
  if (endings[kind].test(name)) return name;
  return `${name}.${mediaType === 'image/jpeg' ? 'jpg' : ending[kind]}`;
}

const digits = 4;

/** What people call a paper by: '2026-0042'. */
export const paperNumber = (year: string, place: number): string =>
  `${year}-${String(place).padStart(digits, '0')}`;

export const isPaperNumber = (text: string): boolean => /^\d{4}-\d{4,6}$/u.test(text);
