import { randomUUID } from 'node:crypto';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { meetingHeadOf } from '../../meetings/index.ts';
import { itemToWrite } from '../queries/item-to-write.ts';
import { draftOfItem, minutesOf } from '../queries/minutes-of.ts';
import type { ApprovalOutcome, PlaceOfApproval } from '../rules/approval-views.ts';
import { firstMinutes } from '../rules/first-minutes.ts';
import type { ItemMinutes } from '../rules/item-minutes.ts';
import { beginMinutes } from './begin-minutes.ts';
import { recallItem, releaseItem } from './release-item.ts';
import { saveDraft } from './save-draft.ts';

/** Why the approval cannot be written at the item of the later meeting. */
export type AtItemRefusal = { code: 'place-not-writable' } | { code: 'place-says-otherwise' };
export type ApprovalToWrite = {
  readonly place: Pick<PlaceOfApproval, 'itemId' | 'meetingId'>;
  readonly outcome: ApprovalOutcome;
  readonly text: string;
  readonly now: Date;
};

/**
 * Writes the approval into the minutes of the meeting that approves, at the item for it, and releases the item: what
 * was written there stays, and the approval comes after it. Released before with the same outcome, it stands. R-032.
 */
export async function writeApprovalAtItem(
  db: Writer,
  approval: ApprovalToWrite,
): Promise<Result<'written', AtItemRefusal>> {
  const { place, outcome, now } = approval;
  if (!(await isBegun(db, place.meetingId))) return refuse({ code: 'place-not-writable' });
  const item = await itemToWrite(reading(db), place.itemId);
  const draft = await draftOfItem(reading(db), place.itemId);
  if (!item) return refuse({ code: 'place-not-writable' });
  const before = draft?.minutes ?? firstMinutes(place.itemId, item.recommendations);
  if (item.itemState === 'released') {
    const isSame = before.outcomes[0]?.outcome === outcome;
    return isSame ? accept('written') : refuse({ code: 'place-says-otherwise' });
  }
  const version = draft?.version ?? 0;
  const base = { itemId: place.itemId, saveId: randomUUID(), baseVersion: version, afterSave: '', now };
  const saved = await saveDraft(db, { ...base, minutes: withApproval(before, approval) });
  if (!saved.ok) return refuse({ code: 'place-not-writable' });
  const released = await releaseItem(db, { itemId: place.itemId, version: saved.value.version });
  return released.ok ? accept('written') : refuse({ code: 'place-not-writable' });
}

async function isBegun(db: Writer, meetingId: string): Promise<boolean> {
  const head = await meetingHeadOf(reading(db), meetingId);
  if (!head) return false;
  const begun = await beginMinutes(db, head);
  return begun.ok;
}

function withApproval(before: ItemMinutes, { outcome, text }: ApprovalToWrite): ItemMinutes {
  const words = before.text.trim();
  const [first, ...others] = before.outcomes;
  return {
    ...before,
    text: words === '' || text.includes(words) ? text : `${words}\n\n${text}`,
    outcomes: first ? [{ ...first, outcome }, ...others] : before.outcomes,
  };
}

/** Takes the approval out of the minutes of the meeting that approved; not once those are approved themselves. */
export async function takeApprovalFromItem(
  db: Writer,
  { itemId, meetingId, reason }: { itemId: string; meetingId: string; reason: string },
): Promise<Result<'taken', { code: 'place-not-writable' }>> {
  const minutes = await minutesOf(reading(db), meetingId);
  const version = minutes?.items.find((item) => item.itemId === itemId)?.releasedVersion ?? null;
  if (version === null) return accept('taken');
  const recalled = await recallItem(db, { itemId, version, reason });
  return recalled.ok ? accept('taken') : refuse({ code: 'place-not-writable' });
}
