import type { Reader } from '../../../platform/database.ts';
import type { MailPurpose } from '../../../platform/mail.ts';
import type { MailState } from '../../../platform/mail-states.ts';

/** One mail of the list. */
export type ListedMail = {
  readonly number: number;
  readonly to: string;
  readonly subject: string;
  readonly purpose: MailPurpose;
  readonly state: MailState;
  readonly queuedAt: Date;
};

const mailsOnPage = 50;

const listed = (db: Reader) =>
  db
    .selectFrom('mails')
    .select(['number', 'to_address as to', 'subject', 'mails.purpose', 'state', 'queued_at as queuedAt']);

const named = <Row extends { purpose: string; state: string }>(row: Row) => ({
  ...row,
  purpose: row.purpose as MailPurpose,
  state: row.state as MailState,
});

export type MailPage = {
  readonly mails: readonly ListedMail[];
  readonly counts: Partial<Record<MailState, number>>;
  readonly page: number;
  readonly pages: number;
};

/** A page of the mails in this state, or of all; the newest first. */
export async function mailPage(db: Reader, state: MailState | undefined, wanted: number): Promise<MailPage> {
  const counts = await mailCounts(db);
  const total = state ? (counts[state] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / mailsOnPage));
  const page = Math.min(wanted, pages);
  const some = state ? listed(db).where('state', '=', state) : listed(db);
  const rows = await some
    .orderBy('queued_at', 'desc')
    .orderBy('number', 'desc')
    .limit(mailsOnPage)
    .offset((page - 1) * mailsOnPage)
    .execute();
  return { mails: rows.map(named), counts, page, pages };
}

/** How many mails are in each state; `since`, only those queued later. */
export async function mailCounts(db: Reader, since?: Date): Promise<Partial<Record<MailState, number>>> {
  const all = db.selectFrom('mails').select(['state', ({ fn }) => fn.countAll().as('count')]);
  const rows = await (since ? all.where('queued_at', '>', since) : all).groupBy('state').execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

export type MailRecord = ListedMail & {
  readonly tries: number;
  readonly dueAt: Date | null;
  readonly sentAt: Date | null;
  readonly answer: string;
  readonly version: number;
  /** Null where the text is hidden from the reader, or gone. */
  readonly text: string | null;
  readonly attachments: readonly { readonly name: string; readonly byteCount: number }[];
};

/** One mail with what the reader may see of its text. */
export async function mailAt(db: Reader, number: number): Promise<MailRecord | undefined> {
  const row = await listed(db)
    .leftJoin('mail_texts', 'mail_texts.mail_id', 'mails.id')
    .select(['mails.id', 'tries', 'due_at as dueAt', 'sent_at as sentAt', 'answer', 'version'])
    .select('body_text as text')
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const attachments = await db
    .selectFrom('mail_attachments')
    .select(['name', 'byte_count as byteCount'])
    .where('mail_id', '=', row.id)
    .orderBy('position')
    .execute();
  return { ...named(row), attachments };
}
