import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { authenticatorAddress, inFours } from '../../../platform/login-codes.ts';
import { renewToken } from '../../../platform/login.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  confirmFactor,
  removeSecondFactor,
  shownFactor,
  startFactor,
  startNewCodes,
  takeNewCodes,
} from '../commands/second-factor.ts';
import { tellOwner } from '../commands/tell-owner.ts';
import { FactorOffPage, FactorOnPage, FactorSetUpPage, NewCodesPage } from '../pages/second-factor.page.tsx';
import { identityPaths } from '../paths.ts';
import { accountOf, factorInForce, type Account } from '../queries/account.ts';
import { recoveryCodesLeft } from '../queries/recovery-codes-left.ts';
import type { AccountNews } from '../rules/account-mails.ts';
import { doneAt } from './account.ts';
import { formFields } from './form-fields.ts';

const onlyForm = z.strictObject(formFields);

/** Off, being set up, or on: one page for each. It belongs to a password; others have their provider's. */
export async function showFactor(visit: Visit<Reader>): Promise<Reply> {
  const account = await accountOf(visit.db, visit.actor.userId);
  if (!account?.password) return notFound(visit);
  const inForce = factorInForce(account);
  const context = { context: visit.page, formKey: randomUUID() };
  if (!inForce) return { status: 200, page: setUpPage(visit, account) ?? FactorOffPage(context) };
  const left = await recoveryCodesLeft(visit.db, account.userId);
  const isPasswordShort = account.password.isShort;
  const since = inForce.confirmedAt ?? visit.now;
  return {
    status: 200,
    page: FactorOnPage({ ...context, since, left, isPasswordShort, codesKey: randomUUID() }),
  };
}

function setUpPage(visit: Visit<unknown>, account: Account, isRefused = false) {
  const shown = shownFactor(account, visit.atDoor.vault);
  if (!shown) return undefined;
  const address = authenticatorAddress(shown.secret, account.email);
  const key = inFours(shown.secret).replaceAll('-', ' ');
  const view = {
    context: visit.page,
    formKey: randomUUID(),
    startKey: randomUUID(),
    key,
    address,
    isRefused,
  };
  return FactorSetUpPage({ ...view, codes: shown.codes });
}

/** The reader's own account, where the form is ours and there is a password a second factor can stand beside. */
async function ownAccount(visit: Visit<Writer>): Promise<Account | undefined> {
  if (!onlyForm.safeParse(visit.form).success) return undefined;
  const account = await accountOf(reading(visit.db), visit.actor.userId);
  return account?.password ? account : undefined;
}

export async function submitFactorStart(visit: Visit<Writer>): Promise<Reply> {
  const account = await ownAccount(visit);
  if (!account) return notOurForm(visit);
  await startFactor(visit.db, { userId: account.userId, now: visit.now, vault: visit.atDoor.vault });
  return { status: 303, location: identityPaths.factor.to({}) };
}

const codeFields = z.strictObject({ ...formFields, code: z.string().max(100) });

export async function submitFactorCode(visit: Visit<Writer>): Promise<Reply> {
  const form = codeFields.safeParse(visit.form);
  const { db, now, actor, csrfToken, atDoor } = visit;
  const account = await accountOf(reading(db), actor.userId);
  if (!form.success || !account?.password) return notOurForm(visit);
  if (await confirmFactor(db, { account, typed: form.data.code, now, vault: atDoor.vault })) {
    const token = await renewToken(db, { formToken: csrfToken, actor });
    return tell(visit, account, { what: 'second-factor-on', location: doneAt('totrin-til'), token });
  }
  const page = setUpPage(visit, account, true);
  return page ? { status: 422, page } : notOurForm(visit);
}

/** The door asks for a fresh proof. A password that is too short alone must be changed first. */
export async function submitFactorOff(visit: Visit<Writer>): Promise<Reply> {
  const account = await ownAccount(visit);
  if (!account || !factorInForce(account)) return notOurForm(visit);
  if (account.password?.isShort) return notOurForm(visit);
  await removeSecondFactor(visit.db, account.userId);
  const token = await renewToken(visit.db, { formToken: visit.csrfToken, actor: visit.actor });
  return tell(visit, account, { what: 'second-factor-off', location: doneAt('totrin-fra'), token });
}

export async function submitNewCodes(visit: Visit<Writer>): Promise<Reply> {
  const account = await ownAccount(visit);
  if (!account || !factorInForce(account)) return notOurForm(visit);
  await startNewCodes(visit.db, { userId: account.userId, vault: visit.atDoor.vault });
  return { status: 303, location: identityPaths.recoveryCodes.to({}) };
}

export async function showNewCodes(visit: Visit<Reader>): Promise<Reply> {
  const account = await accountOf(visit.db, visit.actor.userId);
  const shown = account && factorInForce(account) && shownFactor(account, visit.atDoor.vault);
  if (!shown) return notFound(visit);
  return {
    status: 200,
    page: NewCodesPage({ context: visit.page, formKey: randomUUID(), codes: shown.codes }),
  };
}

export async function submitCodesNoted(visit: Visit<Writer>): Promise<Reply> {
  const account = await ownAccount(visit);
  if (!account || !factorInForce(account)) return notOurForm(visit);
  if (!(await takeNewCodes(visit.db, account, visit.atDoor.vault))) return notFound(visit);
  return tell(visit, account, { what: 'recovery-codes-new', location: doneAt('koder') });
}

type Told = { what: AccountNews; location: string; token?: string | undefined };

/** Every change of what proves an account is told to its owner by mail. */
async function tell(
  { db, jobs }: Visit<Writer>,
  account: Account,
  { what, location, token }: Told,
): Promise<Reply> {
  await tellOwner(db, { jobs, account, what });
  return { status: 303, location, ...(token !== undefined && { login: { token } }) };
}
