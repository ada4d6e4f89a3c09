/** The documents of the gold set, read by the parser and stored as meetings: what the queries are asked of. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { day } from '../../src/kernel/day.ts';
import { meetingOfReview } from '../../src/modules/archive/commands/meeting-of-review.ts';
import { archiveRegister } from '../../src/modules/archive/queries/register.ts';
import { knownNamesNorthJutland } from '../../src/modules/archive/rules/known-names.ts';
import { parseMeeting } from '../../src/modules/archive/rules/parse-meeting.ts';
import { reviewOf } from '../../src/modules/archive/rules/review-record.ts';
import { storeMeeting } from '../../src/modules/meetings/index.ts';
import { changeAs, reading, type Database } from '../../src/platform/database.ts';
import { textOfDocument } from '../../src/platform/documents/text-of-document.ts';
import type { Actor } from '../../src/kernel/actor.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const ownFolders = [path.join(root, 'demo/minutes'), path.join(root, 'examples')];

/** A stored item or meeting to its place in the set: 'das-2016-11-17/9', 'das-2017-01-18/meeting'. */
export type GoldPlaces = ReadonlyMap<string, string>;

/**
 * Stores every text of the folders as a meeting of one body, each on a day of its own: the set is about words,
 * not about walls. `asked` names what it is all stored as.
 */
export async function storeGoldDocuments(
  database: Database,
  secretary: Actor,
  folders: readonly string[],
): Promise<GoldPlaces> {
  const places = new Map<string, string>();
  let number = 0;
  for (const file of folders.flatMap(textFiles)) {
    const stored = await storeDocument(database, secretary, {
      file,
      heldOn: `2001-01-${String((number += 1)).padStart(2, '0')}`,
    });
    for (const [id, place] of stored) places.set(id, place);
  }
  return places;
}

function textFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.toSorted().map((name) => path.join(folder, name));
}

type Document = { file: string; heldOn: string };

async function storeDocument(
  database: Database,
  secretary: Actor,
  { file, heldOn }: Document,
): Promise<[string, string][]> {
  const document = path.basename(file, '.txt');
  const text = await textOfDocument(path.basename(file), readFileSync(file));
  if (!text.ok) throw new Error(`${file} was not read`);
  const source = { sourceFile: path.basename(file), ...text.value };
  const record = parseMeeting(source, knownNamesNorthJutland);
  if (!record.ok) throw new Error(`${file} was not understood`);
  return changeAs(database, secretary, async (db) => {
    const register = await archiveRegister(reading(db));
    const body = register.bodies[0];
    const read = reviewOf(record.value);
    const review = { ...read, bodyKey: body?.key ?? null, meeting: { ...read.meeting, date: day(heldOn) } };
    const accepted = {
      record: record.value,
      review,
      lines: text.value.lines,
      register,
      importId: crypto.randomUUID(),
    };
    const stored = await storeMeeting(db, meetingOfReview(accepted));
    if (!stored.ok) throw new Error(`${file} was not stored: ${stored.refusal.code}`);
    const { meetingId } = stored.value;
    const items = await db
      .selectFrom('items')
      .select(['id', 'position'])
      .where('meeting_id', '=', meetingId)
      .execute();
    return [
      [meetingId, `${document}/meeting`] as [string, string],
      ...items.map(({ id, position }): [string, string] => [id, `${document}/${position}`]),
    ];
  });
}
