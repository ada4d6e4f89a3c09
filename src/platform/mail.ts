import { randomUUID } from 'node:crypto';
import type { Writer } from './database.ts';
import type { Jobs } from './jobs.ts';

/** What a mail is for. The text of the first two opens somebody's account: no page shows it, whoever asks. */
export type MailPurpose = 'invitation' | 'reset' | 'digest' | 'dispatch' | 'notice';

/** A mail to one address, in plain Danish text. Links in it are made by `linkInMail`. */
export type OutgoingMail = {
  to: string;
  toUserId?: string | null;
  subject: string;
  text: string;
  purpose: MailPurpose;
  /** Where one click stops mails of this kind (RFC 8058); made by `linkInMail`. */
  listUnsubscribe?: string;
  attachments?: readonly MailAttachment[];
  /** The same key is never queued twice. */
  key?: string;
  /** The part of the text that works without a password; struck out of the stored text once the mail is sent. */
  secret?: string;
};
export type MailAttachment = { name: string; mediaType: string; bytes: Uint8Array };

/** Mails that may be waiting at once, each with its limits. The sum of attachments is what mail servers take. */
export const mailLimits = {
  textCharactersMax: 200_000,
  subjectCharactersMax: 300,
  addressCharactersMax: 254,
  attachmentsMax: 20,
  attachmentNameCharactersMax: 200,
  attachmentBytesMax: 15_000_000,
} as const;

/** The queue of jobs that send one mail each. */
export const mailQueue = 'mail.send';

/** Stands for the server's address until the mail is sent; a name that can belong to nobody (RFC 6761). */
export const linkBase = 'https://rammevaerk.invalid';

/** An address of ours as it is written into a mail: the worker puts in the server's own (PUBLIC_URL). */
export const linkInMail = (path: string): string => `${linkBase}${path}`;

/** What may not be sent, said so that an operator understands; callers with typed text ask `mailProblem` first. */
export class MailRefusal extends Error {
  override name = 'MailRefusal';
}

const control = /\p{Cc}/u;
const address = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[a-z0-9æøåäöü-]+(\.[a-z0-9æøåäöü-]+)+$/iu;
const mediaType = /^[a-z]+\/[a-z0-9.+-]+$/;

/** Whether a mail can be addressed to this text: one plain address, without a name and without line breaks. */
export const isMailAddress = (text: string): boolean =>
  text.length <= mailLimits.addressCharactersMax && address.test(text);

/** Why the mail cannot be sent as it stands, or undefined. Never repeats what was typed. */
export function mailProblem(mail: OutgoingMail): string | undefined {
  const { attachments = [] } = mail;
  if (!isMailAddress(mail.to)) return 'Mailadressen er ikke én adresse som navn@domæne.dk.';
  if (control.test(mail.subject)) return 'Emnet på en mail må ikke have linjeskift eller styretegn.';
  if (mail.subject === '' || mail.subject.length > mailLimits.subjectCharactersMax)
    return `Emnet på en mail skal være 1-${mailLimits.subjectCharactersMax} tegn.`;
  if (mail.text.length > mailLimits.textCharactersMax) return 'Mailens tekst er for lang.';
  if (mail.listUnsubscribe !== undefined && !isLink(mail.listUnsubscribe))
    return 'Afmeldingslinket er ikke et link.';
  return attachments.length > mailLimits.attachmentsMax
    ? `En mail kan have højst ${mailLimits.attachmentsMax} bilag.`
    : attachmentProblem(attachments);
}

function attachmentProblem(attachments: readonly MailAttachment[]): string | undefined {
  const bytes = attachments.reduce((sum, one) => sum + one.bytes.length, 0);
  if (bytes > mailLimits.attachmentBytesMax) return 'Mailens bilag fylder mere, end mailservere tager imod.';
  const { attachmentNameCharactersMax: lengthMax } = mailLimits;
  if (attachments.some(({ name }) => name === '' || name.length > lengthMax || control.test(name)))
    return `Et bilags navn skal være 1-${lengthMax} tegn uden linjeskift.`;
  return attachments.every((one) => mediaType.test(one.mediaType))
    ? undefined
    : 'Et bilag har ingen kendt type.';
}

const isLink = (text: string): boolean => URL.canParse(text) && !/[\s<>\p{Cc}]/u.test(text);

/**
 * Queues the mail in the transaction of the change that asks for it: it is sent when, and only when, that commits, and
 * never inside the request. Queued before under the same key, nothing happens. Throws a MailRefusal where
 * `mailProblem` has an answer.
 */
export async function queueMail(db: Writer, jobs: Jobs, mail: OutgoingMail): Promise<void> {
  const problem = mailProblem(mail);
  if (problem !== undefined) throw new MailRefusal(problem);
  const { purpose, attachments = [] } = mail;
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('mails')
    .values({
      id,
      purpose,
      key: mail.key ?? null,
      to_address: mail.to,
      to_user_id: mail.toUserId ?? null,
      subject: mail.subject,
    })
    .onConflict((same) => same.doNothing()) // names no column: who queues may not read the outbox
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return;
  const { secret = null, listUnsubscribe: list_unsubscribe = null } = mail;
  const text = { mail_id: id, purpose, body_text: mail.text, list_unsubscribe, secret };
  await db.insertInto('mail_texts').values(text).execute();
  for (const [index, { name, mediaType: media_type, bytes }] of attachments.entries()) {
    const place = { mail_id: id, purpose, position: index + 1 };
    const file = { name, media_type, bytes: Buffer.from(bytes), byte_count: bytes.length };
    await db
      .insertInto('mail_attachments')
      .values({ ...place, ...file })
      .execute();
  }
  await jobs.enqueue(db, mailQueue, { mailId: id });
}

/**
 * Has a refused or unclear mail tried again, as if it were new. False where its state is another by now: row-level
 * security lets the secretariat change those two states, and only to this.
 */
export async function queueAgain(
  db: Writer,
  jobs: Jobs,
  { number, version }: { number: number; version: number },
): Promise<boolean> {
  const queued = await db
    .updateTable('mails')
    .set({ state: 'queued', tries: 0, due_at: null, claim: null, handed_over_at: null, version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .where('state', 'in', ['refused', 'unclear'])
    .returning('id')
    .executeTakeFirst();
  if (queued) await jobs.enqueue(db, mailQueue, { mailId: queued.id });
  return queued !== undefined;
}
