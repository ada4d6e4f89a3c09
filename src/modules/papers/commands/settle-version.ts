import { reading, type Writer } from '../../../platform/database.ts';
import { refileStoredMeeting } from '../../meetings/index.ts';
import { meetingsOfVersion } from '../queries/version-to-read.ts';
import { addPaperEvent, touchDrafts } from './paper-events.ts';
import { paperQueue, type PaperPlace } from './add-paper.ts';
import type { VersionAt } from './read-paper.ts';

/** Somebody has looked: the digits are no personal number. */
export async function settleDoubts(db: Writer, { paperId, number }: VersionAt): Promise<void> {
  await db
    .updateTable('paper_versions')
    .set({ doubts: [] })
    .where('paper_id', '=', paperId)
    .where('number', '=', number)
    .execute();
  await addPaperEvent(db, { paperId, event: 'doubt-settled', version: number });
  await touchDrafts(db, { paperId });
  for (const meetingId of await meetingsOfVersion(reading(db), { paperId, number }))
    await refileStoredMeeting(db, meetingId);
}

/** Scans and reads a file once more. Until that is done nobody is handed it. */
export async function readAgain(
  db: Writer,
  { paperId, number, jobs, userId }: VersionAt & Pick<PaperPlace, 'jobs' | 'userId'>,
): Promise<void> {
  await db
    .updateTable('paper_versions')
    .set({ scan: 'waiting', reading: 'waiting', problem: null })
    .where('paper_id', '=', paperId)
    .where('number', '=', number)
    .where('stored_as', 'is not', null)
    .execute();
  await jobs.enqueue(db, paperQueue, { paperId, number, userId });
}
