/**
 * A real PostgreSQL server from npm binaries, on a unix socket inside our own folder: no port, no password,
 * fsync on. It outlives the program: after a kill -9 the next start adopts the running server, and any number
 * of our processes share it. Each holds one connection with a shared lock: who can take the lock alone is the last.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { accountFor, type Account } from './postgres-account.ts';
import { postgresBinaries, type Binaries } from './postgres-binaries.ts';
import { StartupRefusal } from './startup-refusal.ts';

export type EmbeddedPostgres = {
  /** The address of a database on this server, for this role. It leaves nothing to the user's PG… settings. */
  url(role: string, database: string): string;
  /** Leaves the server; the last one out stops it. Close your own connections first. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Another package of the same family: the tests run PostgreSQL 15 from one. */
  package?: string;
  /** Called when the server went away and could not be started again; the program should end. */
  onLost?: (reason: unknown) => void;
};

/** The role that owns every table and runs migrations. The program itself connects as one that owns nothing. */
export const ownerRole = 'owner';
export const appRole = 'app';

type Server = Binaries & {
  home: string;
  data: string;
  socket: string;
  logs: string;
  account: Account | undefined;
};
type Met = { keeper: pg.Client } | 'starting' | 'absent';

const socketPathBytesMax = 107;
const startSecondsMax = 300; // a long recovery after a crash is not a failure
const blockedSecondsMax = 30; // a killed server may linger until process 1 collects it
const leavingMsMax = 500;
const logBytesMax = 1_000_000;
const draftMinutesMax = 10; // initdb takes a second; an older draft belongs to a process that died
const lockKey = 7_266_823;

/**
 * Starts, or joins, the server that keeps its files in `folder`/pg. Throws a StartupRefusal for what a person can
 * put right: a path too long, a closed folder, data of another major version, a server that will not start.
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const server = serverIn(path.resolve(folder), postgresBinaries(options.package));
  let joined = join(server);
  let isLeaving = false;
  const stay = async (): Promise<void> => {
    const keeper = await joined;
    keeper.once('end', () => {
      if (isLeaving) return;
      joined = join(server);
      stay().catch(options.onLost ?? (() => {}));
    });
  };
  await stay();
  return {
    url: (role, database) => urlOf(server, role, database),
    stop: async () => {
      isLeaving = true;
      const keeper = await joined.catch(() => undefined); // it may be coming back at this very moment
      if (keeper) await leave(server, keeper);
    },
  };
}

function serverIn(folder: string, programs: Binaries): Server {
  const home = path.join(folder, 'pg');
  const socket = path.join(home, 's');
  const excess = Buffer.byteLength(path.join(socket, '.s.PGSQL.5432')) - socketPathBytesMax;
  if (excess > 0)
    throw new StartupRefusal(
      `Stien til datamappen er ${excess} tegn for lang til databasens sokkel; vælg en kortere med RAMMEVAERK_DATA.`,
    );
  if (/["$`\\\n]/.test(home))
    // pg_ctl hands them to a shell between double quotes
    throw new StartupRefusal(
      'Stien til datamappen må ikke have tegnene " $ ` \\; vælg en anden med RAMMEVAERK_DATA.',
    );
  const data = path.join(home, 'data');
  return { ...programs, home, data, socket, logs: path.join(home, 'log'), account: undefined };
}

/** Every field is given, because the driver fills what is missing from the user's PG… settings. */
function urlOf(server: Server, role: string, database: string): string {
  const rest = `port=5432&sslmode=disable&options=${encodeURIComponent('-c client_encoding=UTF8')}`;
  return `postgres://${role}@localhost/${database}?host=${encodeURIComponent(server.socket)}&${rest}`;
}

/** Asks the socket first, and starts only if nobody answers. */
async function join(server: Server): Promise<pg.Client> {
  const begun = performance.now();
  const isOver = (seconds: number): boolean => performance.now() - begun > seconds * 1000;
  for (;;) {
    const met = await meet(server);
    if (typeof met === 'object') return met.keeper;
    if (isOver(startSecondsMax)) throw cannotStart(server);
    if (met === 'absent' && !launch(server) && isOver(blockedSecondsMax)) throw cannotStart(server);
    await setTimeout(met === 'starting' ? 100 : 10);
  }
}

async function meet(server: Server): Promise<Met> {
  const connectionString = urlOf(server, ownerRole, 'postgres');
  const keeper = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    application_name: 'keeper',
  });
  keeper.on('error', () => {}); // a server that goes away must not end the program; `end` follows
  try {
    await keeper.connect();
    await keeper.query('select pg_advisory_lock_shared($1)', [lockKey]); // waits while the last one is leaving
    return { keeper };
  } catch (error) {
    await keeper.end().catch(() => {});
    return absentOrStarting(error);
  }
}

/** What the refused connection tells. Anything not listed is a fault that waiting does not cure. */
function absentOrStarting(error: unknown): 'starting' | 'absent' {
  const { code = '', message } = error as { code?: string; message: string };
  if (['ENOENT', 'ECONNREFUSED', 'ENOTDIR'].includes(code)) return 'absent';
  const isPassing = ['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE'].includes(code); // starting up, or going down
  if (isPassing || message.includes('Connection terminated')) return 'starting';
  if (code === 'EACCES')
    throw new StartupRefusal('Datamappen tilhører en anden konto; start som den, eller vælg en anden mappe.');
  throw error;
}

