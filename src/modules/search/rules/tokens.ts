import { fold } from './fold.ts';

/**
 * A word or figure of a text. `from` and `to` are where it stands; several tokens may share a position's
 * neighbours.
 */
export type Token = {
  readonly kind: 'word' | 'number' | 'percent' | 'section' | 'code' | 'date';
  /** Folded word, digits without dots, '103', '2014-209' or '2016-11-17'. */
  readonly text: string;
  /** A word with hyphens written together, and how many pieces it has; on its first piece only. */
  readonly joined?: { readonly text: string; readonly pieces: number };
  /** Of "børne-" in "børne- og ungeområdet": the word that ends both. */
  readonly endedBy?: string;
  /** Tokens that say the same thing in two ways stand at one position. */
  readonly position: number;
  readonly from: number;
  readonly to: number;
};

const chunks =
  /§{1,2}\s?(\d{1,4}[a-z]?)(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:[-–./:,'’\u00ad\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;
/** Most words: told apart without the Unicode tables. */
const plainWord = /^[A-Za-zÆØÅæøå]+$/;
const months = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const percentSign = /^\s?(?:%|pct\b|procent\b)/iu;
const unitAtFigure = /^(\d[\d.,]*)(kr|dkk|mio|mia|pct|procent|stk|kroner)$/iu;
const percentLookMax = 10;
/** 2 480 000 with spaces that do not break, or with its unit after it. */
const spacedAmount = /^\d{1,3}(?:(?:[\u00a0\u202f]\d{3})+(?!\d)|(?: \d{3})+(?=,-|\s?(?:kr|dkk|kroner)\b))/iu;
const spacedLookMax = 40;
const joinerMax = 8;
const endedByWord = /^[-–]\s*(?:,|og|eller|samt|\/)\s*([\p{L}\p{M}]+)/u;
const endingLookMax = 60;

/** The words and figures of a text in order. Linear in its length; never fails. */
export function tokensOf(text: string): Token[] {
  const reader = new TokenReader(text);
  for (const match of text.matchAll(chunks)) reader.read(match);
  return reader.tokens;
}

type Piece = { readonly text: string; readonly from: number };

/** Collects tokens; holds the position, which only grows. */
class TokenReader {
  readonly tokens: Token[] = [];
  readonly #text: string;
  #position = 0;
  /** Where "§§ 85" ended: what follows after a hyphen, a comma or an "og" is a section as well. */
  #sectionsEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(match: RegExpExecArray): void {
    const chunk = match[0];
    const piece = { text: chunk, from: match.index };
    if (match[1] !== undefined) return this.#section(piece, match[1]);
    if (plainWord.test(chunk)) return this.#plain(piece);
    if (!/\p{N}/u.test(chunk)) return this.#words(piece);
    const date = dayOf(chunk);
    if (date !== undefined) return this.#add('date', date, piece);
    const amount = amountOf(chunk);
    if (amount !== undefined) return this.#number(amount, piece);
    if (!this.#withUnit(piece)) this.#code(piece);
    return undefined;
  }

  /** 500kr, 3,5mio and 5pct: the figure and its unit are two words. */
  #withUnit({ text, from }: Piece): boolean {
    const [, figure = '', unit = ''] = unitAtFigure.exec(text) ?? [];
    const amount = amountOf(figure);
    if (amount === undefined) return false;
    this.#number(amount, { text: figure, from });
    this.#add('word', fold(unit), { text: unit, from: from + figure.length });
    return true;
  }

  #add(kind: Token['kind'], text: string, piece: Piece): void {
    this.#position += 1;
    this.#besides(kind, text, piece);
  }

  /** Says another thing about the same place. */
  #besides(kind: Token['kind'], text: string, { text: source, from }: Piece): void {
    this.tokens.push({ kind, text, position: this.#position, from, to: from + source.length });
  }

  #section(piece: Piece, number: string): void {
    this.#add('section', number.toLowerCase(), piece);
    this.#besides('number', number.toLowerCase(), piece);
    if (piece.text.startsWith('§§')) this.#sectionsEnd = piece.from + piece.text.length;
  }

  /** A plain word; one that ends with a hyphen is told which word ends it. */
  #plain(piece: Piece): void {
    const end = piece.from + piece.text.length;
    const text = fold(piece.text);
    if (!'-–'.includes(this.#text[end] ?? ' ')) return this.#add('word', text, piece);
    const [, ending] = endedByWord.exec(this.#text.slice(end, end + endingLookMax)) ?? [];
    if (ending === undefined) return this.#add('word', text, piece);
    this.#position += 1;
    const { from } = piece;
    this.tokens.push({ kind: 'word', text, position: this.#position, from, to: end, endedBy: fold(ending) });
  }

  #number(amount: string, piece: Piece): void {
    this.#add('number', amount, piece);
    const end = piece.from + piece.text.length;
    if (this.#isMoreSections(piece.from)) {
      this.#besides('section', amount, piece);
      this.#sectionsEnd = end;
    }
    const sign = percentSign.exec(this.#text.slice(end, end + percentLookMax));
    if (sign) this.#besides('percent', amount, { text: piece.text + sign[0], from: piece.from });
    const spaced = spacedAmount.exec(this.#text.slice(piece.from, piece.from + spacedLookMax));
    if (spaced) this.#besides('number', spaced[0].replace(/\D/gu, ''), { text: spaced[0], from: piece.from });
    const written = this.#writtenDate(piece);
    if (written) this.#besides('date', written.day, { text: written.text, from: piece.from });
  }

  #isMoreSections(from: number): boolean {
    const isNear = this.#sectionsEnd !== -1 && from - this.#sectionsEnd <= joinerMax;
    return isNear && /^\s*(?:[-–,]|og|eller|til)\s*$/u.test(this.#text.slice(this.#sectionsEnd, from));
  }

  /** "17. november 2016" */
  #writtenDate({ text, from }: Piece): { day: string; text: string } | undefined {
    const after = this.#text.slice(from, from + 30);
    const match = /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?\s+(\d{4})(?!\d)/u.exec(after);
    const [whole, day = '', word = '', year = ''] = match ?? [];
    if (whole === undefined || day !== text) return undefined;
    const month = months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
    return month === 0 ? undefined : { day: dayText(year, String(month), day), text: whole };
  }

  /** A code as a whole (2014-209), and its pieces, so that one of them finds it too. */
  #code(piece: Piece): void {
    const pieces = [...piece.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    if (pieces.length === 1) return this.#single(piece);
    const whole = fold(piece.text)
      .replace(/[\u00ad\u2010\u2011–]/gu, '-')
      .replaceAll(':', '.');
    this.#position += 1;
    this.tokens.push({
      kind: 'code',
      text: whole,
      position: this.#position,
      from: piece.from,
      to: piece.from + piece.text.length,
    });
    this.#position -= 1;
    for (const { 0: text, index } of pieces) {
      const at = { text, from: piece.from + index };
      if (/^\d+$/u.test(text)) this.#number(text, at);
      else this.#single(at);
    }
  }

  #single(piece: Piece): void {
    this.#add(/\p{N}/u.test(piece.text) ? 'code' : 'word', fold(piece.text), piece);
  }

  #words(piece: Piece): void {
    for (const run of piece.text.matchAll(/[^/.:,]+/gu)) {
      const pieces = [...run[0].matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: text, index }) => ({
        text,
        from: piece.from + run.index + index,
      }));
      const text = fold(pieces.map((piece) => piece.text).join(''));
      const joined = pieces.length > 1 ? { text, pieces: pieces.length } : undefined;
      for (const [index, one] of pieces.entries()) this.#piece(one, index === 0 ? joined : undefined);
    }
  }

  #piece({ text, from }: Piece, joined: Token['joined']): void {
    this.#position += 1;
    const token = {
      kind: 'word',
      text: fold(text),
      position: this.#position,
      from,
      to: from + text.length,
    } as const;
    this.tokens.push(joined === undefined ? token : { ...token, joined });
  }
}

/** 128.543 and 128543 are one figure; so are 2,50 and 2,5. */
function amountOf(chunk: string): string | undefined {
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/u.test(chunk)) return undefined;
  const [whole = '', decimals = ''] = chunk.replaceAll('.', '').split(',');
  const kept = decimals.replace(/0+$/u, '');
  return kept === '' ? whole : `${whole},${kept}`;
}

function dayOf(chunk: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(chunk);
  if (iso) return isDay(iso[2], iso[3]) ? chunk : undefined;
  const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(chunk) ?? [];
  return year !== undefined && isDay(month, day) ? dayText(year, month ?? '', day ?? '') : undefined;
}

const monthsMax = 12;
const daysMax = 31;
const isDay = (month: string | undefined, day: string | undefined): boolean =>
  Number(month) >= 1 && Number(month) <= monthsMax && Number(day) >= 1 && Number(day) <= daysMax;
const dayText = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
