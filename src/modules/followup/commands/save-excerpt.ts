import { randomUUID } from 'node:crypto';
import type { Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { queueMail, type MailAttachment } from '../../../platform/mail.ts';
import { goesWhole, type ExcerptRecipient } from '../rules/excerpt-views.ts';

export type ExcerptToSend = {
  readonly itemId: string;
  readonly subject: string;
  readonly text: string;
  /** Why somebody who may not read it gets it; empty where nobody does. */
  readonly reason: string;
  readonly recipients: readonly ExcerptRecipient[];
  /** What is mailed to who gets the decision, and to who gets its heading and a link. */
  readonly whole: { readonly text: string; readonly pdf: MailAttachment };
  readonly link: { readonly text: string };
};

/** Writes down who is sent the decision of an item, and queues their mails in the same transaction. */
export async function sendExcerpt(db: Writer, jobs: Jobs, excerpt: ExcerptToSend): Promise<void> {
  const id = randomUUID();
  const item = await db
    .selectFrom('items')
    .select(['id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'])
    .where('id', '=', excerpt.itemId)
    .executeTakeFirstOrThrow();
  const { id: item_id, ...walls } = item;
  const { subject, text, reason } = excerpt;
  await db
    .insertInto('excerpts')
    .values({ id, item_id, ...walls, subject, body_text: text, reason })
    .execute();
  for (const [index, recipient] of excerpt.recipients.entries()) {
    const mailKey = `excerpt:${id}:${index + 1}`;
    const isWhole = goesWhole(item, recipient, reason !== '');
    const row = { excerpt_id: id, item_id, position: index + 1, mail_key: mailKey, is_whole: isWhole };
    await addRecipient(db, row, recipient);
    const mail = { to: recipient.address, subject, purpose: 'dispatch', key: mailKey } as const;
    const { whole, link } = excerpt;
    const parts = isWhole ? { text: whole.text, attachments: [whole.pdf] } : { text: link.text };
    await queueMail(db, jobs, { ...mail, ...parts });
  }
}

type Row = {
  readonly excerpt_id: string;
  readonly item_id: string;
  readonly position: number;
  readonly mail_key: string;
  readonly is_whole: boolean;
};

const addRecipient = (
  db: Writer,
  row: Row,
  { personId: person_id, name, address, mayRead: may_read }: ExcerptRecipient,
) =>
  db
    .insertInto('excerpt_recipients')
    .values({ ...row, person_id, name, address, may_read })
    .execute();
