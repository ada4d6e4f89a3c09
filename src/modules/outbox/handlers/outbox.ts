import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { linkBase, queueAgain } from '../../../platform/mail.ts';
import { markArrived } from '../../../platform/mail-outbox.ts';
import { mailStates, type MailState } from '../../../platform/mail-states.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { MailListPage } from '../pages/mail-list.page.tsx';
import { MailPage } from '../pages/mail.page.tsx';
import { outboxPaths } from '../paths.ts';
import { mailAt, mailPage, type MailRecord } from '../queries/mails.ts';
import { outboxTexts } from '../text.ts';

const pagesMax = 10_000;
const query = z.object({
  tilstand: z.enum(mailStates).optional().catch(undefined),
  side: z.coerce.number().int().min(1).max(pagesMax).catch(1),
});

export async function listMails(visit: Visit<Reader>): Promise<Reply> {
  const { tilstand, side } = query.parse({ side: 1, ...visit.query });
  const state: MailState | undefined = tilstand;
  const found = await mailPage(visit.db, state, side);
  return { status: 200, page: MailListPage({ context: visit.page, state, ...found }) };
}

export async function showMail(visit: Visit<Reader>): Promise<Reply> {
  const mail = await mailOf(visit);
  return mail ? { status: 200, page: pageOf(visit, mail) } : notFound(visit);
}

const digitsMax = 9;
const mailOf = async ({ db, params }: Visit<Reader>): Promise<MailRecord | undefined> => {
  const number = params['number'] ?? '';
  return /^[1-9]\d*$/.test(number) && number.length <= digitsMax ? mailAt(db, Number(number)) : undefined;
};

function pageOf(visit: Visit<Reader>, mail: MailRecord, problem?: string) {
  const { language, csrfToken, page: context } = visit;
  const problems = problem === undefined ? [] : [{ message: problem }];
  const form = { language, csrfToken, formKey: randomUUID(), version: mail.version, values: {}, problems };
  const lines = mail.text === null ? null : mail.text.replaceAll(linkBase, '').split('\n');
  const arrivedForm = { ...form, formKey: randomUUID(), problems: [] };
  return MailPage({ context, form, arrivedForm, mail: { ...mail, lines } });
}

const settlingForm = z.strictObject({
  csrf: z.string(),
  formKey: z.uuid(),
  version: z.coerce.number().int(),
});

type Settle = (visit: Visit<Writer>, mail: { number: number; version: number }) => Promise<boolean>;

/** What a person does about a mail. Changed meanwhile, the page shows what holds now. */
const submitted =
  (settle: Settle) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const form = settlingForm.safeParse(visit.form);
    if (!form.success) return notOurForm(visit);
    const readable = { ...visit, db: reading(visit.db) };
    const mail = await mailOf(readable);
    if (!mail) return notFound(visit);
    const { number } = mail;
    const isDone = await settle(visit, { number, version: form.data.version });
    if (isDone) return { status: 303, location: outboxPaths.mail.to({ number: String(number) }) };
    const { changedMeanwhile } = outboxTexts[visit.language].mail;
    return { status: 409, page: pageOf(readable, mail, changedMeanwhile) };
  };

/** Has a refused or unclear mail tried again. */
export const submitAgain = submitted(({ db, jobs }, mail) => queueAgain(db, jobs, mail));

/** Notes that an unclear mail arrived. */
export const submitArrived = submitted(({ db, now }, mail) => markArrived(db, { ...mail, now }));
