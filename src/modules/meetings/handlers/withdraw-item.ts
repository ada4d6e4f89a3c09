import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { reinstateItem, withdrawItem, type WithdrawRefusal } from '../commands/withdraw-item.ts';
import { WithdrawalPage } from '../pages/withdrawal.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { mayWithdraw } from '../rules/meeting-states.ts';
import { versionTexts } from '../text-versions.ts';
import { asReading, itemAt, notHere, type ItemAt } from './meeting-at.ts';

const version = z.coerce.number().int().positive();
const hidden = { csrf: z.string(), formKey: z.uuid(), version };
const withdrawal = z.strictObject({ ...hidden, reason: z.string().max(20_000) });
const reinstatement = z.strictObject(hidden);

export async function showWithdrawal(visit: Visit<Reader>): Promise<Reply> {
  const found = await itemAt(visit);
  if (!found) return notHere(visit);
  if (!isOpenTo(found)) return notFound(visit);
  return { status: 200, page: formPage(visit, found, { reason: '' }) };
}

/** Of an item that is on the agenda of a meeting to come, or was taken off it. */
const isOpenTo = ({ meeting }: ItemAt): boolean => meeting.sentOn !== null && mayWithdraw(meeting.state);

export async function submitWithdrawal(visit: Visit<Writer>): Promise<Reply> {
  const found = await itemAt(asReading(visit));
  if (!found || found.meeting.sentOn === null) return notFound(visit);
  const form = withdrawal.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { reason } = form.data;
  const done = await withdrawItem(visit.db, { itemId: found.item.id, version: form.data.version, reason });
  return done.ok ? backTo(found) : refused(visit, found, { reason, refusal: done.refusal });
}

export async function submitReinstatement(visit: Visit<Writer>): Promise<Reply> {
  const found = await itemAt(asReading(visit));
  if (!found || found.meeting.sentOn === null) return notFound(visit);
  const form = reinstatement.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const done = await reinstateItem(visit.db, { itemId: found.item.id, version: form.data.version });
  return done.ok ? backTo(found) : refused(visit, found, { reason: '', refusal: done.refusal });
}

const backTo = ({ meeting, item }: ItemAt): Reply => ({
  status: 303,
  location: meetingsPaths.item.to({ body: meeting.bodyKey, day: meetingKey(meeting), item: item.address }),
});

type Typed = { readonly reason: string; readonly refusal?: WithdrawRefusal };

const refused = (visit: Visit<unknown>, found: ItemAt, typed: Typed): Reply => ({
  status: typed.refusal?.code === 'changed-meanwhile' ? 409 : 422,
  page: formPage(visit, found, typed),
});

function formPage({ page: context, csrfToken, language }: Visit<unknown>, found: ItemAt, typed: Typed) {
  const { reason, refusal } = typed;
  const field = refusal && 'field' in refusal ? { field: refusal.field } : {};
  const problems = refusal ? [{ message: versionTexts[language].refusals[refusal.code], ...field }] : [];
  const hiddenParts = { language, csrfToken, formKey: randomUUID(), version: found.item.version };
  return WithdrawalPage({ context, ...found, form: { ...hiddenParts, values: { reason }, problems } });
}
