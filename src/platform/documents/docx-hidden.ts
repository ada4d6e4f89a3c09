import type { PlaceKind, SeeText } from './personal-numbers.ts';

const kinds: readonly [RegExp, PlaceKind][] = [
  [/^word\/document/u, 'hidden'],
  [/^word\/comments/u, 'comment'],
  [/^word\/(header|footer)/u, 'header'],
  [/^word\/(footnotes|endnotes)/u, 'note'],
  [/^(docProps|customXml)\//u, 'properties'],
];

/** Shows every text of a Word document's parts: comments, deletions, notes, headers, properties, what is set hidden. */
export function seeParts(parts: ReadonlyMap<string, string>, see: SeeText): void {
  for (const [name, part] of parts) {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'part';
    if (/<(?:\w+:)?delText\b/u.test(part)) see({ kind: 'deleted', texts: deletedIn(part) });
    see({ kind, texts: [...textsIn(part, name.startsWith('word/')), ...attributesIn(part)] });
  }
}

/** Paragraphs of Word's own parts, whose runs may part a number; elsewhere every element is a text of its own. */
function textsIn(part: string, hasParagraphs: boolean): string[] {
  const plain = part
    .replaceAll(/<!\[CDATA\[|\]\]>|<!--|-->|<\?/gu, ' ')
    .replaceAll(/<(wp\w*:\w+)\b[^>]*>[^<]*<\/\1>/gu, ' ') // where drawings stand, in thousandths of a millimetre
    .replaceAll(/<(?:\w+:)?(?:noBreakHyphen|softHyphen)\b[^>]*>/gu, '-')
    .replaceAll(/<(?:\w+:)?(?:tab|br|cr)\b[^>]*>/gu, ' ');
  const pieces = plain.split(hasParagraphs ? /<\/(?:\w+:)?(?:p|tc)>/u : /<\/[^>]*>/u);
  return pieces.map((piece) => unescaped(piece.replaceAll(/<[^>]*>/gu, ''))).filter((text) => text !== '');
}

const deletedIn = (part: string): string[] =>
  part
    .split(/<\/(?:\w+:)?p>/u)
    .map((paragraph) =>
      [...paragraph.matchAll(/<(?:\w+:)?delText\b[^>]*>([^<]*)/gu)].map(([, text]) => text ?? '').join(''),
    )
    .filter((text) => text !== '')
    .map(unescaped);

/** Attributes that people's words stand in: pictures' descriptions, authors, links, stored fields. */
function attributesIn(part: string): string[] {
  const own = part.matchAll(/\b(?:descr|title|alt|author|initials|tooltip|Target)=(?:"([^"]*)"|'([^']*)')/gu);
  const fields = part.matchAll(
    /<(?:\w+:)?(?:docVar|tag|alias|default|listEntry|statusText|helpText)\b[^>]*?val=(?:"([^"]*)"|'([^']*)')/gu,
  );
  return [...own, ...fields].map(([, one, other]) => unescaped(one ?? other ?? ''));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const codePointMax = 0x10ffff;
const hexadecimal = 16;

export const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, signOf);

function signOf(whole: string, ...[decimal, hex, name]: (string | undefined)[]): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', hexadecimal) : Number(decimal);
  return code <= codePointMax ? String.fromCodePoint(code) : ' ';
}
