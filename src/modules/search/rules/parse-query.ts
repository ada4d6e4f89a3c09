import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What is looked for: one word or figure, a beginning, or words side by side. */
export type Term =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'phrase'; readonly tokens: readonly Token[] };

/** Each of `all` must be found, by one of its alternatives; none of `none` may. */
export type SearchQuery = {
  readonly all: readonly (readonly Term[])[];
  readonly none: readonly Term[];
  readonly isCut: boolean;
  /** There were words, and all of them are too common. */
  readonly isStopWordsOnly: boolean;
};

export const queryLengthMax = 300;
export const queryTermsMax = 24;
const prefixMin = 2;

/** Quotes first, then single words. A quote that is not closed reaches to the end. */
const parts = /(?<![\p{L}\p{N}])(-?)["“”„»«]([^"“”„»«]*)["“”„»«]?|(\S+)/gu;

/** Reads what somebody typed. Any text is a query; signs that mean nothing are passed over. */
export function parseQuery(typed: string): SearchQuery {
  const clean = cleaned(typed);
  const builder = new QueryBuilder();
  for (const [, minus, quoted, word] of clean.slice(0, queryLengthMax).matchAll(parts)) {
    if (quoted !== undefined) builder.phrase(quoted, minus === '-');
    else if (word !== undefined) builder.word(word);
  }
  return builder.query(clean.length > queryLengthMax);
}

/** Without what does not show, tags of other programs, and spaces inside an amount. */
const cleaned = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\0\s]+/gu, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)/gu, (amount) => amount.replaceAll(' ', '.'))
    .trim();

class QueryBuilder {
  #all: Term[][] = [];
  #none: Term[] = [];
  #plain: string[] = [];
  #isOr = false;
  #isNot = false;
  #stopCount = 0;

  word(word: string): void {
    if (/^(OR|ELLER|\|\|?)$/u.test(word)) return this.#or();
    if (/^(AND|OG|&&?)$/u.test(word)) return undefined;
    if (/^(NOT|IKKE)$/u.test(word)) return this.#not();
    const prefix = /^(-?)([^*]+)\*+$/u.exec(word);
    const begun = fold(prefix?.[2] ?? '').replace(/^[^\p{L}\p{N}§]+|[^\p{L}\p{N}]+$/gu, '');
    if (prefix && begun.length >= prefixMin)
      return this.#add({ kind: 'prefix', text: begun }, prefix[1] === '-');
    if (/^-[\p{L}\p{N}]/u.test(word)) return this.#addText(word.slice(1), true);
    if (this.#isOr || this.#isNot) return this.#addText(word, false);
    this.#plain.push(word);
  }

  phrase(text: string, isNot: boolean): void {
    const tokens = atOwnPosition(tokensOf(text));
    const [first, ...others] = tokens;
    if (!first) return;
    if (others.length === 0 && isTooCommon(first)) this.#stopCount += 1;
    else if (others.length === 0) this.#add({ kind: 'token', token: first }, isNot);
    else this.#add({ kind: 'phrase', tokens }, isNot);
  }

  query(isTooLong: boolean): SearchQuery {
    this.#flush();
    const all = uniqueGroups(this.#all.every((group) => group.every(isLetter)) ? [] : this.#all);
    this.#stopCount += this.#all.length > 0 && all.length === 0 ? 1 : 0;
    const isCut = isTooLong || all.length > queryTermsMax;
    const isStopWordsOnly = all.length === 0 && this.#none.length === 0 && this.#stopCount > 0;
    return {
      all: all.slice(0, queryTermsMax),
      none: this.#none.slice(0, queryTermsMax),
      isCut,
      isStopWordsOnly,
    };
  }

  #or(): void {
    this.#flush();
    this.#isOr = this.#all.length > 0;
  }

  #not(): void {
    this.#flush();
    this.#isNot = true;
  }

  #add(term: Term, isMinus: boolean): void {
    this.#flush();
    const isNot = isMinus || this.#isNot;
    this.#isNot = false;
    if (isNot) this.#none.push(term);
    else if (this.#isOr) this.#all.at(-1)?.push(term);
    else this.#all.push([term]);
    this.#isOr = false;
  }

  #addText(text: string, isNot: boolean): void {
    const tokens = atOwnPosition(tokensOf(text));
    const isPhrase = tokens.length > 1 && tokens.every(({ kind }) => kind === 'word');
    if (isPhrase) return this.#add({ kind: 'phrase', tokens }, isNot);
    for (const token of tokens) this.#add({ kind: 'token', token }, isNot);
  }

  /** Plain words are read together, so that "§ 110", "5 %" and "17. november 2016" are seen as one thing. */
  #flush(): void {
    const text = this.#plain.join(' ');
    this.#plain = [];
    for (const token of hyphensTogether(withoutCurrency(atOwnPosition(tokensOf(text))))) {
      if (Array.isArray(token)) this.#all.push(token);
      else if (isTooCommon(token) && !isShouted(text, token)) this.#stopCount += 1;
      else this.#all.push([{ kind: 'token', token }]);
    }
  }
}

const isTooCommon = ({ kind, text }: Token): boolean => kind === 'word' && stopWords.has(text);

/** A single letter stands in nearly every text: by itself it asks for nothing. */
const isLetter = (term: Term): boolean =>
  term.kind === 'token' && term.token.kind === 'word' && term.token.text.length === 1;

const currency: ReadonlySet<string> = new Set(['kr', 'dkk', 'kroner', 'krone']);

/** "2.480.000 kr." also finds the amount in a table that has the unit in its head. */
const withoutCurrency = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    ({ kind, text }, index) =>
      kind !== 'word' ||
      !currency.has(text) ||
      ![tokens[index - 1], tokens[index + 1]].some((beside) => beside?.kind === 'number'),
  );

/** KKR-sekretariat: written together, or its pieces side by side. */
function hyphensTogether(tokens: readonly Token[]): (Token | Term[])[] {
  const found: (Token | Term[])[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.joined === undefined) {
      found.push(token);
      continue;
    }
    const { text, pieces } = token.joined;
    const { joined: _, ...plain } = token;
    found.push([
      { kind: 'token', token: { ...plain, text } },
      { kind: 'phrase', tokens: tokens.slice(index, index + pieces) },
    ]);
    index += pieces - 1;
  }
  return found;
}

/** DAS, FU, AT in capitals are abbreviations, also where they look like common words. */
const isShouted = (text: string, { from, to }: Token): boolean =>
  to - from > 1 && /^\p{Lu}+$/u.test(text.slice(from, to)) && text !== text.toUpperCase();

/** Of tokens that say one thing in several ways the strictest is asked for: the date, not its figures. */
function atOwnPosition(tokens: readonly Token[]): Token[] {
  const strict = new Set<Token['kind']>(['percent', 'section', 'date', 'code']);
  const covers = tokens.filter(({ kind }) => strict.has(kind));
  return tokens.filter(
    (token) =>
      !covers.some(
        (cover) =>
          cover !== token &&
          cover.from <= token.from &&
          cover.to >= token.to &&
          !(strict.has(token.kind) && token.to - token.from === cover.to - cover.from),
      ),
  );
}

function uniqueGroups(groups: readonly (readonly Term[])[]): (readonly Term[])[] {
  const seen = new Map(groups.map((group) => [JSON.stringify(group.map(keyOf)), group]));
  return [...seen.values()];
}

const keyOf = (term: Term): string => {
  if (term.kind === 'prefix') return `${term.text}*`;
  const tokens = term.kind === 'token' ? [term.token] : term.tokens;
  return tokens.map(({ kind, text }) => `${kind}:${text}`).join(' ');
};
