import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withQuery } from '../../../kernel/path.ts';
import { changeAs, reading, type Database, type Reader } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { markProven } from '../../../platform/login.ts';
import { weighPassword } from '../../../platform/passwords.ts';
import type { Form, OwnLogin, Proof, Proving, Reply, Submit, Visit } from '../../../platform/route.ts';
import { useCode } from '../commands/use-code.ts';
import { ConfirmPage, type ConfirmProblem, type ProofKind } from '../pages/confirm.page.tsx';
import { identityPaths } from '../paths.ts';
import { accountOf, factorInForce, type Account } from '../queries/account.ts';
import { ownAddress } from '../rules/own-address.ts';
import { formFields } from './form-fields.ts';

/** How somebody proves again that it is him: by telephone where he has a second factor, else by password. */
function proofKind(own: OwnLogin | undefined, account: Account | undefined): ProofKind {
  if (own?.means === 'demo') return 'demo';
  if (own?.means === 'provider' || !account) return 'provider';
  return factorInForce(account) ? 'code' : 'password';
}

type Verdict = { kind: ProofKind; problem?: ConfirmProblem; isProven: boolean };

/** Weighs the proof a form carries. Codes are used up in a transaction of their own, whatever comes after. */
async function weighProof(visit: Visit<Database>): Promise<Verdict> {
  const { db, actor, own, form, now, atDoor } = visit;
  const account = await changeAs(db, actor, (inside) => accountOf(reading(inside), actor.userId));
  const kind = proofKind(own, account);
  if (kind === 'demo') return { kind, isProven: form['proof'] === 'ja' };
  const typed = kind === 'code' ? form['proofCode'] : form['proofPassword'];
  if (kind === 'provider' || typed === undefined || !account) return { kind, isProven: false };
  const { tries, vault, passwordCost } = atDoor;
  if (!tries.account.take(`proof ${actor.userId}`, now)) return { kind, isProven: false, problem: 'tooMany' };
  if (kind === 'password') {
    const { isRight } = await weighPassword(typed, account.password?.hash, passwordCost);
    return { kind, isProven: isRight, ...(!isRight && { problem: 'wrongPassword' }) };
  }
  const used = await changeAs(db, actor, (inside) => useCode(inside, { account, typed, now, vault }));
  return { kind, isProven: used !== undefined, ...(!used && { problem: 'wrongCode' }) };
}

/** The proof inside another form: what was typed there is carried along until it is given. */
async function prove(visit: Visit<Database>): Promise<Proof> {
  const form = withoutProof(visit.form);
  const { isProven, ...rest } = await weighProof(visit);
  if (isProven) {
    await changeAs(visit.db, visit.actor, (db) => markProven(db, visit.csrfToken, visit.now));
    return { ok: true, form };
  }
  const page = { context: visit.page, formKey: randomUUID(), hasFiles: visit.files.length > 0, back: '/' };
  return { ok: false, page: ConfirmPage({ ...page, ...rest, carried: form }) };
}

function withoutProof(form: Form): Form {
  const { proof: _proof, proofPassword: _password, proofCode: _code, ...rest } = form;
  return rest;
}

export const proving: Proving = {
  address: (back) => withQuery(identityPaths.confirm.to({}), { retur: back }),
  prove,
};

/** Before a page that asks for a proof is shown; afterwards the reader comes back to it. */
export async function showConfirm(visit: Visit<Reader>): Promise<Reply> {
  const account = await accountOf(visit.db, visit.actor.userId);
  const back = ownAddress(visit.query['retur']);
  return { status: 200, page: confirmPage(visit, { kind: proofKind(visit.own, account) }, back) };
}

const fields = z.strictObject({
  ...formFields,
  back: z.string(),
  proof: z.string().optional(),
  proofPassword: z.string().max(2000).optional(),
  proofCode: z.string().max(100).optional(),
});

export async function prepareConfirm(visit: Visit<Database>): Promise<Submit> {
  const form = fields.safeParse(visit.form);
  if (!form.success) return async (inside) => notOurForm(inside);
  const back = ownAddress(form.data.back);
  const verdict = await weighProof(visit);
  if (!verdict.isProven)
    return async (inside) => ({
      status: verdict.problem === 'tooMany' ? 429 : 422,
      page: confirmPage(inside, verdict, back),
    });
  return async ({ db, csrfToken, now }) => {
    await markProven(db, csrfToken, now);
    return { status: 303, location: back };
  };
}

const confirmPage = (
  { page }: Visit<unknown>,
  { kind, problem }: Pick<Verdict, 'kind' | 'problem'>,
  back: string,
) =>
  ConfirmPage({
    context: page,
    formKey: randomUUID(),
    kind,
    back,
    hasFiles: false,
    ...(problem && { problem }),
  });
