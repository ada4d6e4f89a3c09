import { outcomeCodes } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { hrefOf, type SearchLinks } from '../links.ts';
import { SearchPage, SearchStartPage, type HitView } from '../pages/search.page.tsx';
import { Suggestions } from '../pages/suggestions.tsx';
import { allChoices, filterChoices } from '../queries/filter-choices.ts';
import { search, type ShownHit } from '../queries/search.ts';
import { suggest } from '../queries/suggest.ts';
import { searchFilterOf } from '../rules/search-filter.ts';

export const showSearch =
  (links: SearchLinks) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const filter = searchFilterOf(visit.query);
    const context = visit.page;
    if (filter.words.trim() === '') return { status: 200, page: SearchStartPage({ context }) };
    const result = await search(visit.db, filter);
    const { counts } = result;
    const { bodies, years } = counts.isMore
      ? await allChoices(visit.db)
      : await filterChoices(visit.db, [...counts.body.keys(), filter.body]);
    const hits = result.hits.map((hit): HitView => viewOf(hit, links, visit.language));
    const outcomes = outcomeCodes.map((code) => ({ code, word: links.outcome(code, visit.language).word }));
    const page = SearchPage({ context, filter, result, hits, bodies, years, outcomes });
    const isGuarded = result.hits.some(
      ({ closed, municipalOnly, layer }) => municipalOnly || (closed && layer === 'whole'),
    );
    return { status: 200, page, ...(isGuarded && { reads: 'guarded' as const }) };
  };

const viewOf = (hit: ShownHit, links: SearchLinks, language: Visit<Reader>['language']): HitView => ({
  ...hit,
  href: hrefOf(links, hit.kind, hit.address),
  outcome: hit.outcome === null ? null : links.outcome(hit.outcome, language),
});

/** The list under a search field while somebody types; without words, an empty one. */
export const showSuggestions =
  (links: SearchLinks) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const { words, entries } = await suggest(visit.db, visit.query['q'] ?? '');
    const pages = entries.map(({ address, ...entry }) => ({
      ...entry,
      href: hrefOf(links, entry.kind, address),
    }));
    return { status: 200, page: Suggestions({ context: visit.page, words, pages }) };
  };
