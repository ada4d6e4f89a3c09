import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { demoId } from '../../demo/load.ts';
import { loadMatters } from '../../demo/matters.ts';
import { loadMinutes } from '../../demo/minutes.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { dayInDenmark } from '../../src/kernel/day.ts';
import { startArchiveWorkers } from '../../src/modules/archive/index.ts';
import { startPaperWorkers } from '../../src/modules/papers/index.ts';
import { modules } from '../../src/modules.ts';
import { changeAs, openDatabase, reading, type Database } from '../../src/platform/database.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs, startJobs } from '../../src/platform/jobs.ts';
import { actorOfUser, loginOfToken, startLogin } from '../../src/platform/login.ts';
import type { VirusScanner } from '../../src/platform/virus-scan.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';
import { browserOf, type Browser, type SignedIn } from './requests.ts';

/** The invented persons the tests speak of, by the first name. */
export const people = {
  mette: 'mette-lindholm', // secretariat
  birgitte: 'birgitte-holm', // director in Rebild, member of DAS and SOCDIR
  henning: 'henning-aagaard', // director in Brønderslev, chair
  ole: 'ole-winther', // the region, member of DAS
  signe: 'signe-bach', // economist in Aalborg, member of neither
  niels: 'niels-hald', // operator
  tove: 'tove-linnet', // contact person of Frederikshavn for DAS
  palle: 'palle-toft', // deputy of Morsø in DAS
  gerda: 'gerda-vang', // member of the panel of experts
  karsten: 'karsten-friis', // approves the tariffs of Aalborg
  vibeke: 'vibeke-kjaer', // auditor
  hanne: 'hanne-lund', // politician, member of KKR
  jonas: 'jonas-brink', // reader with no seat; a guest where a test invites him
} as const;
export type PersonName = keyof typeof people;
export type As = PersonName | 'nobody';

export type World = FreshDatabase & {
  database: Database;
  owner: pg.Client;
  now: Date;
  /** Where the originals of imports are kept. */
  filesFolder: string;
  app: ReturnType<typeof serveModules>;
  /** Requests of this person (or of nobody) to the server, as a browser would send them. */
  as(who: As): Promise<Browser>;
  actor(who: PersonName): Actor;
  /** Audit lines as 'event outcome', oldest first, since they were last forgotten: nothing can remove a line. */
  auditLog(): Promise<string[]>;
  forgetAuditLog(): Promise<void>;
  close(): Promise<void>;
};

/** `withMinutes` takes in the demo's own minutes through the importer (about a second). */
type Wishes = {
  withJobs?: boolean;
  withMinutes?: boolean;
  now?: Date;
  scan?: VirusScanner;
  /** A folder of the test's own for originals. */
  filesFolder?: string;
};

/** A copy of the demo world with a server on top; the clock stands still at noon on 22 November 2026 unless given. */
export async function freshWorld(wishes: Wishes = {}): Promise<World> {
  const { withJobs = false, now = new Date('2026-11-22T12:00:00Z') } = wishes;
  const fresh = await freshDatabase('template_demo');
  const database = openDatabase(fresh.appUrl);
  const owner = await connected(fresh.ownerUrl);
  const jobs = withJobs ? await startJobs(fresh.appUrl, () => {}) : noJobs;
  const filesFolder = wishes.filesFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'rv-files-')));
  const around = { database, jobs, filesFolder, clock: () => now, log: () => {} };
  if (wishes.withMinutes) {
    await loadMinutes({ ...around, appUrl: fresh.appUrl });
    await loadMatters(fresh.appUrl);
  }
  const workers = withJobs ? await startArchiveWorkers(around) : undefined;
  const paperWorkers = withJobs ? await startPaperWorkers({ ...around, scan: wishes.scan }) : undefined;
  const rest = { isDemo: true, hosts: ['localhost'], secureCookies: false, requestsPerMinuteMax: 100_000 };
  const app = serveModules(modules, { ...around, ...rest });
  const actorOf = await actorsOf(database, now);
  const logins = new Map<PersonName, Promise<SignedIn>>();
  const signedIn = (who: PersonName): Promise<SignedIn> => {
    const login = logins.get(who) ?? signIn(database, actorOf(who), now);
    logins.set(who, login);
    return login;
  };
  const close = async (): Promise<void> => {
    await jobs.stop();
    await workers?.stop();
    await paperWorkers?.stop();
    await database.destroy();
    await owner.end();
    await fresh.drop();
    if (wishes.filesFolder === undefined) await rm(filesFolder, { recursive: true, force: true });
  };
  const as = async (who: As) => browserOf(app, who === 'nobody' ? undefined : await signedIn(who));
  const place = { ...fresh, database, owner, now, filesFolder };
  return { ...place, app, as, actor: actorOf, ...auditLogOf(owner), close };
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function signIn(database: Database, actor: Actor, now: Date): Promise<SignedIn> {
  const start = { userId: actor.userId, language: 'da', now } as const;
  const token = await changeAs(database, actor, (db) => startLogin(db, start));
  const login = await loginOfToken(database, token, now);
  return { token, csrf: login?.csrfToken ?? '' };
}

/** The people as the program loads them, for work below HTTP. */
async function actorsOf(database: Database, now: Date): Promise<(who: PersonName) => Actor> {
  const day = dayInDenmark(now);
  const found = new Map<PersonName, Actor>();
  for (const [who, key] of Object.entries(people) as [PersonName, string][]) {
    const actor = await actorOfUser(reading(database), demoId('user', key), day);
    if (actor) found.set(who, actor);
  }
  return (who) => {
    const actor = found.get(who);
    if (!actor) throw new Error(`${who} is not a user of the demo world`);
    return actor;
  };
}

function auditLogOf(owner: pg.Client): Pick<World, 'auditLog' | 'forgetAuditLog'> {
  let forgotten = '0';
  return {
    auditLog: async () => {
      const query = `select event || ' ' || outcome as line from audit_lines where seq > $1 order by seq`;
      const { rows } = await owner.query<{ line: string }>(query, [forgotten]);
      return rows.map(({ line }) => line);
    },
    forgetAuditLog: async () => {
      const { rows } = await owner.query<{ last: string }>(
        'select coalesce(max(seq), 0)::text as last from audit_lines',
      );
      forgotten = rows[0]?.last ?? '0';
    },
  };
}
