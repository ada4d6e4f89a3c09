import type { Reader } from '../../../platform/database.ts';
import { meetingAsStored, meetingAt, meetingKey } from '../../meetings/index.ts';
import { exportedRecord } from './exported-record.ts';
import { recordShape } from './record-shape.ts';

export type ExportedMeeting = { readonly fileName: string; readonly json: string };

/**
 * The meeting of an address as the JSON that the importer prints and takes in, or nothing. Taken in and exported again
 * it is the same bytes: the shape puts the fields in the importer's own order.
 */
export async function exportedMeeting(
  db: Reader,
  address: Readonly<Record<string, string>>,
): Promise<ExportedMeeting | undefined> {
  const head = await meetingAt(db, address);
  const stored = head && (await meetingAsStored(db, head.id));
  if (!head || !stored) return undefined;
  const bodies = await db.selectFrom('bodies').select(['id', 'name']).execute();
  const nameOf = new Map(bodies.map(({ id, name }) => [id, name]));
  const record = exportedRecord(stored.meeting, {
    bodyKey: head.bodyKey,
    dayKey: meetingKey(head),
    bodyNameOf: (id) => nameOf.get(id),
  });
  const { sourceFile } = record;
  return { fileName: sourceFile, json: `[\n${JSON.stringify(recordShape.parse(record), null, 1)}\n]\n` };
}
