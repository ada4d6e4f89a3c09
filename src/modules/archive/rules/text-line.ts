/** One printed line, cleaned of what is not text. `no` counts from 1; `indent` is the number of leading blanks. */
export type TextLine = {
  readonly no: number;
  readonly text: string;
  readonly indent: number;
  readonly raw: string;
};

const tabWidth = 4;
/** Longer lines are no headings and no labels; patterns look at this many characters only. */
export const patternCharactersMax = 400;

/** Lines ready for reading: hard blanks become blanks, invisible signs go, soft hyphens at a line end are printed. */
export function textLines(lines: readonly string[]): TextLine[] {
  return lines.map((source, index) => {
    const raw = visible(source);
    const text = withoutButton(raw.trim());
    return { no: index + 1, text, indent: text === '' ? 0 : raw.length - raw.trimStart().length, raw };
  });
}

/** Web pages print the words of the button that folds a part in or out before or after its label. */
function withoutButton(text: string): string {
  if (!/fold|klap|[▲▼►▾▸△▽]/iu.test(text)) return text;
  const bare = text.replace(buttonBefore, '').replace(buttonAfter, '').trim();
  return bare === '' ? text : bare;
}

const button =
  '(?:(?:fold|klap)\\s+(?:(?:dette|denne|hele)\\s+)?(?:punkt(?:et)?|afsnit(?:tet)?|sag(?:en)?)' +
  '\\s+(?:ind|ud|sammen)|[▲▼►▾▸△▽])';
const buttonBefore = new RegExp(`^\\[?${button}\\]?\\s*`, 'iu');
const buttonAfter = new RegExp(`\\s+[[(]?${button}[\\])]?$`, 'iu');

function visible(source: string): string {
  return source
    .replace(/\u00AD[ \t]*$/u, '-')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u00A0\u2007\u202F]/gu, ' ')
    .replaceAll('\t', ' '.repeat(tabWidth))
    .replace(/[^\P{Cc}\f]/gu, '');
}

/** Every run of blanks and line ends becomes one blank. */
export function oneBlank(text: string): string {
  const bare = text.trim();
  return /[^\S ]| {2}/u.test(bare) ? bare.split(/\s+/u).join(' ') : bare;
}

/** The start of a line, where patterns look. */
export function head(text: string): string {
  return text.length > patternCharactersMax ? text.slice(0, patternCharactersMax) : text;
}

/** A long pattern in parts, so that it can be read: the parts are put together as they are. */
export function regex(flags: string, ...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), flags);
}

/** A pattern of whole words that knows Danish letters (the usual word border does not). */
export function words(alternatives: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, flags);
}

/** Letters and digits in lower case, nothing else: what two spellings of one title have in common. */
export function bareLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
