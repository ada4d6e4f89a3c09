import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withQuery } from '../../../kernel/path.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { resetQueue } from '../commands/send-reset.ts';
import { ForgottenPage, type ForgottenProblem } from '../pages/forgotten.page.tsx';
import { identityPaths } from '../paths.ts';
import { formFields } from './form-fields.ts';

const fields = z.strictObject({ ...formFields, email: z.string().max(1000) });

export async function showForgotten(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: formPage(visit, { isSent: visit.query['sendt'] === '1' }) };
}

/** Known or not, every address gets the same answer after the same work; a job behind it finds out which it was. */
export async function submitForgotten(visit: Visit<Writer>): Promise<Reply> {
  const form = fields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const email = form.data.email.trim().toLowerCase();
  if (!isMailAddress(email)) return { status: 422, page: formPage(visit, { problem: 'badAddress' }) };
  const { db, jobs, now, atDoor } = visit;
  const { tries, origin } = atDoor;
  if (!tries.mailsFrom.take(origin.address, now) || !tries.mail.take(email, now))
    return { status: 429, page: formPage(visit, { problem: 'tooMany' }) };
  await jobs.enqueue(db, resetQueue, { email });
  return { status: 303, location: withQuery(identityPaths.forgotten.to({}), { sendt: 1 }) };
}

type About = { isSent?: boolean; problem?: ForgottenProblem };

const formPage = ({ page, form }: Visit<unknown>, { isSent = false, problem }: About) =>
  ForgottenPage({
    context: page,
    formKey: randomUUID(),
    email: form['email'] ?? '',
    isSent,
    ...(problem && { problem }),
  });
