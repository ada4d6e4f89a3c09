import { abbreviations } from './abbreviations.ts';
import { analyseAskedWord, analyseWord, type WordAnalysis } from './analyse-word.ts';
import type { Expression } from './expression.ts';
import { fold } from './fold.ts';
import type { SearchQuery, Term } from './parse-query.ts';
import { figureTerm, signs } from './terms.ts';
import { tokensOf, type Token } from './tokens.ts';

/** For a word of the query other ways to find it: words it may have been meant for, or that are misspellings of it. */
export type NearWords = ReadonlyMap<string, readonly Expression[]>;

/** What the index is asked for a query; undefined when there is nothing to ask. */
export function queryExpression(query: SearchQuery, near: NearWords = new Map()): Expression | undefined {
  if (query.all.length === 0) return undefined;
  const all = query.all.map((group) => anyOf(group.flatMap((term) => termExpressions(term, near))));
  const none = query.none.map((term) => ({ not: anyOf(termExpressions(term, new Map())) }));
  const ways = [all, ...joinedPairs(query, all), ...longNames(query).map((name) => [name])];
  const [only, ...others] = ways.map((way): Expression => ({ every: [...way, ...none] }));
  return only && others.length > 0 ? { any: [only, ...others] } : only;
}

const joinedWordsMax = 4;

/** Two words that stand side by side may have been written as one: kick off, spørge skema. */
function joinedPairs({ all }: SearchQuery, groups: readonly Expression[]): Expression[][] {
  const words = all.map(([term, ...others]) =>
    term?.kind === 'token' && term.token.kind === 'word' && others.length === 0 ? term.token.text : undefined,
  );
  if (words.length > joinedWordsMax) return [];
  return words.slice(1).flatMap((second, index) => {
    const first = words[index];
    if (first === undefined || second === undefined) return [];
    const { lemmas } = analyseAskedWord(first + second);
    const joined = anyOf(lemmas.flatMap((lemma) => [{ lexeme: lemma }, { lexeme: signs.part + lemma }]));
    return [[...groups.slice(0, index), joined, ...groups.slice(index + 2)]];
  });
}

const anyOf = (parts: readonly Expression[]): Expression => {
  const seen = new Map(parts.map((part) => [JSON.stringify(part), part]));
  const [only, ...others] = seen.values();
  return only && others.length === 0 ? only : { any: [...seen.values()] };
};

function termExpressions(term: Term, near: NearWords): Expression[] {
  if (term.kind === 'prefix') return prefixExpressions(term.text);
  if (term.kind === 'phrase') return [inOrder(term.tokens)];
  const { token } = term;
  if (token.kind !== 'word') return [{ lexeme: figureTerm(token) }];
  return [...writtenVariants(token.text).flatMap(wordExpressions), ...(near.get(token.text) ?? [])];
}

const prefixExpressions = (text: string): Expression[] => {
  const signsOfKind = /^\d/u.test(text)
    ? [signs.figure]
    : /\d/u.test(text)
      ? [signs.figure, signs.written]
      : [signs.written];
  return signsOfKind.map((sign) => ({ lexeme: sign + text.replace(/^§\s?/u, ''), isPrefix: true }));
};

/** Who has no æ and ø writes ae and oe. */
function writtenVariants(word: string): string[] {
  const danish = word.replaceAll('ae', 'æ').replaceAll('oe', 'ø');
  return danish === word ? [word] : [word, danish];
}

export function wordExpressions(word: string): Expression[] {
  const analysis = analyseAskedWord(word);
  const found: Expression[] = analysis.lemmas.flatMap((lemma) => [
    { lexeme: lemma },
    { lexeme: signs.part + lemma },
  ]);
  return [...found, ...apart(analysis), ...longName(word)];
}

/** A compound is also found where it is written in two: ressource tilføjelse. */
function apart({ parts }: WordAnalysis): Expression[] {
  return parts.slice(1).map((_, index) => {
    const [before, after] = [parts.slice(0, index + 1).join(''), parts.slice(index + 1).join('')];
    return { inOrder: [{ lexeme: before }, { lexeme: after }], gaps: [1] };
  });
}

function inOrder(tokens: readonly Token[]): Expression {
  const gaps = tokens.slice(1).map(({ position }, index) => position - (tokens[index]?.position ?? 0));
  return { inOrder: tokens.map(placeExpression), gaps };
}

/** In a phrase a word stands in any of its forms, but not inside a compound. */
function placeExpression(token: Token): Expression {
  if (token.kind !== 'word') return { lexeme: figureTerm(token) };
  return anyOf(analyseAskedWord(token.text).lemmas.map((lexeme) => ({ lexeme })));
}

/** An abbreviation also finds what it stands for. */
function longName(word: string): Expression[] {
  return abbreviations
    .filter(({ short }) => fold(short) === word)
    .map(({ long }) => {
      const tokens = tokensOf(long);
      return tokens.length > 1 ? inOrder(tokens) : placeExpression(tokens[0] as Token);
    });
}

/** Words that together are the name in full also find its abbreviation. */
function longNames(query: SearchQuery): Expression[] {
  const lemmas = query.all.map(([term]) =>
    term?.kind === 'token' ? (analyseWord(term.token.text).lemmas[0] ?? '') : '',
  );
  return abbreviations
    .filter(({ long }) => {
      const full = tokensOf(long).filter(({ text }) => text !== 'og');
      return (
        full.length === lemmas.length &&
        full.every(({ text }, index) => analyseWord(text).lemmas[0] === lemmas[index])
      );
    })
    .map(({ short }) => ({ lexeme: fold(short) }));
}

/** What may be marked in a text that was found: every lexeme that was asked for, not those that were ruled out. */
export function askedLexemes(
  expression: Expression,
): { readonly lexeme: string; readonly isPrefix?: true }[] {
  if ('lexeme' in expression) return [expression];
  if ('not' in expression) return [];
  const parts =
    'any' in expression ? expression.any : 'every' in expression ? expression.every : expression.inOrder;
  return parts.flatMap(askedLexemes);
}

const apartMin = 2;

/** A word nobody knows may be two in the texts: "kickoff" finds "kick off". */
export const writtenApart = (word: string): Expression[] =>
  Array.from({ length: Math.max(0, word.length - 2 * apartMin + 1) }, (_, index) => ({
    inOrder: [{ lexeme: word.slice(0, index + apartMin) }, { lexeme: word.slice(index + apartMin) }],
    gaps: [1],
  }));
