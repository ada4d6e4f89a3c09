import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { FingerprintPage } from '../pages/approval-fingerprint.page.tsx';
import { approvedHashes, filesOf, minutesApprovedOf } from '../queries/approval.ts';
import { hashedRecord } from '../queries/approval-record.ts';
import { mayRecordApproval } from '../rules/approval-policy.ts';
import { meetingNamed, withMinutesAt } from './approval-meeting.ts';

/** The hash of approved minutes as it was kept, and as it is worked out now of what the reader may read. R-032. */
export async function showFingerprint(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor } = visit;
  const found = await withMinutesAt(db, visit.params);
  if (!found) return notFound(visit);
  const { meeting } = found;
  const approval = await minutesApprovedOf(db, meeting.id);
  const hashes = approval ? await approvedHashes(db, approval.id) : new Map<string, string>();
  const now = await hashedRecord(db, meeting.id);
  const page = FingerprintPage({
    context,
    meeting: meetingNamed(meeting),
    approval,
    whole: now.hash,
    readsAll: mayRecordApproval(actor),
    items: now.items.flatMap((item) => {
      const kept = hashes.get(item.itemId);
      return kept === undefined ? [] : [{ ...item, kept }];
    }),
    files: approval ? await filesOf(db, approval.id) : [],
  });
  return { status: 200, page, reads: 'guarded' };
}
