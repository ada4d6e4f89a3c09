import type { Writer } from '../../../platform/database.ts';

type Sent = { staffingId: string; organisationId: string; personId: string; kind: 'invitation' | 'outcome' };

/** Keeps that somebody was written to about a call. */
export async function logStaffingMail(
  db: Writer,
  { staffingId, organisationId, personId, kind }: Sent,
): Promise<void> {
  const row = { staffing_id: staffingId, organisation_id: organisationId, person_id: personId, kind };
  await db.insertInto('staffing_mails').values(row).execute();
}
