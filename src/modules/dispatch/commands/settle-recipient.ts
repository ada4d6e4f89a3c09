import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import type { Received } from '../rules/received.ts';

/** What became of one recipient: a mail with its key, or why there is none. */
export type Prepared = {
  readonly address: string | null;
  readonly mailKey: string | null;
  readonly received: Received | null;
  readonly problem: 'no-address' | 'bad-address' | 'user-closed' | null;
  readonly pdfProblem: 'too-large' | 'not-made' | null;
};

/**
 * Claims a recipient for the mail that is queued in the same transaction. False where it was prepared before, or is
 * by another job at this moment, which this waits for: nobody is written to twice.
 */
export async function settleRecipient(
  db: Writer,
  id: string,
  { address, mailKey, received, problem, pdfProblem, now }: Prepared & { now: Date },
): Promise<boolean> {
  await sql`select set_config('app.task', 'dispatch', true)`.execute(db);
  const { numUpdatedRows } = await db
    .updateTable('dispatch_recipients')
    .set({ address, prepared_at: now, mail_key: mailKey, received, problem, pdf_problem: pdfProblem })
    .where('id', '=', id)
    .where('prepared_at', 'is', null)
    .executeTakeFirst();
  await sql`select set_config('app.task', '', true)`.execute(db);
  return numUpdatedRows === 1n;
}
