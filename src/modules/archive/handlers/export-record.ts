import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { exportedMeeting } from '../queries/exported-meeting.ts';

/** A meeting as the importer's own JSON. It holds everything, so it is the secretariat's. */
export async function exportRecord(visit: Visit<Reader>): Promise<Reply> {
  const exported = await exportedMeeting(visit.db, visit.params);
  if (!exported) return notFound(visit);
  const bytes = new TextEncoder().encode(exported.json);
  return {
    status: 200,
    file: { name: exported.fileName, mediaType: 'application/json', bytes },
    reads: 'guarded',
  };
}
