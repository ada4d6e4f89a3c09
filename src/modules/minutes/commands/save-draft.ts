import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { itemToWrite, type ItemToWrite } from '../queries/item-to-write.ts';
import { namesWhatIsThere } from '../queries/known-references.ts';
import { storedMinutes } from '../queries/stored-minutes.ts';
import { minutesProblems, type MinutesProblem } from '../rules/check-minutes.ts';
import { firstMinutes } from '../rules/first-minutes.ts';
import type { ItemMinutes } from '../rules/item-minutes.ts';
import { mergeMinutes, type FieldConflict, type Merged } from '../rules/merge-minutes.ts';
import { mayBeWritten, type ItemMinutesState } from '../rules/minutes-states.ts';

export type DraftToSave = {
  readonly itemId: string;
  /** Made where it was typed, a uuid: the same save sent again counts once. */
  readonly saveId: string;
  /** The version it was typed on; 0 before the first. */
  readonly baseVersion: number;
  /** The save before it from the same page, which it builds on instead; empty where there was none. */
  readonly afterSave: string;
  readonly minutes: ItemMinutes;
  readonly now: Date;
};
export type SavedDraft = {
  readonly version: number;
  readonly savedAt: Date;
  /** What stands now; another's words are in it where `isMerged`. */
  readonly minutes: ItemMinutes;
  readonly isMerged: boolean;
};
export type SaveDraftRefusal =
  | { code: 'not-there' | 'not-begun' | 'approved' | 'released' | 'unknown-base' | 'unknown-reference' }
  | { code: 'unfit'; problems: readonly MinutesProblem[] }
  /** Nothing is saved: both wrote in the same fields. `merged` is mine with what the other wrote elsewhere. */
  | { code: 'changed-meanwhile'; version: number; merged: ItemMinutes; conflicts: readonly FieldConflict[] };

/**
 * Keeps what is written of an item as its next version. What was typed on an older version is put together with what
 * came since, field by field; nothing is kept where both wrote in the same field. Acknowledged is durable. R-031.
 */
export async function saveDraft(
  db: Writer,
  draft: DraftToSave,
): Promise<Result<SavedDraft, SaveDraftRefusal>> {
  const item = await itemToWrite(reading(db), draft.itemId);
  if (!item) return refuse({ code: 'not-there' });
  if (item.minutesState === null) return refuse({ code: 'not-begun' });
  const now = await lockedDraft(db, item);
  const before = await savedBefore(db, draft.saveId);
  if (before) return answeredBefore(before, { itemId: draft.itemId, now });
  if (item.minutesState === 'approved') return refuse({ code: 'approved' });
  if (!mayBeWritten(item.minutesState, now.state)) return refuse({ code: 'released' });
  const problems = minutesProblems(draft.minutes, item);
  if (problems.length > 0) return refuse({ code: 'unfit', problems });
  if (!(await namesWhatIsThere(db, draft.minutes))) return refuse({ code: 'unknown-reference' });
  const merged = await mergedWith(db, now, { draft, item });
  if (!merged) return refuse({ code: 'unknown-base' });
  if (merged.conflicts.length > 0)
    return refuse({
      code: 'changed-meanwhile',
      version: now.version,
      merged: merged.minutes,
      conflicts: merged.conflicts,
    });
  return accept(await keep(db, draft, { merged: merged.minutes, now }));
}

type Locked = Awaited<ReturnType<typeof lockedDraft>>;

/** One writes at a time; an item that came with a later version of the agenda gets its row here. */
async function lockedDraft(db: Writer, { walls, recommendations }: ItemToWrite) {
  await db
    .insertInto('minutes_items')
    .values(walls)
    .onConflict((same) => same.column('item_id').doNothing())
    .execute();
  const { state } = await db
    .selectFrom('minutes_items')
    .select('state')
    .where('item_id', '=', walls.item_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('minutes_drafts')
    .select(['content', 'version', 'changed_at as changedAt'])
    .where('item_id', '=', walls.item_id)
    .executeTakeFirst();
  const content = row ? storedMinutes(row.content) : firstMinutes(walls.item_id, recommendations);
  return {
    state: state as ItemMinutesState,
    content,
    version: row?.version ?? 0,
    changedAt: row?.changedAt ?? new Date(0),
  };
}

const savedBefore = (db: Writer, saveId: string) =>
  db
    .selectFrom('minutes_saves')
    .select(['item_id as itemId', 'version', 'saved_at as savedAt'])
    .where('id', '=', saveId)
    .executeTakeFirst();

function answeredBefore(
  before: NonNullable<Awaited<ReturnType<typeof savedBefore>>>,
  { itemId, now }: { itemId: string; now: Locked },
): Result<SavedDraft, SaveDraftRefusal> {
  if (before.itemId !== itemId) return refuse({ code: 'unknown-base' });
  const { version, savedAt } = before;
  return accept({ version, savedAt, minutes: now.content, isMerged: now.version !== version });
}

/** A draft that builds on what stands now needs no putting together. */
async function mergedWith(
  db: Writer,
  now: Locked,
  { draft, item }: { draft: DraftToSave; item: ItemToWrite },
): Promise<Merged | undefined> {
  const base = await baseOf(db, draft, item);
  return base && mergeMinutes({ base, mine: draft.minutes, theirs: now.content });
}

async function baseOf(
  db: Writer,
  { itemId, afterSave, baseVersion }: DraftToSave,
  { recommendations }: ItemToWrite,
): Promise<ItemMinutes | undefined> {
  if (afterSave === '' && baseVersion === 0) return firstMinutes(itemId, recommendations);
  const saves = db.selectFrom('minutes_saves').select(['content', 'sent']).where('item_id', '=', itemId);
  const row = await (
    afterSave === '' ? saves.where('version', '=', baseVersion) : saves.where('id', '=', afterSave)
  ).executeTakeFirst();
  if (!row) return undefined;
  return storedMinutes(afterSave === '' ? row.content : (row.sent ?? row.content));
}

async function keep(
  db: Writer,
  { itemId, saveId, baseVersion, minutes, now: savedAt }: DraftToSave,
  { merged, now }: { merged: ItemMinutes; now: Locked },
): Promise<SavedDraft> {
  const [content, sent] = [JSON.stringify(merged), JSON.stringify(minutes)];
  const version = now.version + 1;
  const isMerged = content !== sent;
  const row = { item_id: itemId, content, version };
  await db
    .insertInto('minutes_saves')
    .values({
      ...row,
      id: saveId,
      base_version: baseVersion,
      sent: isMerged ? sent : null,
      saved_at: savedAt,
    })
    .execute();
  await db
    .insertInto('minutes_drafts')
    .values({ ...row, changed_at: savedAt })
    .onConflict((same) =>
      same.column('item_id').doUpdateSet((eb) => ({
        content,
        version,
        changed_by: eb.ref('excluded.changed_by'),
        changed_at: savedAt,
      })),
    )
    .execute();
  if (now.state === 'waiting')
    await db
      .updateTable('minutes_items')
      .set((eb) => ({ state: 'being-written', version: eb('version', '+', 1) }))
      .set((eb) => ({ began_at: eb.fn.coalesce('began_at', eb.val(savedAt)) }))
      .where('item_id', '=', itemId)
      .execute();
  return { version, savedAt, minutes: merged, isMerged };
}
