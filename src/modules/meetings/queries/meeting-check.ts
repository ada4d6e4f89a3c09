import type { Reader } from '../../../platform/database.ts';
import { checkMeeting } from '../rules/check-meeting.ts';
import { keyedFindings } from '../rules/finding-key.ts';
import { sortedFindings, type Dismissal, type MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { checkSurroundings } from './check-surroundings.ts';
import { meetingAsStored } from './meeting-as-stored.ts';

type Asked = Pick<MeetingHead, 'id' | 'bodyId' | 'heldOn' | 'sequence'>;

/**
 * What the check finds in a meeting as it stands now, worked out anew. Only for those who may read everything: what is
 * found in a hidden item tells of it.
 */
export async function meetingCheck(db: Reader, asked: Asked): Promise<MeetingCheck> {
  const stored = await meetingAsStored(db, asked.id);
  if (!stored) return { open: [], dismissed: [], items: [], isGuarded: false };
  const { meeting, itemAddresses } = stored;
  const findings = keyedFindings(checkMeeting(meeting, await checkSurroundings(db, meeting)));
  const items = meeting.items.map(({ number, title }, index) => ({
    address: itemAddresses[index] ?? '',
    number: number ?? '',
    title,
  }));
  const isGuarded = findings.some(({ found }) => {
    const item = meeting.items[found.itemIndex ?? -1];
    return item !== undefined && (item.closed || item.municipalOnly);
  });
  return { ...sortedFindings(findings, await dismissalsOf(db, asked)), items, isGuarded };
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
