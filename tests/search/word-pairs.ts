/** Words that must find each other and words that must not, written before the rules they are scored by. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Expression } from '../../src/modules/search/rules/expression.ts';
import { parseQuery } from '../../src/modules/search/rules/parse-query.ts';
import { queryExpression } from '../../src/modules/search/rules/query-expression.ts';
import { termsOf } from '../../src/modules/search/rules/terms.ts';
import { tokensOf } from '../../src/modules/search/rules/tokens.ts';

export type Half = 'development' | 'held-back';
/** `group` = noun, verb, adjective, compound or apart. */
export type WordPair = { readonly group: string; readonly asked: string; readonly text: string };

const linesOf = (name: string): string[] =>
  readFileSync(path.join(import.meta.dirname, 'words', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** "noun: skovl > skovlen skovle": who asks for the first finds each of the others. */
export const samePairs = (half: Half): WordPair[] =>
  linesOf(`same-${half}`).flatMap((line) => {
    const [, group = '', asked = '', texts = ''] = /^(\w+): (\S+) > (.+)$/u.exec(line) ?? [];
    return texts.split(' ').map((text) => ({ group, asked, text }));
  });

/** "vedtage vedtægt": neither finds the other. */
export const apartPairs = (half: Half): WordPair[] =>
  linesOf(`apart-${half}`).flatMap((line) => {
    const [one = '', other = ''] = line.split(' ');
    return [
      { group: 'apart', asked: one, text: other },
      { group: 'apart', asked: other, text: one },
    ];
  });

/** Whether a text of that one word answers the question. */
export function isFoundBy({ asked, text }: WordPair): boolean {
  const expression = queryExpression(parseQuery(asked));
  const terms = new Set(tokensOf(text).flatMap(termsOf));
  return expression !== undefined && answers(expression, terms);
}

function answers(expression: Expression, terms: ReadonlySet<string>): boolean {
  if ('lexeme' in expression) return terms.has(expression.lexeme);
  if ('any' in expression) return expression.any.some((one) => answers(one, terms));
  if ('every' in expression) return expression.every.every((one) => answers(one, terms));
  return 'not' in expression && !answers(expression.not, terms);
}

export type PairScore = { readonly group: string; readonly pairs: number; readonly right: number };

export function pairScores(half: Half): PairScore[] {
  const judged = [
    ...samePairs(half).map((pair) => ({ ...pair, isRight: isFoundBy(pair) })),
    ...apartPairs(half).map((pair) => ({ ...pair, isRight: !isFoundBy(pair) })),
  ];
  return [...Map.groupBy(judged, ({ group }) => group)].map(([group, all]) => ({
    group,
    pairs: all.length,
    right: all.filter(({ isRight }) => isRight).length,
  }));
}

/** The pairs that are judged wrong, to be looked at; not for the half that is held back. */
export const wrongPairs = (half: Half): WordPair[] => [
  ...samePairs(half).filter((pair) => !isFoundBy(pair)),
  ...apartPairs(half).filter(isFoundBy),
];
