/**
 * Word keeps automatic numbers out of the text: a paragraph names a list and a level, and another part of the file says
 * how that level is written. The reader of Word files forgets which list it was, so it is given a part of our own
 * making, in which every level carries a key; by that key the printed numbers are counted here.
 */
export type Numbering = {
  /** The part that replaces word/numbering.xml. */
  readonly part: string;
  readonly levels: ReadonlyMap<string, NumberLevel>;
};

type NumberLevel = {
  readonly list: string;
  readonly number: string;
  readonly level: number;
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  readonly startOverride: number | null;
  readonly style: string | null;
};

type AbstractLevel = Pick<NumberLevel, 'level' | 'format' | 'pattern' | 'start' | 'style'>;

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Reads word/numbering.xml. Null when it has no lists in the usual form; the original part is then good enough. */
export function numberingOf(xml: string): Numbering | null {
  const lists = abstractLists(xml);
  const levels = new Map<string, NumberLevel>();
  const parts: string[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(/<w:num\b([^>]*)>(.*?)<\/w:num>/gsu)) {
    const number = attribute(attributes, 'w:numId');
    const list = valueOf(content, 'w:abstractNumId');
    if (number === null || list === null || !/^\d+$/u.test(number)) continue;
    const keyed = (lists.get(list) ?? []).map((level) => {
      const key = level.style !== null && !levels.has(level.style) ? level.style : `${number}/${level.level}`;
      levels.set(key, { ...level, list, number, startOverride: overrideOf(content, level.level) });
      return levelPart(key, level);
    });
    parts.push(listPart(number, keyed));
  }
  if (parts.length === 0) return null;
  const numbers = [...xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"/gu)].map(([, number]) => numberPart(number));
  const part = `<w:numbering xmlns:w="${wordSpace}">${parts.join('')}${numbers.join('')}</w:numbering>`;
  return { part, levels };
}

const numberPart = (number = ''): string =>
  `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`;
const listPart = (number: string, levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${number}">${levels.join('')}</w:abstractNum>`;
const levelPart = (key: string, level: AbstractLevel): string =>
  `<w:lvl w:ilvl="${level.level}"><w:numFmt w:val="${level.format === 'bullet' ? 'bullet' : 'decimal'}"/>` +
  `<w:pStyle w:val="${key}"/></w:lvl>`;

function abstractLists(xml: string): Map<string, AbstractLevel[]> {
  const lists = new Map<string, AbstractLevel[]>();
  const linkedTo = new Map<string, AbstractLevel[]>();
  const links: [list: string, style: string][] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<w:abstractNum\b([^>]*)>(.*?)<\/w:abstractNum>/gsu,
  )) {
    const list = attribute(attributes, 'w:abstractNumId');
    if (list === null) continue;
    const levels = levelsOf(content);
    lists.set(list, levels);
    const [name, link] = [valueOf(content, 'w:styleLink'), valueOf(content, 'w:numStyleLink')];
    if (name !== null) linkedTo.set(name, levels);
    if (link !== null) links.push([list, link]);
  }
  for (const [list, style] of links) lists.set(list, linkedTo.get(style) ?? []);
  return lists;
}

function levelsOf(content: string): AbstractLevel[] {
  return [...content.matchAll(/<w:lvl\b([^>]*)>(.*?)<\/w:lvl>/gsu)].flatMap(
    ([, attributes = '', inner = '']) => {
      const level = attribute(attributes, 'w:ilvl');
      if (level === null || !/^[0-8]$/u.test(level)) return [];
      const style = valueOf(inner, 'w:pStyle');
      const format = valueOf(inner, 'w:numFmt') ?? 'decimal';
      const pattern = valueOf(inner, 'w:lvlText') ?? '';
      const start = wholeNumber(valueOf(inner, 'w:start')) ?? 1;
      const isPlain = style !== null && /^[\w.-]+$/u.test(style);
      return [{ level: Number(level), format, pattern, start, style: isPlain ? style : null }];
    },
  );
}

function overrideOf(content: string, level: number): number | null {
  const override = new RegExp(`<w:lvlOverride\\b[^>]*w:ilvl="${level}"[^>]*>(.*?)</w:lvlOverride>`, 'su');
  return wholeNumber(valueOf(override.exec(content)?.[1] ?? '', 'w:startOverride'));
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
}

function valueOf(content: string, element: string): string | null {
  return new RegExp(`<${element}\\s[^>]*w:val="([^"]*)"`, 'u').exec(content)?.[1] ?? null;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : null;

/**
 * Counts paragraphs in reading order; answers what Word prints before the paragraph with this key ("3.", "b)", "•").
 */
export function numberCounter(numbering: Numbering | null): (key: string) => string | null {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (key) => {
    const level = numbering?.levels.get(key);
    if (!level) return null;
    if (level.format === 'bullet') return level.level === 0 ? '•' : 'o';
    const counts = (counters.get(level.list) ?? []).slice(0, level.level + 1);
    const isFirst = !begun.has(key);
    begun.add(key);
    const restart = isFirst ? level.startOverride : null;
    counts[level.level] = restart ?? (counts[level.level] ?? level.start - 1) + 1;
    counters.set(level.list, counts);
    return printed(level, counts, numbering);
  };
}

function printed(level: NumberLevel, counts: readonly number[], numbering: Numbering | null): string {
  const siblings = [...(numbering?.levels.values() ?? [])].filter((other) => other.number === level.number);
  return level.pattern.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const sibling = siblings.find((other) => other.level === at);
    return numeral(counts[at] ?? sibling?.start ?? 1, sibling?.format ?? 'decimal');
  });
}

const alphabet = 26;

function numeral(count: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

/** Word writes aa, bb after z. */
function letters(count: number): string {
  const at = Math.max(0, count - 1);
  return String.fromCharCode(97 + (at % alphabet)).repeat(Math.floor(at / alphabet) + 1);
}

const romanSigns: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const romanMax = 3999;

function roman(count: number): string {
  if (count < 1 || count > romanMax) return String(count);
  let [rest, text] = [count, ''];
  for (const [value, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
