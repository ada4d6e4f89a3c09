import type { ItemPart } from './item-parts.ts';
import type { KnownNames, LineRange } from './meeting-record.ts';
import { isOrganisation } from './person-parts.ts';
import { oneBlank } from './text-line.ts';

export type Presenter = {
  readonly name: string;
  readonly title: string | null;
  readonly inferred: string | null;
  /** null = the title. */
  readonly lines: LineRange | null;
};

const opening = /^(.{2,120}?)\s+indleder(?!\p{L})/u;
const account =
  /^(.{2,90}?)\s+(?:redegør|orienterer|fremlægger|gennemgår|introducerer|præsenterer)(?!\p{L})/u;
const sentenceCharactersMax = 400;

/** Parts of the case text, all parts (a full name may stand in the minutes), and the title. */
export type PresenterTexts = {
  readonly body: readonly ItemPart[];
  readonly all: readonly ItemPart[];
  readonly title: string;
};

/** Who introduces the item: "X indleder punktet" in the case text, else " v. X" at the end of the title. */
export function presenterOf(
  texts: PresenterTexts,
  names: readonly string[],
  known: KnownNames,
): Presenter | null {
  const caseText = texts.body.filter(
    (part) => part.label?.label !== 'Referat' && part.label?.label !== 'Bilag',
  );
  for (const paragraph of caseText.flatMap((part) => part.paragraphs)) {
    const found = firstOf(sentencesOf(paragraph.text), (sentence) => inSentence(sentence, known));
    if (found) return { ...found, inferred: fullName(found.name, names, texts.all), lines: paragraph.range };
  }
  const name = byTitle.exec(texts.title.slice(-120))?.[1];
  if (!name || !isName(name, known)) return null;
  return { name, title: null, inferred: fullName(name, names, texts.all), lines: null };
}

function firstOf<T, R>(list: readonly T[], read: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = read(one);
    if (found !== null) return found;
  }
  return null;
}

const byTitle =
  /\s(?:v\.|v\/|ved)\s?(\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,4})(?:\s*\([^)]*\))?(?:,.*)?$/u;

const shortForms =
  'hhv|jf|jfr|nr|kl|ca|evt|vedr|inkl|ift|ifm|pkt|dvs|stk|pr|bl\\.a|f\\.eks|Chr|afd|tlf|ang|ekskl|max|min|stk';
const sentenceEnd = new RegExp(
  `(?<=(?:[\\p{Ll}\\d)”"%]|\\p{Lu}{2})[.!?])(?<!(?:^|[^\\p{L}])(?:${shortForms})\\.)\\s+(?=[\\p{Lu}”"“])`,
  'u',
);

/** Splits at full stops before a capital, but not after an initial ("E. Ravn") or a short form. */
export function sentencesOf(text: string): string[] {
  return text.split(sentenceEnd);
}

function inSentence(sentence: string, known: KnownNames): { name: string; title: string | null } | null {
  const start = sentence.slice(0, sentenceCharactersMax);
  const opens = opening.exec(start);
  const match = opens ?? account.exec(start);
  if (!match?.[1]) return null;
  const subject = oneBlank(match[1]);
  const [left = '', right = ''] = halves(subject);
  if (right === '') {
    const isSure = isName(left, known) && (opens !== null || left.includes(' '));
    return isSure ? { name: left, title: null } : null;
  }
  if (isName(left, known)) return { name: left, title: right };
  return isName(right, known) ? { name: right, title: left } : null;
}

function halves(subject: string): string[] {
  const inside = /^(.+?)\s*\((.+)\)$/u.exec(subject);
  if (inside?.[1] && inside[2]) return [inside[1], inside[2]];
  const at = subject.indexOf(',');
  return at < 0 ? [subject, ''] : [subject.slice(0, at).trim(), subject.slice(at + 1).trim()];
}

function isName(text: string, known: KnownNames): boolean {
  const parts = text.split(' ');
  const isShape =
    parts.length <= 5 &&
    parts.every((part) => /^\p{Lu}[\p{L}.’'-]*$/u.test(part) || /^(?:de|von|van|af)$/u.test(part));
  if (!isShape || isOrganisation(text, known)) return false;
  return (
    parts.length > 1 ||
    !/(?:et|en|erne|kredsen|gruppen|FU|DAS)$/u.test(text) ||
    /^\p{Lu}\p{Ll}{2,6}$/u.test(text)
  );
}

/** The full name behind a first name: among those present, else in the text of the item. */
function fullName(name: string, names: readonly string[], parts: readonly ItemPart[]): string | null {
  if (name.includes(' ')) return null;
  const present = [...new Set(names.filter((full) => full.startsWith(`${name} `)))];
  if (present.length > 0) return present.length === 1 ? (present[0] ?? null) : null;
  const pattern = new RegExp(
    `(?<!\\p{L})${name.replace(/[^\p{L}-]/gu, '')}(?: \\p{Lu}\\p{L}*\\.?)?(?: \\p{Lu}[\\p{Ll}-]+)(?!\\p{L})`,
    'u',
  );
  for (const part of parts) {
    for (const paragraph of part.paragraphs) {
      const found = pattern.exec(paragraph.text.slice(0, 20000));
      if (found) return found[0];
    }
  }
  return null;
}
