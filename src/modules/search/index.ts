/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { SearchLinks } from './links.ts';
import { searchPaths } from './paths.ts';
import { searchPermissions, type SearchPermission } from './policy.ts';
import { searchRoutes } from './routes.ts';
import { searchHelp } from './text-help.ts';

/** Reached from the header of every page. The links are those of the modules that hand over what can be found. */
export const searchOf = (links: SearchLinks): Module<SearchPermission> => ({
  permissions: searchPermissions,
  routes: searchRoutes(links),
  help: [{ ...searchHelp.search, permission: 'search', href: searchPaths.search.to({}) }],
});

export type { SearchLinks } from './links.ts';
export { searchPaths } from './paths.ts';
export { itemsHolding } from './queries/items-holding.ts';
export {
  addSearchEntries,
  fileAllNames,
  fileMeeting,
  fileName,
  refileMeeting,
  removeSearchEntries,
  type Forgotten,
} from './commands/file-entries.ts';
export type { ItemToFind, MeetingToFind, PersonToFind } from './rules/entries-of-meeting.ts';
export type { EntryKind, SearchEntry, Subject } from './rules/search-entry.ts';
export { analyseWord } from './rules/analyse-word.ts';
export { fold } from './rules/fold.ts';
