import type { MeetingRecord } from './meeting-record.ts';
import type { Edit } from './review-edits.ts';
import { isDoubtful } from './review-questions.ts';
import type { Review } from './review-record.ts';

/**
 * Whoever writes a field anew has taken a stand on it: its doubt is settled with the correction. Of access, writing
 * either half answers for both.
 */
export function settledByEdits(record: MeetingRecord, review: Review, edits: readonly Edit[]): Edit[] {
  const touched = new Set(edits.flatMap(pointersOf));
  return Object.entries(record.evidence).flatMap(([at, found]): Edit[] => {
    const isAnswered = touched.has(at) && isDoubtful(found) && !review.settled.includes(at);
    return isAnswered ? [{ kind: 'settle', at }] : [];
  });
}

const accessFields = ['closed', 'municipalOnly'];

function pointersOf(edit: Edit): string[] {
  if (edit.kind === 'link-organisation') return [edit.at, `${edit.at}/organisation`];
  if (edit.kind === 'link-body') return ['/forum'];
  if (edit.kind !== 'set') return [];
  if (accessFields.includes(edit.field)) return accessFields.map((field) => `${edit.at}/${field}`);
  const isPart = /^\/(attendees|absentees|guests)\/\d+$|^\/items\/\d+\/\w+\/\d+$/.test(edit.at);
  return [`${edit.at}/${edit.field}`, ...(isPart ? [edit.at] : [])];
}
