import type { Reader } from '../../../platform/database.ts';
import { checkMeeting } from '../rules/check-meeting.ts';
import { keyedFindings, type KeyedFinding } from '../rules/finding-key.ts';
import type { CheckedItem } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { checkMark } from './check-mark.ts';
import { checkSurroundings } from './check-surroundings.ts';
import { meetingAsStored } from './meeting-as-stored.ts';

/** What was found in a meeting, whether or not it was set aside. */
export type Findings = {
  readonly found: readonly KeyedFinding[];
  readonly items: readonly CheckedItem[];
  readonly isGuarded: boolean;
};

type Kept = { readonly mark: string; readonly findings: Findings };

/** As many meetings as are looked at in a busy week; the one that was looked at longest ago makes room. */
export const keptMeetingsMax = 200;
const kept = new Map<string, Kept>();

/**
 * What the check finds in a meeting as it stands now. Kept in memory as long as the mark of all it depends on is the
 * same, which is asked each time; the rules are those of this program, because it starts with nothing kept. Only for
 * those who may read everything: the mark of a reader who sees less is another, and so are the findings.
 */
export async function findingsOf(
  db: Reader,
  meeting: Pick<MeetingHead, 'id' | 'bodyId'>,
): Promise<Findings | undefined> {
  const mark = await checkMark(db, meeting);
  const known = kept.get(meeting.id);
  if (known?.mark === mark) {
    keep(meeting.id, known);
    return known.findings;
  }
  const findings = await workedOut(db, meeting.id);
  // Somebody may have changed something between the two questions; then this belongs to neither mark.
  if (findings && (await checkMark(db, meeting)) === mark) keep(meeting.id, { mark, findings });
  return findings;
}

function keep(id: string, findings: Kept): void {
  kept.delete(id); // the newest stand last
  kept.set(id, findings);
  const [oldest] = kept.keys();
  if (kept.size > keptMeetingsMax && oldest !== undefined) kept.delete(oldest);
}

async function workedOut(db: Reader, meetingId: string): Promise<Findings | undefined> {
  const stored = await meetingAsStored(db, meetingId);
  if (!stored) return undefined;
  const { meeting, itemAddresses } = stored;
  const found = keyedFindings(checkMeeting(meeting, await checkSurroundings(db, meeting)));
  const items = meeting.items.map(({ number, title }, index) => ({
    address: itemAddresses[index] ?? '',
    number: number ?? '',
    title,
  }));
  const isGuarded = found.some((one) => {
    const item = meeting.items[one.found.itemIndex ?? -1];
    return item !== undefined && (item.closed || item.municipalOnly);
  });
  return { found, items, isGuarded };
}
