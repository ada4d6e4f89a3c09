import type { Route } from '../../platform/route.ts';
import { showSearch, showSuggestions } from './handlers/search.ts';
import type { SearchLinks } from './links.ts';
import { searchPaths } from './paths.ts';
import type { SearchPermission } from './policy.ts';

/** Every door into this module. */
export const searchRoutes = (links: SearchLinks): readonly Route<SearchPermission>[] => [
  {
    method: 'GET',
    path: searchPaths.search.pattern,
    permission: 'search',
    audit: 'search.shown',
    logs: 'when-guarded',
    show: showSearch(links),
  },
  {
    method: 'GET',
    path: searchPaths.suggestions.pattern,
    permission: 'search',
    audit: 'suggestions.shown',
    logs: 'never',
    show: showSuggestions(links),
  },
];
