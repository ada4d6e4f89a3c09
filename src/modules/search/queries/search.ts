import type { Reader } from '../../../platform/database.ts';
import type { Expression } from '../rules/expression.ts';
import { parseQuery, type SearchQuery } from '../rules/parse-query.ts';
import { askedLexemes, queryExpression } from '../rules/query-expression.ts';
import { searchCounts, type SearchCounts } from '../rules/search-counts.ts';
import type { SearchFilter } from '../rules/search-filter.ts';
import { marked, markingOf, snippet, type SnippetPart } from '../rules/snippet.ts';
import { rememberingTerms } from '../rules/terms.ts';
import { ask } from './ask.ts';
import { found, type Found } from './found.ts';
import { isFew, nearWords, type Nearness } from './near-words.ts';
import { searchHits, type SearchHit } from './search-hits.ts';

export type ShownHit = Omit<SearchHit, 'title' | 'bodyText'> & {
  readonly title: readonly SnippetPart[];
  readonly snippet: readonly SnippetPart[];
};
export type SearchResult = {
  readonly query: SearchQuery;
  readonly counts: SearchCounts;
  readonly hits: readonly ShownHit[];
  readonly near: Pick<Nearness, 'taken' | 'offered'>;
};

const terms = rememberingTerms();
const noNearness: Nearness = { ways: new Map(), taken: [], offered: [] };

/**
 * Answers a search as the reader of this transaction: hits of one page, counts for the filters, near words when
 * few.
 */
export async function search(db: Reader, filter: SearchFilter): Promise<SearchResult> {
  const query = parseQuery(filter.words);
  const typed = queryExpression(query);
  if (!typed) {
    const counts = searchCounts({ byPlace: [], byOutcome: [] }, filter);
    return { query, counts, hits: [], near: noNearness };
  }
  const first = { expression: typed, answer: await found(db, { question: typed, filter }), near: noNearness };
  const isEnough = filter.isExact || !isFew(first.answer.counts.unfiltered);
  const { expression, answer, near } = isEnough
    ? first
    : await withNearWords(db, filter, { query, ...first });
  const hits = await searchHits(db, answer.ids);
  const marking = markingOf(askedLexemes(expression), terms, query.all.length);
  const shown = hits.map(({ title, bodyText, ...hit }) => ({
    ...hit,
    title: marked(title, marking),
    snippet: snippet(bodyText, marking),
  }));
  return { query, counts: answer.counts, hits: shown, near };
}

type First = { query: SearchQuery; expression: Expression; answer: Found };

async function withNearWords(db: Reader, filter: SearchFilter, { query, expression: typed, answer }: First) {
  const near = await nearWords(db, query);
  const expression = queryExpression(query, near.ways) ?? typed;
  if (near.ways.size > 0)
    return { expression, near, answer: await found(db, { question: expression, filter }) };
  await ask(db, expression);
  return { expression, near, answer };
}
