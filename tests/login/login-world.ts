/** A server as in production, with a clock that can be moved and a queue the test works off itself. */
import { randomBytes } from 'node:crypto';
import { inviteUser } from '../../src/modules/identity/index.ts';
import { modules } from '../../src/modules.ts';
import { changeAs } from '../../src/platform/database.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs, type Jobs } from '../../src/platform/jobs.ts';
import type { Log } from '../../src/platform/log.ts';
import { codeOfStep, ofLetters, stepAt } from '../../src/platform/login-codes.ts';
import { hashPassword } from '../../src/platform/passwords.ts';
import { vaultOf } from '../../src/platform/secrets.ts';
import { sendReset } from '../../src/modules/identity/commands/send-reset.ts';
import { storePassword } from '../../src/modules/identity/commands/store-password.ts';
import { freshWorld, type PersonName, type World } from '../support/world.ts';

/** Passwords are weighed as in production but for the cost, so that the suite is done today. */
export const cheap = { N: 2 ** 12, r: 8, p: 1 };
export const goodPassword = 'Tolv gule sten ved åen';

/** A browser that keeps its cookies and sends forms as its page had them. */
export type Visitor = {
  cookies: Map<string, string>;
  get(address: string): Promise<Response>;
  /** Sends a form with the token of the page it stands on, and a new key. */
  post(address: string, form?: Record<string, string>, page?: string): Promise<Response>;
};

export type LoginWorld = World & {
  /** Everything the server has logged. */
  logged: string[];
  jobs: { queue: string; data: object }[];
  pass(minutes: number, seconds?: number): void;
  clock(): Date;
  visitor(address?: string, userAgent?: string): Visitor;
  invite(who: PersonName, email?: string): Promise<string>;
  /** Does the resets that were asked for; the links of the mails that came of it. */
  resetLinks(): Promise<string[]>;
  givePassword(who: PersonName, password?: string): Promise<void>;
  email(who: PersonName): string;
};

export async function loginWorld({ isDemo = false, withMinutes = false } = {}): Promise<LoginWorld> {
  const world = await freshWorld({ withMinutes });
  let now = world.now;
  const held: { queue: string; data: object }[] = [];
  const jobs: Jobs = { ...noJobs, enqueue: async (_, queue, data) => void held.push({ queue, data }) };
  const logged: string[] = [];
  const clock = () => now;
  const log: Log = (...line) => void logged.push(JSON.stringify(line));
  const place = { database: world.database, jobs, clock, log, filesFolder: '/nowhere', hosts: ['localhost'] };
  const mode = { isDemo, secureCookies: false, requestsPerMinuteMax: 1_000_000, isBehindProxy: true };
  const keys = { vault: vaultOf(randomBytes(32)), passwordCost: cheap };
  const app = serveModules(modules, { ...place, ...mode, ...keys });
  const pass = (minutes: number, seconds = 0): void => {
    now = new Date(now.getTime() + minutes * 60_000 + seconds * 1000);
  };
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';
  const visitor = (address = '198.51.100.1', userAgent = firefox): Visitor =>
    visitorOf(app, { 'x-forwarded-for': address, 'user-agent': userAgent });
  return {
    ...world,
    app,
    logged,
    jobs: held,
    pass,
    clock,
    email,
    visitor,
    ...actsIn(world, jobs, { held, clock }),
  };
}

const email = (who: PersonName): string => `${who}@test.example`;

type Behind = { held: { queue: string; data: object }[]; clock: () => Date };

function actsIn(
  world: World,
  jobs: Jobs,
  { held, clock }: Behind,
): Pick<LoginWorld, 'invite' | 'resetLinks' | 'givePassword'> {
  const linksOf = async (purpose: string): Promise<string[]> => {
    const query = `select body_text from mail_texts join mails m on m.id = mail_id
      where m.purpose = $1 order by m.number`;
    const { rows } = await world.owner.query<{ body_text: string }>(query, [purpose]);
    return rows.map(({ body_text }) => /noegle=([\w-]{43})/.exec(body_text)?.[1] ?? '');
  };
  return {
    invite: async (who, address = email(who)) => {
      const invitation = { jobs, personId: world.actor(who).personId ?? '', email: address, now: clock() };
      const invited = await changeAs(world.database, world.actor('mette'), (db) =>
        inviteUser(db, invitation),
      );
      if (!invited.ok) throw new Error(invited.refusal.code);
      return (await linksOf('invitation')).at(-1) ?? '';
    },
    resetLinks: async () => {
      for (const { queue, data } of held.splice(0))
        if (queue === 'identity.reset' && 'email' in data)
          await sendReset({ database: world.database, jobs }, String(data.email), clock());
      return linksOf('reset');
    },
    givePassword: async (who, password = goodPassword) => {
      const { userId } = world.actor(who);
      await world.owner.query('update users set email = $1 where id = $2', [email(who), userId]);
      const stored = { userId, hash: await hashPassword(password, cheap), typed: password, now: clock() };
      await changeAs(world.database, world.actor(who), (db) => storePassword(db, stored));
    },
  };
}

function visitorOf(app: World['app'], headers: Record<string, string>): Visitor {
  const cookies = new Map<string, string>();
  const send = async (address: string, options: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const all = { ...headers, ...(cookie && { cookie }), 'sec-fetch-site': 'same-origin' };
    const answer = await app.request(`http://localhost${address}`, { ...options, headers: all });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (address) => send(address),
    post: async (address, form = {}, page = '/') => {
      const csrf = /name="csrf" value="([^"]*)"/.exec(await (await send(page)).text())?.[1] ?? '';
      const body = new URLSearchParams({ csrf, formKey: crypto.randomUUID(), ...form });
      return send(address, { method: 'POST', body });
    },
  };
}

/** Signs in with e-mail and password; with a second factor this is the first of two steps. */
export const signIn = (
  visitor: Visitor,
  address: string,
  more: Record<string, string> = {},
): Promise<Response> =>
  visitor.post('/log-ind/adgangskode', { back: '/', email: address, password: goodPassword, ...more });

/** What the telephone shows at this time. */
export const codeAt = (secret: string, now: Date, stepsOff = 0): string =>
  codeOfStep(ofLetters(secret), stepAt(now) + stepsOff);

/** Turns the second factor on for who is signed in, and gives what the telephone and the drawer then hold. */
export async function turnOnSecondFactor(
  visitor: Visitor,
  now: Date,
): Promise<{ secret: string; codes: string[] }> {
  await visitor.post('/min-konto/totrin/nyt', {}, '/min-konto');
  const page = await (await visitor.get('/min-konto/totrin')).text();
  const secret = /secret=([A-Z2-7]+)/.exec(page)?.[1] ?? '';
  const codes = [...page.matchAll(/>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){5})</g)].map(([, code]) => code ?? '');
  await visitor.post('/min-konto/totrin', { code: codeAt(secret, now) }, '/min-konto/totrin');
  return { secret, codes };
}