/** One attempt. False: a dead server is still in the way, or another process of ours is faster; ask again. */
function launch(server: Server): boolean {
  prepare(server);
  const log = path.join(server.logs, 'start.log'); // without -l the server keeps our pipe open: pg_ctl never ends
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logBytesMax) fs.rmSync(log);
  const before = lengthOf(log);
  const settings = settingsOf(server).map(shellQuoted).join(' ');
  try {
    run(server, server.control, ['-D', server.data, '-w', '-t', '60', '-l', log, '-o', settings, 'start']);
    return true;
  } catch {
    const said = fs.existsSync(log) ? fs.readFileSync(log).subarray(before).toString('utf8') : '';
    if (/lock file|still in use|starting up|^\s*$/.test(said)) return false;
    throw cannotStart(server);
  }
}

/** The server's own log is seven files, one for each weekday, each emptied when its day comes again. */
function settingsOf(server: Server): string[] {
  const log = {
    log_directory: server.logs,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: 0,
  };
  const settings = {
    unix_socket_directories: `"${server.socket.replaceAll('"', '""')}"`,
    listen_addresses: '',
    timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'on',
    log_truncate_on_rotation: 'on',
    ...log,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function prepare(server: Server): void {
  const folder = path.dirname(server.home);
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  makePrivate(server.home);
  server.account = accountFor({ home: server.home, data: server.data, program: server.initdb });
  for (const part of [server.socket, server.logs]) makePrivate(part, fs.statSync(server.home));
  if (!isCluster(server.data)) createCluster(server);
  refuseOtherMajor(server);
}

function makePrivate(folder: string, owner?: fs.Stats): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner && process.getuid?.() === 0) fs.chownSync(folder, owner.uid, owner.gid);
}

const isCluster = (data: string): boolean => fs.existsSync(path.join(data, 'PG_VERSION'));

/** Built beside its place and renamed, so that a crash or a second process never leaves half a cluster. */
function createCluster(server: Server): void {
  removeOldDrafts(server.home);
  const draft = `${server.data}.${randomBytes(6).toString('hex')}`;
  const danish = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=da-DK'];
  run(server, server.initdb, ['-D', draft, '-U', ownerRole, '-A', 'trust', '--data-checksums', ...danish]);
  try {
    fs.renameSync(draft, server.data);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!isCluster(server.data)) throw error;
  }
}

function removeOldDrafts(home: string): void {
  for (const name of fs.readdirSync(home).filter((candidate) => candidate.startsWith('data.'))) {
    const draft = path.join(home, name);
    const minutes = (Date.now() - fs.statSync(draft).mtimeMs) / 60_000;
    if (minutes > draftMinutesMax) fs.rmSync(draft, { recursive: true, force: true });
  }
}

function refuseOtherMajor(server: Server): void {
  const ours = fs.readFileSync(path.join(server.data, 'PG_VERSION'), 'utf8').trim();
  const shipped = /(\d+)\./.exec(run(server, server.initdb, ['--version']))?.[1];
  if (ours !== shipped)
    throw new StartupRefusal(
      `Data i ${server.data} er fra PostgreSQL ${ours}, men programmet bruger ${shipped}; ` +
        'gendan en sikkerhedskopi i en ny mappe.',
    );
}

/** Shared by all our processes, so only the last one out turns off the light. */
async function leave(server: Server, keeper: pg.Client): Promise<void> {
  const ended = new Promise((resolve) => keeper.once('end', resolve));
  const isLast = await lastOut(keeper).catch(() => false); // a server that went away needs no stopping
  if (isLast) stopServer(server);
  await (isLast ? ended : keeper.end().catch(() => {}));
  const deadline = performance.now() + startSecondsMax * 1000;
  while (isLast && fs.existsSync(path.join(server.data, 'postmaster.pid')) && performance.now() < deadline)
    await setTimeout(10);
}

async function lastOut(keeper: pg.Client): Promise<boolean> {
  await keeper.query('select pg_advisory_unlock_shared($1)', [lockKey]);
  const { rows } = await keeper.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    lockKey,
  ]);
  const others = `select from pg_stat_activity where backend_type = 'client backend' and application_name <> 'keeper'`;
  const deadline = performance.now() + leavingMsMax; // connections just closed need a moment to be gone
  while (rows[0]?.alone) {
    if ((await keeper.query(others)).rowCount === 0) return true;
    if (performance.now() > deadline) return false;
    await setTimeout(10);
  }
  return false;
}

/** The fast way: running transactions are rolled back, everything acknowledged is kept. */
function stopServer(server: Server): void {
  const pid = Number(fs.readFileSync(path.join(server.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGINT');
}

function run(server: Server, command: string, args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }; // PG* settings and locale of the user stay out
  const stdio = ['ignore', 'pipe', 'pipe'] satisfies ('ignore' | 'pipe')[];
  const [first = '', ...rest] = [...(server.account?.prefix ?? []), command, ...args];
  return execFileSync(first, rest, {
    ...server.account?.ids,
    cwd: server.home,
    env,
    encoding: 'utf8',
    stdio,
  });
}

function cannotStart(server: Server): StartupRefusal {
  const log = path.join(server.logs, 'start.log');
  const lines = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n') : [];
  const last = lines
    .findLast((line) => /FATAL|PANIC|ERROR/.test(line))
    ?.replace(/^.*?(FATAL|PANIC|ERROR): */, '');
  return new StartupRefusal(
    `Databasen i ${server.home} kunne ikke starte${last ? ` (${last})` : ''}; se ${server.logs}.`,
  );
}

const lengthOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`; // pg_ctl goes through a shell
