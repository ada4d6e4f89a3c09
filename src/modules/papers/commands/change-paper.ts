import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { paperUses, type PaperUse } from '../queries/paper-uses.ts';
import { addPaperEvent } from './paper-events.ts';

export type PaperAt = { readonly paperId: string; readonly version: number };
export type Changed = { code: 'changed-meanwhile' };

/** Another title, from now on: what was sent keeps the title it was sent with. */
export async function renamePaper(
  db: Writer,
  { paperId, version, title }: PaperAt & { title: string },
): Promise<Result<'renamed', Changed>> {
  const changed = await db
    .updateTable('papers')
    .set({ title, version: version + 1 })
    .where('id', '=', paperId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await addPaperEvent(db, { paperId, event: 'renamed', note: title });
  return accept('renamed');
}

export type RemovalRefusal = Changed | { code: 'paper-used' };
export type Removal = Result<'removed', RemovalRefusal> & { uses?: readonly PaperUse[] };

/** Takes an unused paper off the lists. A used one stays: the answer says where it is used. */
export async function removePaper(
  db: Writer,
  { paperId, version, now }: PaperAt & { now: Date },
): Promise<Removal> {
  const uses = await paperUses(reading(db), paperId);
  if (uses.length > 0) return { ...refuse({ code: 'paper-used' }), uses };
  const changed = await setRemoved(db, { paperId, version }, now);
  if (!changed) return refuse({ code: 'changed-meanwhile' });
  await addPaperEvent(db, { paperId, event: 'removed' });
  return accept('removed');
}

export async function restorePaper(db: Writer, at: PaperAt): Promise<Result<'restored', Changed>> {
  if (!(await setRemoved(db, at, null))) return refuse({ code: 'changed-meanwhile' });
  await addPaperEvent(db, { paperId: at.paperId, event: 'restored' });
  return accept('restored');
}

async function setRemoved(db: Writer, { paperId, version }: PaperAt, at: Date | null): Promise<boolean> {
  const changed = await db
    .updateTable('papers')
    .set({ removed_at: at, version: version + 1 })
    .where('id', '=', paperId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
