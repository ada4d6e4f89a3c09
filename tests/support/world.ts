import pg from 'pg';
import { demoId } from '../../demo/load.ts';
import { persons } from '../../demo/nordjylland.ts';
import { modules } from '../../src/modules.ts';
import { changeAs, openDatabase, type Database } from '../../src/platform/database.ts';
import { serveModules, type Surroundings } from '../../src/platform/http.ts';
import { noJobs, startJobs, type Jobs } from '../../src/platform/jobs.ts';
import { loginOfToken, startLogin } from '../../src/platform/login.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';

/** The invented persons the tests speak of, by the first name. */
export const people = {
  mette: 'mette-lindholm', // secretariat
  birgitte: 'birgitte-holm', // director in Rebild, member of DAS and SOCDIR
  henning: 'henning-aagaard', // director in Brønderslev, chair
  ole: 'ole-winther', // the region, member of DAS
  signe: 'signe-bach', // economist in Aalborg, member of neither
  niels: 'niels-hald', // operator
} as const;
export type PersonName = keyof typeof people;
export type As = PersonName | 'nobody';

export type World = FreshDatabase & {
  database: Database;
  owner: pg.Client;
  now: Date;
  /** Requests of this person (or of nobody) to the server, as a browser would send them. */
  as(who: As): Promise<Browser>;
  actor(who: PersonName): Promise<Actor>;
  /** Audit lines as 'event outcome', oldest first. */
  auditLog(): Promise<string[]>;
  close(): Promise<void>;
};

export type Browser = {
  csrf: string;
  get(address: string): Promise<Response>;
  /** Sends a form with token and a new key; what is given replaces them. */
  post(address: string, form?: Record<string, string>, options?: PostOptions): Promise<Response>;
};
export type PostOptions = { site?: string; files?: readonly { name: string; bytes: Uint8Array }[] };

/** A copy of the demo world with a server on top; the clock stands still at noon on 22 November 2026 unless given. */
export async function freshWorld({
  withJobs = false,
  now = new Date('2026-11-22T12:00:00Z'),
} = {}): Promise<World> {
  const fresh = await freshDatabase('template_demo');
  const database = openDatabase(fresh.appUrl);
  const owner = new pg.Client({ connectionString: fresh.ownerUrl });
  await owner.connect();
  const jobs: Jobs = withJobs ? await startJobs(fresh.appUrl, () => {}) : noJobs;
  const around: Surroundings = {
    ...{
      database,
      jobs,
      clock: () => now,
      log: () => {},
      isDemo: true,
      hosts: ['localhost'],
      secureCookies: false,
    },
    requestsPerMinuteMax: 100_000,
  };
  const app = serveModules(modules, around);
  const tokens = new Map<PersonName, { token: string; csrf: string }>();
  const signIn = async (who: PersonName) => {
    const known = tokens.get(who);
    if (known) return known;
    const userId = demoId('user', people[who]);
    const token = await changeAs(database, { ...(await actorOf(who)), userId }, (db) =>
      startLogin(db, userId, 'da'),
    );
    const login = await loginOfToken(database, token, now);
    const made = { token, csrf: login?.csrfToken ?? '' };
    tokens.set(who, made);
    return made;
  };
  const actorOf = async (who: PersonName): Promise<Actor> => {
    const person = persons.find(({ key }) => key === people[who]);
    const bodyIds = (person?.seats ?? []).map(({ body }) => demoId('body', body));
    const side = person?.user === 'region' ? 'regional' : 'municipal';
    const organisationId = demoId('organisation', person?.organisation ?? '');
    const role = person?.user ?? 'director';
    return {
      ...{
        userId: demoId('user', people[who]),
        personId: demoId('person', people[who]),
        name: person?.name ?? '',
      },
      ...{ role, side, organisationId, organisationName: '', bodyIds },
    };
  };
  return {
    ...fresh,
    ...{ database, owner, now, actor: actorOf },
    as: async (who) => browser(app, who === 'nobody' ? undefined : await signIn(who)),
    auditLog: async () => {
      const { rows } = await owner.query<{ line: string }>(
        `select event || ' ' || outcome as line from audit_lines order by seq`,
      );
      return rows.map(({ line }) => line);
    },
    close: async () => {
      await jobs.stop();
      await database.destroy();
      await owner.end();
      await fresh.drop();
    },
  };
}

function browser(app: ReturnType<typeof serveModules>, login?: { token: string; csrf: string }): Browser {
  const headers: Record<string, string> = login ? { cookie: `rv_login=${login.token}` } : {};
  const csrf = login?.csrf ?? '';
  return {
    csrf,
    get: async (address) => app.request(`http://localhost${address}`, { headers }),
    post: async (address, form = {}, { site = 'same-origin', files = [] } = {}) => {
      const fields = { csrf, formKey: crypto.randomUUID(), ...form };
      const body = files.length > 0 ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      for (const { name, bytes } of files)
        (body as FormData).append('files', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      const sent = { method: 'POST', body, headers: { ...headers, 'sec-fetch-site': site } };
      return app.request(`http://localhost${address}`, sent);
    },
  };
}
