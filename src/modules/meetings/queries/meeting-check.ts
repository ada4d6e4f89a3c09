import type { Reader } from '../../../platform/database.ts';
import { sortedFindings, type Dismissal, type MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { findingsOf } from './kept-findings.ts';

type Asked = Pick<MeetingHead, 'id' | 'bodyId' | 'heldOn' | 'sequence'>;

/**
 * What the check finds in a meeting as it stands now, and what of it was set aside. Only for those who may read
 * everything: what is found in a hidden item tells of it.
 */
export async function meetingCheck(db: Reader, asked: Asked): Promise<MeetingCheck> {
  const findings = await findingsOf(db, asked);
  if (!findings) return { open: [], dismissed: [], items: [], isGuarded: false };
  const { found, items, isGuarded } = findings;
  return { ...sortedFindings(found, await dismissalsOf(db, asked)), items, isGuarded };
}

async function dismissalsOf(db: Reader, { bodyId, heldOn, sequence }: Asked): Promise<Dismissal[]> {
  return db
    .selectFrom('finding_dismissals as d')
    .innerJoin('users', 'users.id', 'd.dismissed_by')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .select(['d.fingerprint', 'd.reason', 'd.dismissed_at as dismissedAt', 'persons.name as dismissedBy'])
    .where('d.body_id', '=', bodyId)
    .where('d.held_on', '=', heldOn)
    .where('d.sequence', '=', sequence)
    .execute();
}
