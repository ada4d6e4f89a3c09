import type { Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { takeBackDraft } from '../commands/accept-draft.ts';
import { doubtsOf } from '../../../platform/documents/personal-numbers.ts';
import { eraseDraft } from '../commands/erase-draft.ts';
import { moveDraft } from '../commands/move-draft.ts';
import { readQueue } from '../commands/queue-imports.ts';
import { saysPersonalNumber } from '../pages/personal-number-doubt.tsx';
import { archivePaths } from '../paths.ts';
import type { DraftEvent } from '../rules/draft-states.ts';
import { refusedMove } from './draft.ts';
import { draftAt } from './opened-draft.ts';
import { ownFields, sentForm } from './review-form.ts';

/** Discards an import; with the word that it holds a personal number it is erased instead. */
export const submitDisposal = (visit: Visit<Writer>) =>
  visit.form[saysPersonalNumber] === 'ja' ? submitErasure(visit) : submitMove(visit, 'discard');
export const submitDisposalUndo = (visit: Visit<Writer>) => submitMove(visit, 'restore');
export const submitReopening = (visit: Visit<Writer>) => submitMove(visit, 'reopen');
export const submitRereading = (visit: Visit<Writer>) => submitMove(visit, 'retry');

/** A change of state that needs nothing typed. What is to be read (again) is put into the queue with it. */
async function submitMove(visit: Visit<Writer>, event: DraftEvent): Promise<Reply> {
  const sent = sentForm(visit.form, ownFields());
  if (!sent) return notOurForm(visit);
  const draft = await draftAt(visit);
  if (!draft) return notFound(visit);
  const isToBeRead = event === 'retry' || (event === 'restore' && draft.record === null);
  if (isToBeRead && draft.storedAs === null) return refusedMove(visit, draft, 'wrong-state');
  const moved = await moveDraft(visit.db, draft, { event, version: sent.version, now: visit.now });
  if (!moved.ok) return refusedMove(visit, draft, moved.refusal.code);
  if (isToBeRead)
    await visit.jobs.enqueue(visit.db, readQueue, { draftId: draft.id, userId: visit.actor.userId });
  return { status: 303, location: archivePaths.draft.to({ number: String(draft.number) }) };
}

async function submitErasure(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, ownFields(saysPersonalNumber));
  if (!sent) return notOurForm(visit);
  const draft = await draftAt(visit);
  if (!draft) return notFound(visit);
  const { filesFolder, now } = visit;
  const { version } = sent;
  const places = doubtsOf(draft.notes);
  const erased = await eraseDraft(visit.db, draft, { filesFolder, version, now, event: 'erase', places });
  if (!erased.ok) return refusedMove(visit, draft, erased.refusal.code);
  return { status: 303, location: archivePaths.draft.to({ number: String(draft.number) }) };
}

export async function submitTakeBack(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, ownFields());
  if (!sent) return notOurForm(visit);
  const draft = await draftAt(visit);
  if (!draft) return notFound(visit);
  const taken = await takeBackDraft(visit.db, draft, { version: sent.version, now: visit.now });
  if (!taken.ok) return refusedMove(visit, draft, taken.refusal.code);
  return { status: 303, location: archivePaths.draft.to({ number: String(draft.number) }) };
}
