import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';

type Happened = { mandateId: string; event: string; on: Day; reason?: string };

/** Keeps what happened to terms of reference. Nothing changes or removes it. */
export async function addMandateEvent(
  db: Writer,
  { mandateId, event, on, reason = '' }: Happened,
): Promise<void> {
  const row = { mandate_id: mandateId, event, happened_on: on, reason };
  await db.insertInto('mandate_events').values(row).execute();
}
