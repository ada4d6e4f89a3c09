import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { positionVersions } from '../queries/position-notes.ts';
import type { NoteRefusal } from './save-private-note.ts';

type Saving = {
  readonly itemId: string;
  readonly organisationId: string;
  readonly text: string;
  /** The version that was seen; 0 = none. */
  readonly version: number;
  readonly now: Date;
};

/** Writes the next version of what a municipality means of an item. The row carries the walls the item has now. */
export async function savePositionNote(
  db: Writer,
  { itemId, organisationId, text, version, now }: Saving,
): Promise<Result<'saved', NoteRefusal>> {
  const [newest] = await positionVersions(reading(db), itemId, organisationId);
  if ((newest?.version ?? 0) !== version) return refuse({ code: 'changed-meanwhile' });
  if ((newest?.text ?? '') === text) return accept('saved');
  const added =
    await sql`insert into position_notes (item_id, meeting_id, body_id, audience, municipal_only, closed,
      organisation_id, version, body_text, written_at)
    select id, meeting_id, body_id, audience, municipal_only, closed, ${organisationId}::uuid, ${version + 1}::int,
      ${text}, ${now}::timestamptz from items where id = ${itemId}
    on conflict do nothing`.execute(db);
  return added.numAffectedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}
