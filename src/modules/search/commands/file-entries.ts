import { sql } from 'kysely';
import { reading, type Writer } from '../../../platform/database.ts';
import { ask } from '../queries/ask.ts';
import { nameToFind, namesToFind } from '../queries/name-to-find.ts';
import { rememberingTerms } from '../rules/terms.ts';
import { entriesOfMeeting, type MeetingToFind } from '../rules/entries-of-meeting.ts';
import { entryOfName, type NameToFind } from '../rules/entry-of-name.ts';
import { entryRows, marks, type EntryRow, type SearchEntry } from '../rules/search-entry.ts';

const terms = rememberingTerms();
const rowsAtOnceMax = 500;
const columns = [
  'item_id',
  'meeting_id',
  'own_meeting_id',
  'matter_id',
  'listed_body_id',
  'organisation_id',
  'person_id',
  'body_id',
  'audience',
  'municipal_only',
  'closed',
  'kind',
  'layer',
  'held_on',
  'outcome',
  'has_reservation',
  'number',
  'title',
  'address',
  'body_text',
  'words',
] as const satisfies readonly (keyof EntryRow)[];

/** Makes the things findable, in the caller's transaction. The things themselves must be stored already. */
export async function addSearchEntries(db: Writer, entries: readonly SearchEntry[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < entries.length; start += rowsAtOnceMax) {
    const rows = entries.slice(start, start + rowsAtOnceMax).flatMap((entry) => entryRows(entry, terms));
    const json = JSON.stringify(rows, storableText);
    await sql`insert into search_entries (${names}) select ${names}
      from json_populate_recordset(null::search_entries, ${json}::json)`.execute(db);
  }
}

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair. */
const storableText = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;

/**
 * What is to be forgotten before it is filed anew. What is deleted in the database is forgotten without being
 * asked.
 */
export type Forgotten = { meetingId: string } | { subjectId: string } | 'names' | 'everything';

export async function removeSearchEntries(db: Writer, forgotten: Forgotten): Promise<void> {
  await ask(reading(db), { lexeme: markOf(forgotten) });
  await db.deleteFrom('search_entries').execute();
  await sql`select set_config('app.search', '', true)`.execute(db);
}

function markOf(forgotten: Forgotten): string {
  if (forgotten === 'everything') return marks.all;
  if (forgotten === 'names') return marks.names;
  return 'meetingId' in forgotten ? marks.meeting(forgotten.meetingId) : marks.subject(forgotten.subjectId);
}

/** Makes a new meeting findable with all its items; the body is named as the register has it. */
export async function fileMeeting(db: Writer, meeting: MeetingToFind): Promise<void> {
  const body = await db
    .selectFrom('bodies')
    .select(['key', 'name', 'short_name as shortName'])
    .where('id', '=', meeting.bodyId)
    .executeTakeFirstOrThrow();
  await addSearchEntries(db, entriesOfMeeting(meeting, body));
}

/** The same for a meeting that is filed already and was changed. */
export async function refileMeeting(db: Writer, meeting: MeetingToFind): Promise<void> {
  await removeSearchEntries(db, { meetingId: meeting.meetingId });
  await fileMeeting(db, meeting);
}

/** A matter, body, organisation or person, new or changed, as it is now. */
export async function fileName(db: Writer, is: NameToFind['is'], id: string): Promise<void> {
  await removeSearchEntries(db, { subjectId: id });
  const name = await nameToFind(reading(db), is, id);
  if (name) await addSearchEntries(db, [entryOfName(name)]);
}

/** The whole register and all matters anew. */
export async function fileAllNames(db: Writer): Promise<void> {
  const names = await namesToFind(reading(db));
  await removeSearchEntries(db, 'names');
  await addSearchEntries(db, names.map(entryOfName));
}
