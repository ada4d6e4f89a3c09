import type { Writer } from './database.ts';

export type AuditOutcome = 'done' | 'refused' | 'not-found';
export type AuditLine = {
  request_id: string;
  event: string;
  object: string;
  criteria: string | null;
  outcome: AuditOutcome;
};

/**
 * Adds who did what to what. Number, time, actor and hash are the database's: the line is written when the transaction
 * commits, so that the end of the log is locked for no longer than that.
 */
export async function addAuditLine(db: Writer, line: AuditLine): Promise<void> {
  await db.insertInto('audit_pending').values(line).execute();
}
