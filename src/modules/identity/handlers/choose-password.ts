import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withQuery } from '../../../kernel/path.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { endLoginsOf } from '../../../platform/login.ts';
import { isLeaked } from '../../../platform/leaked-passwords.ts';
import { hashPassword } from '../../../platform/passwords.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { endLinks } from '../commands/make-link.ts';
import { storePassword } from '../commands/store-password.ts';
import { tellOwner } from '../commands/tell-owner.ts';
import { useLink } from '../commands/use-link.ts';
import { ChoosePasswordPage, DeadLinkPage } from '../pages/choose-password.page.tsx';
import { identityPaths } from '../paths.ts';
import { accountById, factorInForce, type Account } from '../queries/account.ts';
import { workingLink, type WorkingLink } from '../queries/link.ts';
import { readPassword, type PasswordRefusal } from '../rules/password-rules.ts';
import { formFields } from './form-fields.ts';

type Held = { link: WorkingLink; account: Account; token: string };

/** Looking at the link changes nothing: mail programs open links by themselves. */
export async function showLink(visit: Visit<Reader>): Promise<Reply> {
  const held = await heldLink(visit.db, visit.query['noegle'] ?? '', visit.now);
  return held ? { status: 200, page: choosePage(visit, held) } : dead(visit);
}

/** Unknown, used, overtaken, too late, and of somebody else's address: all the same from outside. */
async function heldLink(db: Reader, token: string, now: Date): Promise<Held | undefined> {
  const link = await workingLink(db, token, now);
  const account = link && (await accountById(db, link.userId));
  return account && { link, account, token };
}

const fields = z.strictObject({
  ...formFields,
  linkToken: z.string().max(200),
  newPassword: z.string().max(2000),
  newPasswordAgain: z.string().max(2000),
});

/** The link is used up before the costly hash is made: of many at once, one gets that far. */
export async function submitLink(visit: Visit<Writer>): Promise<Reply> {
  const form = fields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { linkToken: token, newPassword, newPasswordAgain } = form.data;
  const { db, now, jobs, atDoor } = visit;
  const held = await heldLink(reading(db), token, now);
  if (!held) return dead(visit);
  const { account, link } = held;
  const owner = {
    hasSecondFactor: factorInForce(account) !== undefined,
    words: [account.name, account.email],
    isLeaked: await isLeaked(newPassword),
  };
  const read = readPassword(newPassword, newPasswordAgain, owner);
  if (!read.ok) return { status: 422, page: choosePage(visit, held, read.refusal) };
  if (!(await useLink(db, token, now))) return dead(visit);
  const { userId } = account;
  const hash = await hashPassword(read.value, atDoor.passwordCost);
  await storePassword(db, { userId, hash, typed: read.value, now });
  await endLinks(db, userId, now);
  await endLoginsOf(db, userId, { now });
  if (link.purpose === 'reset') await tellOwner(db, { jobs, account, what: 'password-changed' });
  const location = withQuery(identityPaths.password.to({}), { klar: 'valgt' });
  return { status: 303, location, login: 'ended' };
}

const dead = (visit: Visit<unknown>): Reply => ({ status: 404, page: DeadLinkPage(visit.page) });

const choosePage = (visit: Visit<unknown>, { link, account, token }: Held, refusal?: PasswordRefusal) =>
  ChoosePasswordPage({
    context: visit.page,
    formKey: randomUUID(),
    purpose: link.purpose,
    email: account.email,
    token,
    hasSecondFactor: factorInForce(account) !== undefined,
    ...(refusal && { refusal }),
  });
