import type { Writer } from './database.ts';

export type AuditOutcome = 'done' | 'refused' | 'not-found';
export type AuditLine = {
  request_id: string;
  event: string;
  object: string;
  criteria: string | null;
  outcome: AuditOutcome;
};

/** Adds who did what to what. User and organisation come from the transaction itself and cannot be written wrongly. */
export async function addAuditLine(db: Writer, line: AuditLine): Promise<void> {
  await db.insertInto('audit_lines').values(line).execute();
}
