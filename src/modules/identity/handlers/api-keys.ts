import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addDays } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { FormState } from '../../../platform/design/index.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import { sha256 } from '../../../platform/login.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { aboutApiKey, endApiKey, forgetApiKey, makeApiKey } from '../commands/api-keys.ts';
import { ApiKeyListPage, ApiKeyPage } from '../pages/api-keys.page.tsx';
import { identityPaths } from '../paths.ts';
import { apiKeyById, apiKeys, keyHolders } from '../queries/api-keys.ts';
import { apiScopeNames, isStillShown } from '../rules/api-scope.ts';
import { apiKeyTexts, type ApiKeyProblem } from '../text-api-keys.ts';
import { formFields } from './form-fields.ts';

const [nameMax, daysUsual, daysMax] = [100, 365, 730];
const tick = z.literal('ja').optional();
const fields = z.strictObject({
  ...formFields,
  name: z.string().trim().max(nameMax),
  organisation: z.string().max(nameMax),
  expires: z.string().max(nameMax),
  meetings: tick,
  decisions: tick,
  registers: tick,
  search: tick,
});
type Fields = z.output<typeof fields>;
const onlyForm = z.strictObject(formFields);

export async function showApiKeys(visit: Visit<Reader>): Promise<Reply> {
  const values = { expires: addDays(visit.today, daysUsual) };
  return { status: 200, page: await listPage(visit, visit.db, formOf(visit, values, [])) };
}

/** A key has an owner, a purpose and an end, and opens what was ticked and no more. */
export async function submitApiKey(visit: Visit<Writer>): Promise<Reply> {
  const form = fields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const problems = problemsOf(form.data, visit);
  const expiresOn = typedDay(form.data.expires);
  if (problems.length > 0 || !expiresOn) return again(visit, problems);
  const { name, organisation } = form.data;
  const scopes = apiScopeNames.filter((scope) => form.data[scope] === 'ja');
  const { now, atDoor } = visit;
  const made = await makeApiKey(visit.db, {
    name,
    organisation,
    scopes,
    expiresOn,
    now,
    vault: atDoor.vault,
  });
  if (!made.ok) return again(visit, [['organisation', 'no-such-organisation']]);
  return { status: 303, location: identityPaths.apiKey.to(made.value) };
}

function problemsOf(form: Fields, { today }: Visit<unknown>): [keyof Fields, ApiKeyProblem][] {
  const day = typedDay(form.expires);
  const isInTime = day !== undefined && day > today && day <= addDays(today, daysMax);
  const found: [keyof Fields, ApiKeyProblem, boolean][] = [
    ['name', 'name-missing', form.name === ''],
    ['organisation', 'no-such-organisation', form.organisation === ''],
    ['meetings', 'scope-missing', apiScopeNames.every((scope) => form[scope] === undefined)],
    ['expires', 'day-wrong', !isInTime],
  ];
  return found.flatMap(([field, code, isWrong]) => (isWrong ? [[field, code]] : []));
}

async function again(visit: Visit<Writer>, problems: readonly [string, ApiKeyProblem][]): Promise<Reply> {
  const form = formOf(visit, visit.form, problems);
  return { status: 422, page: await listPage(visit, reading(visit.db), form) };
}

function formOf(
  visit: Visit<unknown>,
  values: FormState['values'],
  problems: readonly [string, ApiKeyProblem][],
) {
  const { refusals } = apiKeyTexts[visit.language];
  const words = problems.map(([field, code]) => ({ field, message: refusals[code] }));
  return { ...visit.page, formKey: randomUUID(), values, problems: words };
}

const listPage = async (visit: Visit<unknown>, db: Reader, form: FormState) =>
  ApiKeyListPage({
    context: visit.page,
    form,
    keys: await apiKeys(db),
    holders: await keyHolders(db),
    today: visit.today,
  });

/** One key. The key itself is shown until it has been noted down, for ten minutes at most. */
export async function showApiKey(visit: Visit<Reader>): Promise<Reply> {
  const key = await apiKeyById(visit.db, visit.params['id'] ?? '');
  if (!key) return notFound(visit);
  const isShown = key.waiting !== null && key.endedAt === null && isStillShown(key.madeAt, visit.now);
  const secret = isShown && key.waiting ? openKey(visit, key.waiting, key.tokenHash) : null;
  const form = () => formOf(visit, {}, []);
  return {
    status: 200,
    page: ApiKeyPage({ context: visit.page, key, secret, form, today: visit.today }),
    reads: 'guarded',
  };
}

const openKey = ({ atDoor }: Visit<unknown>, waiting: Uint8Array, tokenHash: Uint8Array): string => {
  const key = atDoor.vault.open(waiting, aboutApiKey(tokenHash));
  if (!sha256(key).equals(tokenHash)) throw new Error('The sealed key is not the one whose hash is kept');
  return key;
};

export async function submitApiKeyNoted(visit: Visit<Writer>): Promise<Reply> {
  return onKey(visit, (id) => forgetApiKey(visit.db, id));
}

export async function submitApiKeyEnd(visit: Visit<Writer>): Promise<Reply> {
  return onKey(visit, (id) => endApiKey(visit.db, id, { by: visit.actor.userId, now: visit.now }));
}

async function onKey(visit: Visit<Writer>, act: (id: string) => Promise<void>): Promise<Reply> {
  if (!onlyForm.safeParse(visit.form).success) return notOurForm(visit);
  const key = await apiKeyById(reading(visit.db), visit.params['id'] ?? '');
  if (!key) return notFound(visit);
  await act(key.id);
  return { status: 303, location: identityPaths.apiKey.to(key) };
}
