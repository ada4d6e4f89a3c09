/** The only file that other modules and main may import from this module. */
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
