import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { endLogin, startLogin } from '../../../platform/login.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { chooseLanguage } from '../commands/choose-language.ts';
import { SignInPage } from '../pages/sign-in.page.tsx';
import { demoUsers, type DemoUser } from '../queries/demo-users.ts';
import { showPasswordSignIn } from './password-sign-in.ts';
import { ownAddress } from '../rules/own-address.ts';
import { formFields } from './form-fields.ts';

const fields = z.strictObject({ ...formFields, back: z.string(), person: z.string().optional() });

/** The way in: in the demo a list of invented persons, otherwise the form for e-mail and password. */
export async function showSignIn(visit: Visit<Reader>): Promise<Reply> {
  if (!visit.page.isDemo) return showPasswordSignIn(visit);
  return { status: 200, page: formPage(visit, await demoUsers(visit.db, visit.today), false) };
}

export async function submitSignIn(visit: Visit<Writer>): Promise<Reply> {
  const form = fields.safeParse(visit.form);
  if (!visit.page.isDemo || !form.success) return notOurForm(visit);
  const users = await demoUsers(reading(visit.db), visit.today);
  const user = users.find(({ key }) => key === form.data.person);
  if (!user) return { status: 422, page: formPage(visit, users, true) };
  if (visit.csrfToken !== '') await endLogin(visit.db, visit.csrfToken, visit.now);
  const { device } = visit.atDoor.origin;
  const token = await startLogin(visit.db, { ...visit, userId: user.actor.userId, means: 'demo', device });
  return { status: 303, location: ownAddress(form.data.back), login: { token } };
}

export async function submitSignOut(visit: Visit<Writer>): Promise<Reply> {
  if (visit.csrfToken !== '') await endLogin(visit.db, visit.csrfToken, visit.now);
  return { status: 303, location: '/', login: 'ended' };
}

const languageFields = z.strictObject({
  ...formFields,
  formKey: z.uuid().optional(),
  language: z.enum(['da', 'en']),
  back: z.string(),
});

export async function submitLanguage(visit: Visit<Writer>): Promise<Reply> {
  const form = languageFields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { language, back } = form.data;
  if (visit.csrfToken !== '') await chooseLanguage(visit.db, visit.csrfToken, language);
  return { status: 303, location: ownAddress(back), language };
}

function formPage(visit: Visit<unknown>, users: readonly DemoUser[], isRefused: boolean) {
  const back = visit.form['back'] ?? visit.query['retur'] ?? '/';
  return SignInPage({ context: visit.page, users, back, isRefused, formKey: randomUUID() });
}
