import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withQuery } from '../../../kernel/path.ts';
import { changeAs, reading, type Database, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { endLoginsOf, renewToken } from '../../../platform/login.ts';
import { isLeaked } from '../../../platform/leaked-passwords.ts';
import { hashPassword, weighPassword } from '../../../platform/passwords.ts';
import type { Reply, Submit, Visit } from '../../../platform/route.ts';
import { chooseLanguage } from '../commands/choose-language.ts';
import { endOwnLogin } from '../commands/end-own-login.ts';
import { storePassword } from '../commands/store-password.ts';
import { tellOwner } from '../commands/tell-owner.ts';
import { AccountPage, type Done } from '../pages/account.page.tsx';
import { ChangePasswordPage, type ChangeProblem } from '../pages/change-password.page.tsx';
import { identityPaths } from '../paths.ts';
import { accountOf, factorInForce, type Account } from '../queries/account.ts';
import { ownLogins } from '../queries/own-logins.ts';
import { readPassword } from '../rules/password-rules.ts';
import { formFields } from './form-fields.ts';

/** Back to the account, which says what was done. */
export const doneAt = (done: Done): string => withQuery(identityPaths.account.to({}), { gjort: done });

const doneWords = z
  .enum(['sprog', 'adgangskode', 'totrin-til', 'totrin-fra', 'koder', 'logget-ud'])
  .optional()
  .catch(undefined);

export async function showAccount(visit: Visit<Reader>): Promise<Reply> {
  const { db, actor, now, page, own, language } = visit;
  const account = await accountOf(db, actor.userId);
  if (!account) return notFound(visit);
  const logins = await ownLogins(db, actor.userId, now);
  const done = doneWords.parse(visit.query['gjort']);
  const view = {
    context: page,
    formKey: randomUUID(),
    language,
    name: account.name,
    work: [actor.title, actor.organisationName].filter((word) => word !== '').join(', '),
    email: account.email,
    passwordSetAt: account.password?.setAt ?? null,
    factorSince: factorInForce(account)?.confirmedAt ?? null,
    logins: logins.map((login) => ({ ...login, isThis: login.id === own?.id, formKey: randomUUID() })),
    ...(done && { done }),
  };
  return { status: 200, page: AccountPage(view) };
}

const languageFields = z.strictObject({ ...formFields, language: z.enum(['da', 'en']) });

export async function submitAccountLanguage(visit: Visit<Writer>): Promise<Reply> {
  const form = languageFields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  await chooseLanguage(visit.db, visit.csrfToken, form.data.language);
  return { status: 303, location: doneAt('sprog'), language: form.data.language };
}

const onlyForm = z.strictObject(formFields);
const loginId = z.uuid();

/** Ends one of the reader's logins; ended already, there is nothing to do and nothing to say. */
export async function submitOwnLoginEnd(visit: Visit<Writer>): Promise<Reply> {
  const id = loginId.safeParse(visit.params['login']);
  if (!onlyForm.safeParse(visit.form).success) return notOurForm(visit);
  const end = { userId: visit.actor.userId, loginId: id.data ?? '', now: visit.now };
  if (!id.success || !(await endOwnLogin(visit.db, end))) return notFound(visit);
  if (id.data === visit.own?.id) return { status: 303, location: '/', login: 'ended' };
  return { status: 303, location: doneAt('logget-ud') };
}

export async function submitOtherLoginsEnd(visit: Visit<Writer>): Promise<Reply> {
  if (!onlyForm.safeParse(visit.form).success) return notOurForm(visit);
  const { db, actor, now, csrfToken } = visit;
  await endLoginsOf(db, actor.userId, { now, exceptFormToken: csrfToken });
  return { status: 303, location: doneAt('logget-ud') };
}

const passwordFields = z.strictObject({
  ...formFields,
  password: z.string().max(2000),
  newPassword: z.string().max(2000),
  newPasswordAgain: z.string().max(2000),
});

export async function showChangePassword(visit: Visit<Reader>): Promise<Reply> {
  const account = await accountOf(visit.db, visit.actor.userId);
  return account?.password ? { status: 200, page: changePage(visit, account) } : notFound(visit);
}

/** The current password is asked for even of a login just made: a browser left open changes nothing. */
export async function prepareChangePassword(visit: Visit<Database>): Promise<Submit> {
  const form = passwordFields.safeParse(visit.form);
  const { db, actor, now, atDoor } = visit;
  const account = await changeAs(db, actor, (inside) => accountOf(reading(inside), actor.userId));
  if (!form.success || !account?.password) return async (inside) => notOurForm(inside);
  const { password, newPassword, newPasswordAgain } = form.data;
  const refused = (problem: ChangeProblem, status: 422 | 429) => async (inside: Visit<Writer>) =>
    ({ status, page: changePage(inside, account, problem) }) as const;
  const owner = {
    hasSecondFactor: factorInForce(account) !== undefined,
    words: [account.name, account.email],
    isLeaked: await isLeaked(newPassword),
  };
  const read = readPassword(newPassword, newPasswordAgain, owner);
  if (!read.ok) return refused(read.refusal, 422);
  if (!atDoor.tries.account.take(`proof ${actor.userId}`, now)) return refused({ code: 'too-many' }, 429);
  const { isRight } = await weighPassword(password, account.password.hash, atDoor.passwordCost);
  if (!isRight) return refused({ code: 'wrong-current' }, 422);
  const hash = await hashPassword(read.value, atDoor.passwordCost);
  return (inside) => changePassword(inside, account, { hash, typed: read.value });
}

/** All other logins end, and this one goes on under a new token. */
async function changePassword(
  visit: Visit<Writer>,
  account: Account,
  { hash, typed }: { hash: string; typed: string },
): Promise<Reply> {
  const { db, now, jobs, actor, csrfToken } = visit;
  const { userId } = account;
  await storePassword(db, { userId, hash, typed, now });
  await endLoginsOf(db, userId, { now, exceptFormToken: csrfToken });
  const token = await renewToken(db, { formToken: csrfToken, actor });
  await tellOwner(db, { jobs, account, what: 'password-changed' });
  return { status: 303, location: doneAt('adgangskode'), ...(token !== undefined && { login: { token } }) };
}

const changePage = (visit: Visit<unknown>, account: Account, problem?: ChangeProblem) =>
  ChangePasswordPage({
    context: visit.page,
    formKey: randomUUID(),
    email: account.email,
    hasSecondFactor: factorInForce(account) !== undefined,
    ...(problem && { problem }),
  });
