import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Writer } from './database.ts';
import type { Settled } from './mail-states.ts';

/** A mail that is ours to send, for this try. */
export type ClaimedMail = {
  id: string;
  claim: string;
  to: string;
  subject: string;
  text: string;
  listUnsubscribe: string | null;
  tries: number;
  attachments: readonly { name: string; mediaType: string; bytes: Buffer }[];
};

/** How long a try may take before another may take the mail over; longer than the transport's own limit. */
export const claimMs = 180_000;
const dueMailsMax = 50;

/** The worker is nobody's user: row-level security lets it into the outbox, and nowhere else, by its task. */
export const asMailWorker = <T>(database: Database, work: (db: Writer) => Promise<T>): Promise<T> =>
  database.transaction().execute(async (db) => {
    await sql`select set_config('app.task', 'mail', true)`.execute(db);
    return work(db);
  });

/** Mails a try is due for: put off until now, queued and left behind, or held by a worker that died. */
export async function dueMails(database: Database, now: Date): Promise<string[]> {
  const rows = await asMailWorker(database, (db) =>
    db
      .selectFrom('mails')
      .select('id')
      .where((row) =>
        row.or([
          row('state', '=', 'queued'),
          row.and([row('state', 'in', ['waiting', 'sending']), row('due_at', '<=', now)]),
        ]),
      )
      .orderBy('queued_at')
      .limit(dueMailsMax)
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes the mail for one try; undefined when another has it, or it is not due. A mail whose worker died before the
 * first byte was handed over is taken anew; after it, nobody knows, and it becomes unclear.
 */
export async function claimMail(database: Database, id: string, now: Date): Promise<ClaimedMail | undefined> {
  const claim = randomUUID();
  return asMailWorker(database, async (db) => {
    await markAbandoned(db, id, now);
    const taken = await db
      .updateTable('mails')
      .set((row) => ({
        state: 'sending',
        claim,
        tries: row('tries', '+', 1),
        due_at: new Date(now.getTime() + claimMs),
        handed_over_at: null,
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .where((row) =>
        row.or([
          row('state', '=', 'queued'),
          row.and([row('state', 'in', ['waiting', 'sending']), row('due_at', '<=', now)]),
        ]),
      )
      .returning(['to_address', 'subject', 'tries'])
      .executeTakeFirst();
    return taken && { id, claim, to: taken.to_address, ...taken, ...(await contentOf(db, id)) };
  });
}

const markAbandoned = (db: Writer, id: string, now: Date): Promise<unknown> =>
  db
    .updateTable('mails')
    .set((row) => ({ state: 'unclear', answer: abandoned, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('handed_over_at', 'is not', null)
    .where('due_at', '<=', now)
    .execute();
const abandoned = 'Programmet stoppede, mens mailen blev afleveret.';

async function contentOf(db: Writer, id: string) {
  const text = await db
    .selectFrom('mail_texts')
    .select(['body_text as text', 'list_unsubscribe as listUnsubscribe'])
    .where('mail_id', '=', id)
    .executeTakeFirstOrThrow();
  const attachments = await db
    .selectFrom('mail_attachments')
    .select(['name', 'media_type as mediaType', 'bytes'])
    .where('mail_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    ...text,
    attachments: attachments.map((one) => ({ ...one, bytes: one.bytes ?? Buffer.alloc(0) })),
  };
}

/**
 * Says, and commits, that the first byte is about to go. Throws when the mail is no longer ours: this try took so long
 * that another took the mail over.
 */
export async function markHandedOver(
  database: Database,
  { id, claim }: ClaimedMail,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await asMailWorker(database, (db) =>
    db
      .updateTable('mails')
      .set({ handed_over_at: now })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .where('state', '=', 'sending')
      .executeTakeFirst(),
  );
  if (numUpdatedRows !== 1n) throw new Error('Another try has taken this mail over');
}

/** Keeps how the try ended. A sent mail keeps its text without what was secret in it, and loses its attachments. */
export async function settleMail(
  database: Database,
  { id, claim }: ClaimedMail,
  settled: Settled & { now: Date },
): Promise<void> {
  const { state, dueInMs, answer, now } = settled;
  const due_at = dueInMs === null ? null : new Date(now.getTime() + dueInMs);
  await asMailWorker(database, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('mails')
      .set((row) => ({
        state,
        due_at,
        answer: answer.slice(0, answerCharactersMax),
        sent_at: state === 'sent' ? now : null,
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('claim', '=', claim)
      .where('state', 'in', ['sending', 'unclear'])
      .executeTakeFirst();
    if (numUpdatedRows === 1n && state === 'sent') await strikeOut(db, id);
  });
}
const answerCharactersMax = 1000;

/**
 * Somebody has asked the recipient: an unclear mail did arrive, and from now on it is a sent one. False where it is no
 * longer unclear in this version. What was secret in it is struck out, which only the mail's own task may do; who may
 * say so is the door's to ask.
 */
export async function markArrived(
  db: Writer,
  { number, version, now }: { number: number; version: number; now: Date },
): Promise<boolean> {
  await sql`select set_config('app.task', 'mail', true)`.execute(db);
  const marked = await db
    .updateTable('mails')
    .set({ state: 'sent', sent_at: now, due_at: null, version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .where('state', '=', 'unclear')
    .returning('id')
    .executeTakeFirst();
  if (marked) await strikeOut(db, marked.id);
  await sql`select set_config('app.task', '', true)`.execute(db);
  return marked !== undefined;
}

async function strikeOut(db: Writer, id: string): Promise<void> {
  await db
    .deleteFrom('mail_texts')
    .where('mail_id', '=', id)
    .where('purpose', 'in', ['invitation', 'reset'])
    .execute();
  await db
    .updateTable('mail_texts')
    .set({ body_text: sql<string>`replace(body_text, secret, '…')`, list_unsubscribe: null, secret: null })
    .where('mail_id', '=', id)
    .where('secret', 'is not', null)
    .execute();
  await db.updateTable('mail_attachments').set({ bytes: null }).where('mail_id', '=', id).execute();
}
