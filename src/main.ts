/** The composition root: the only file that reads the surroundings and wires things together. */
import path from 'node:path';
import { serve } from '@hono/node-server';
import { loadAgendas } from '../demo/agendas.ts';
import { loadFollowup, loadMeetingOfFu } from '../demo/followup.ts';
import { loadHearings } from '../demo/hearings.ts';
import { loadHandovers } from '../demo/handovers.ts';
import { loadRegisters } from '../demo/load.ts';
import { loadMatters } from '../demo/matters.ts';
import { loadMinutesWriting } from '../demo/minutes-writing.ts';
import { loadMinutes } from '../demo/minutes.ts';
import { loadOffers } from '../demo/offers.ts';
import { loadTerms } from '../demo/terms.ts';
import { startArchiveWorkers } from './modules/archive/index.ts';
import { startAuditAnchors } from './modules/audit/index.ts';
import { startDispatch } from './modules/dispatch/index.ts';
import { startDigests } from './modules/following/index.ts';
import { startActionReminders } from './modules/followup/index.ts';
import { providerReturnAddress, startIdentityWorkers } from './modules/identity/index.ts';
import { minutesMail } from './modules/minutes/index.ts';
import { startPaperWorkers } from './modules/papers/index.ts';
import { startReminders } from './modules/rounds/index.ts';
import { modules } from './modules.ts';
import { readConfig, type Config } from './platform/config.ts';
import { openDatabase } from './platform/database.ts';
import { openDatabases, type Databases } from './platform/databases.ts';
import { serveModules, type Surroundings } from './platform/http.ts';
import { startJobs } from './platform/jobs.ts';
import { logTo } from './platform/log.ts';
import { smtpTransport } from './platform/mail-transport.ts';
import { startMailWorker } from './platform/mail-worker.ts';
import { checkProduction } from './platform/production.ts';
import { openProvider, type Provider } from './platform/provider.ts';
import { openVault } from './platform/secrets.ts';
import { StartupRefusal } from './platform/startup-refusal.ts';
import { openScanner } from './platform/virus-scan.ts';

const clock = () => new Date();
const log = logTo((line) => process.stderr.write(line), clock);

/** Originals lie beside the database, never below a folder that is served. */
const filesFolderOf = (config: Config): string => path.join(config.dataFolder, 'originals');

/** The database, in demo mode filled, and in production found safe to open. */
async function databasesOf(config: Config): Promise<Databases> {
  const databases = await openDatabases(config);
  const { ownerUrl, appUrl } = databases;
  if (config.mode === 'production') await refuseUnsafe(config, databases);
  if (config.mode === 'demo' && (await loadRegisters(ownerUrl))) {
    await loadMinutes({ appUrl, filesFolder: filesFolderOf(config), clock, log });
    await loadMatters(appUrl);
    await loadOffers(appUrl);
    await loadHandovers(appUrl);
    await loadTerms({ appUrl, clock });
    await loadMeetingOfFu({ appUrl, clock }, 'told');
    await loadAgendas({ appUrl, clock });
    await loadMeetingOfFu({ appUrl, clock }, 'waiting');
    await loadFollowup({ appUrl, clock });
    await loadHearings({ appUrl, clock });
    await loadMinutesWriting({ appUrl, clock });
  }
  return databases;
}

async function refuseUnsafe(config: Config, databases: Databases): Promise<void> {
  try {
    await checkProduction(config, databases.appUrl, clock());
  } catch (error) {
    await databases.stop();
    throw error;
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const databases = await databasesOf(config);
  const database = openDatabase(databases.appUrl);
  const jobs = await startJobs(databases.appUrl, log);
  const isDemo = config.mode === 'demo';
  const around = {
    database,
    jobs,
    filesFolder: filesFolderOf(config),
    clock,
    log,
    isDemo,
    hosts: hostsOf(config),
    publicUrl: config.mail.publicUrl,
    secureCookies: !isDemo,
    requestsPerMinuteMax: 300,
    isBehindProxy: config.isBehindProxy,
    vault: await openVault(config.secret, config.dataFolder),
    provider: providerOf(config),
  };
  const workers = await startWorkers(around, config);
  const app = serveModules(modules, around);
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () =>
    announce(config),
  );
  server.on('error', (error) => void databases.stop().finally(() => end(error)));
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return; // a second signal must not end the program in the middle of stopping
    isStopping = true;
    server.close();
    await jobs.stop();
    await workers.stop();
    await database.destroy();
    await databases.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

/** The names the server answers to: this machine's, and the one its users write. */
const hostsOf = ({ host, mail }: Config): string[] => [
  'localhost',
  '127.0.0.1',
  '[::1]',
  host,
  new URL(mail.publicUrl).hostname,
];

function providerOf({ provider: settings, mail }: Config): Provider | undefined {
  if (!settings) return undefined;
  return openProvider({ settings, returnTo: new URL(`${mail.publicUrl}${providerReturnAddress}`), log });
}

/** What goes on beside the requests: reading files, sending mail, and the audit log's anchors. */
async function startWorkers(around: Surroundings, config: Config): Promise<{ stop(): Promise<void> }> {
  const archiveWorkers = await startArchiveWorkers(around);
  const scan = config.virusScan && openScanner(config.virusScan);
  const paperWorkers = await startPaperWorkers({ ...around, scan });
  const { server: mailServer } = config.mail;
  if (mailServer) await startMailWorker({ ...around, transport: smtpTransport(mailServer) });
  await startDigests(around);
  const makers = { minutes: minutesMail, 'minutes-again': minutesMail };
  await startDispatch({ ...around, publicUrl: config.mail.publicUrl, makers });
  await startReminders(around);
  await startActionReminders(around);
  await startIdentityWorkers(around);
  const anchors = await startAuditAnchors({ ...around, ...config });
  return {
    stop: async () => {
      await archiveWorkers.stop();
      await paperWorkers.stop();
      await anchors.stop();
    },
  };
}

function announce({ port, host, mode }: Config): void {
  const shown = host === '127.0.0.1' ? 'localhost' : host;
  process.stdout.write(`\nRammeværk: http://${shown}:${port}\n`);
  if (mode === 'demo') process.stdout.write(`${demoWords}\n`);
}

const demoWords = `Det er en demo. Log ind som fx Mette Lindholm (sekretariatet), Birgitte Holm (direktør, Rebild) eller
Ole Winther (regionen) på /log-ind. Alle personer er opdigtede. Stop med Ctrl+C.`;

function end(error: unknown): void {
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (error instanceof StartupRefusal) process.stderr.write(`${error.message}\n`);
  else if (isPortTaken)
    process.stderr.write(
      'Porten er optaget. Stop det andet program, eller vælg en anden: PORT=3001 npm start\n',
    );
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

start().catch(end);
