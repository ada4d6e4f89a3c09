import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { anonymous } from '../../../kernel/actor.ts';
import { changeAs, reading, type Database, type Reader, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { endLogin, startLogin } from '../../../platform/login.ts';
import { hashPassword, weighPassword } from '../../../platform/passwords.ts';
import type { LoginMeans, Reply, Submit, Visit } from '../../../platform/route.ts';
import { renewHash } from '../commands/store-password.ts';
import { tellOwner } from '../commands/tell-owner.ts';
import { useCode } from '../commands/use-code.ts';
import { PasswordSignInPage, type SignInNote, type SignInProblem } from '../pages/password-sign-in.page.tsx';
import { SecondStepPage } from '../pages/second-step.page.tsx';
import { accountByEmail, accountById, factorInForce, type Account } from '../queries/account.ts';
import { ownAddress } from '../rules/own-address.ts';
import { formFields } from './form-fields.ts';
import { openTicket, sealTicket } from './second-step-ticket.ts';

const fields = z.strictObject({
  ...formFields,
  back: z.string(),
  email: z.string().max(1000),
  password: z.string().max(1000),
  code: z.string().max(100).optional(),
});
type Typed = z.infer<typeof fields>;

const notes: Readonly<Record<string, SignInNote>> = { valgt: 'chosen', skiftet: 'ended' };

export async function showPasswordSignIn(visit: Visit<Reader>): Promise<Reply> {
  const note = notes[visit.query['klar'] ?? ''];
  return { status: 200, page: formPage(visit, { ...(note && { note }) }) };
}

/** Somebody who has proven what was asked of him. */
type Entered = { account: Account; means: LoginMeans; newHash?: string; usedRecoveryCode?: boolean };
type Outcome = SignInProblem | { ticket: string } | Entered;

/** Passwords are weighed outside the transaction: a hundred people who sign in at nine hold no connection meanwhile. */
export async function preparePasswordSignIn(visit: Visit<Database>): Promise<Submit> {
  const form = fields.safeParse(visit.form);
  if (!form.success) return async (inside) => notOurForm(inside);
  const outcome = await tryPassword(visit, form.data);
  if (typeof outcome === 'string') return async (inside) => refusal(inside, outcome);
  const { back } = form.data;
  if (!('ticket' in outcome)) return (inside) => enter(inside, outcome, back);
  const { ticket } = outcome;
  return async ({ page }) => ({ status: 200, page: secondStep(page, { ticket, back }) });
}

/** The same steps and the same work for an address nobody has as for a wrong password. */
async function tryPassword(visit: Visit<Database>, typed: Typed): Promise<Outcome> {
  const { now, atDoor } = visit;
  const { tries, origin, vault, passwordCost } = atDoor;
  const email = typed.email.trim().toLowerCase();
  if (!tries.address.take(origin.address, now)) return 'too-many';
  const isWithin = tries.account.take(email, now);
  if (!isWithin && !typed.code) return 'too-many';
  const account = await asNobody(visit.db, (db) => accountByEmail(reading(db), email));
  const used = typed.code ? await tryCode(visit, account, { email, typed: typed.code }) : undefined;
  if (!isWithin && !used) return 'too-many'; // only who holds the telephone goes on when others have used up the tries
  const { isRight, isOutdated } = await weighPassword(typed.password, account?.password?.hash, passwordCost);
  if (!account?.password || !isRight) return 'wrong';
  const newHash = isOutdated ? { newHash: await hashPassword(typed.password, passwordCost) } : {};
  if (!factorInForce(account)) return { account, means: 'password', ...newHash };
  if (used)
    return { account, means: 'password-and-code', ...newHash, usedRecoveryCode: used === 'recovery-code' };
  return { ticket: sealTicket(vault, { userId: account.userId, version: account.password.version, now }) };
}

const asNobody = <T>(database: Database, work: (db: Writer) => Promise<T>): Promise<T> =>
  changeAs(database, anonymous, work);

/** A code is used up even where the password is wrong: it counts once, whoever sends it. */
async function tryCode(
  visit: Visit<Database>,
  account: Account | undefined,
  { email, typed }: { email: string; typed: string },
): Promise<'code' | 'recovery-code' | undefined> {
  const { now, atDoor, db } = visit;
  const { tries, origin, vault } = atDoor;
  if (!tries.codeHere.take(`${email} ${origin.address}`, now) || !tries.code.take(email, now))
    return undefined;
  if (!account) return undefined;
  return asNobody(db, async (inside) => {
    const fresh = await accountById(reading(inside), account.userId);
    return fresh && useCode(inside, { account: fresh, typed, now, vault });
  });
}

/** Ends the login there was, starts a new one with a token of its own, and goes back to where the reader came from. */
async function enter(visit: Visit<Writer>, entered: Entered, back: string): Promise<Reply> {
  const { db, now, jobs, csrfToken, atDoor } = visit;
  const { account, means, newHash, usedRecoveryCode } = entered;
  const { userId, language, password } = account;
  if (csrfToken !== '') await endLogin(db, csrfToken, now);
  const { device } = atDoor.origin;
  const token = await startLogin(db, { userId, language, now, means, device });
  if (newHash && password) await renewHash(db, { userId, hash: newHash, version: password.version });
  if (usedRecoveryCode) await tellOwner(db, { jobs, account, what: 'recovery-code-used' });
  return { status: 303, location: ownAddress(back), login: { token }, language };
}

const refusal = (visit: Visit<Writer>, problem: SignInProblem): Reply => ({
  status: problem === 'too-many' ? 429 : 422,
  page: formPage(visit, { problem }),
});

const stepFields = z.strictObject({
  ...formFields,
  back: z.string(),
  stepToken: z.string().max(2000),
  code: z.string().max(100),
});

/** The second step: a code of the telephone, or a recovery code. */
export async function prepareSecondStep(visit: Visit<Database>): Promise<Submit> {
  const form = stepFields.safeParse(visit.form);
  if (!form.success) return async (inside) => notOurForm(inside);
  const { stepToken: ticket, code, back } = form.data;
  const held = openTicket(visit.atDoor.vault, ticket, visit.now);
  const account = held && (await asNobody(visit.db, (db) => accountById(reading(db), held.userId)));
  const isSamePassword = account?.password !== undefined && account.password.version === held?.version;
  if (!account || !isSamePassword) return async (inside) => refusal(inside, 'expired');
  const used = await tryCode(visit, account, { email: account.email, typed: code });
  if (!used)
    return async ({ page }) => ({ status: 422, page: secondStep(page, { ticket, back, isRefused: true }) });
  const usedRecoveryCode = used === 'recovery-code';
  return (inside) => enter(inside, { account, means: 'password-and-code', usedRecoveryCode }, back);
}

type Step = { ticket: string; back: string; isRefused?: boolean };
const secondStep = (context: Visit<unknown>['page'], { isRefused = false, ...step }: Step) =>
  SecondStepPage({ context, formKey: randomUUID(), isRefused, ...step });

function formPage(visit: Visit<unknown>, about: { note?: SignInNote; problem?: SignInProblem }) {
  const { form, query, page, atDoor } = visit;
  const { provider } = atDoor;
  const values = { email: form['email'] ?? '', back: form['back'] ?? query['retur'] ?? '/' };
  return PasswordSignInPage({
    context: page,
    formKey: randomUUID(),
    values,
    ...about,
    ...(provider && { provider: { name: provider.name, formKey: randomUUID() } }),
  });
}
