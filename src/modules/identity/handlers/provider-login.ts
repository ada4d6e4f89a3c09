import { z } from 'zod';
import { anonymous } from '../../../kernel/actor.ts';
import { changeAs, type Database, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { endLogin, startLogin } from '../../../platform/login.ts';
import type { ProvedIdentity } from '../../../platform/provider.ts';
import type { Reply, Submit, Visit } from '../../../platform/route.ts';
import { beginProviderLogin } from '../commands/begin-provider-login.ts';
import { takeProviderAttempt } from '../commands/take-provider-attempt.ts';
import { userOfIdentity } from '../commands/user-of-identity.ts';
import { ProviderRefusedPage, type ProviderProblem } from '../pages/provider-refused.page.tsx';
import { ownAddress } from '../rules/own-address.ts';

const fields = z.strictObject({ csrf: z.string(), formKey: z.uuid(), back: z.string() });

/** Sends the browser to the provider, with the attempt written down. The provider is asked before the transaction. */
export async function prepareProviderLogin(visit: Visit<Database>): Promise<Submit> {
  const form = fields.safeParse(visit.form);
  const { provider } = visit.atDoor;
  if (!form.success || !provider) return async (now) => notOurForm(now);
  const begun = await provider.begin();
  if (!begun.ok) return async (now) => refused(now, begun.refusal.code);
  const { address, secrets } = begun.value;
  const back = ownAddress(form.data.back);
  return async ({ db, now }) => {
    const token = await beginProviderLogin(db, { secrets, back, now });
    return { status: 303, location: address.href, attempt: { token } };
  };
}

/** Back from the provider: the attempt is used up first, so that no address opens anything twice. */
export async function returnFromProvider(visit: Visit<Database>): Promise<Submit> {
  const { provider, attempt: browserToken } = visit.atDoor;
  if (!provider) return async (now) => notFound(now);
  const [, search = ''] = visit.page.path.split('?');
  const state = new URLSearchParams(search).get('state');
  if (state === null || browserToken === undefined) return async (now) => refused(now, 'attempt-unknown');
  const attempt = await changeAs(visit.db, anonymous, (db) =>
    takeProviderAttempt(db, { state, browserToken, now: visit.now }),
  );
  if (!attempt) return async (now) => refused(now, 'attempt-unknown');
  const finished = await provider.finish(search, attempt.secrets);
  if (!finished.ok) return async (now) => refused(now, finished.refusal.code);
  return (now) => signIn(now, finished.value, attempt.back);
}

async function signIn(visit: Visit<Writer>, identity: ProvedIdentity, back: string): Promise<Reply> {
  const { db, now, today, language, atDoor, csrfToken } = visit;
  const user = await userOfIdentity(db, { identity, now, today });
  if (!user.ok) return refused(visit, user.refusal.code);
  if (csrfToken !== '') await endLogin(db, csrfToken, now);
  const { userId } = user.value;
  const { assurance } = identity;
  const { device } = atDoor.origin;
  const token = await startLogin(db, { userId, language, now, means: 'provider', device, assurance });
  return { status: 303, location: back, login: { token }, attempt: 'ended' };
}

const refused = ({ page }: Pick<Visit<unknown>, 'page'>, code: ProviderProblem): Reply => ({
  status: code === 'no-such-user' || code === 'other-organisation' ? 403 : 422,
  page: ProviderRefusedPage({ context: page, code }),
});
