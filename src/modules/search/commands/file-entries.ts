import { sql } from 'kysely';
import { reading, type Writer } from '../../../platform/database.ts';
import { ask } from '../queries/ask.ts';
import { rememberingAnalyser } from '../rules/analyse-word.ts';
import { entriesOfMeeting, type MeetingToFind } from '../rules/entries-of-meeting.ts';
import { entryOfName, type NameToFind } from '../rules/entry-of-name.ts';
import { entryRows, marks, type EntryRow, type SearchEntry } from '../rules/search-entry.ts';

const analyse = rememberingAnalyser();
const rowsAtOnceMax = 500;
const columns = [
  'item_id',
  'meeting_id',
  'own_meeting_id',
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
  'href',
  'body_text',
  'words',
] as const satisfies readonly (keyof EntryRow)[];

/** Makes the things findable, in the caller's transaction. The things themselves must be stored already. */
export async function addSearchEntries(db: Writer, entries: readonly SearchEntry[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < entries.length; start += rowsAtOnceMax) {
    const rows = entries.slice(start, start + rowsAtOnceMax).flatMap((entry) => entryRows(entry, analyse));
    const json = JSON.stringify(rows, storableText);
    await sql`insert into search_entries (${names}) select ${names}
      from json_populate_recordset(null::search_entries, ${json}::json)`.execute(db);
  }
}

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair. */
const storableText = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;

/** What is to be forgotten before it is filed anew. What is deleted in the database is forgotten without being asked. */
export type Forgotten = { meetingId: string } | { subjectId: string } | 'everything';

export async function removeSearchEntries(db: Writer, forgotten: Forgotten): Promise<void> {
  await ask(reading(db), { lexeme: markOf(forgotten) });
  await db.deleteFrom('search_entries').execute();
  await sql`select set_config('app.search', '', true)`.execute(db);
}

function markOf(forgotten: Forgotten): string {
  if (forgotten === 'everything') return marks.all;
  return 'meetingId' in forgotten ? marks.meeting(forgotten.meetingId) : marks.subject(forgotten.subjectId);
}

/** A new meeting with all its items. */
export const fileMeeting = (db: Writer, meeting: MeetingToFind): Promise<void> =>
  addSearchEntries(db, entriesOfMeeting(meeting));

/** A body, organisation or person, new or changed. */
export async function fileName(db: Writer, name: NameToFind): Promise<void> {
  await removeSearchEntries(db, { subjectId: name.id });
  await addSearchEntries(db, [entryOfName(name)]);
}
