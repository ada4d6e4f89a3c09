import type { Reader } from '../../../platform/database.ts';
import type { CheckSurroundings, Finding } from '../rules/check-finding.ts';
import { checkMeeting } from '../rules/check-meeting.ts';
import { keyedFindings } from '../rules/finding-key.ts';
import type { MeetingToStore } from '../rules/meeting-to-store.ts';
import { checkSurroundings } from './check-surroundings.ts';

/** What only the reading of the document knows, beside what the register tells. */
export type KnownOfReading = Pick<CheckSurroundings, 'sourceLines' | 'heldOnIsInferred' | 'otherTitles'>;

/** What the check finds in a meeting that is not stored yet, in the order of its items, each finding once. */
export async function findingsBeforeStoring(
  db: Reader,
  meeting: MeetingToStore,
  known: KnownOfReading,
): Promise<Finding[]> {
  const surroundings = { ...(await checkSurroundings(db, meeting)), ...known };
  return keyedFindings(checkMeeting(meeting, surroundings)).map(({ found }) => found);
}
