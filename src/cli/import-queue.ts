import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { holds, type Actor } from '../kernel/actor.ts';
import { dayInDenmark } from '../kernel/day.ts';
import { queueImports } from '../modules/archive/index.ts';
import { uploaderByKey } from '../modules/archive/queries/uploader.ts';
import { addAuditLine } from '../platform/audit.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { changeAs, openDatabase, reading, type Database } from '../platform/database.ts';
import { appRole, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { startJobs, type Jobs } from '../platform/jobs.ts';
import { logTo } from '../platform/log.ts';
import { checkDatabase } from '../platform/prepare-database.ts';
import { StartupRefusal } from '../platform/startup-refusal.ts';
import { readFileToImport } from './read-file.ts';
import type { Write } from './import-json.ts';

type Place = { database: Database; jobs: Jobs; filesFolder: string; actor: Actor };
type Order = { files: readonly string[]; as: string; write: Write };

/**
 * Puts files into the review queue of the database that the settings name, in the name of a person of the
 * secretariat. The running program reads them; one line for every file says which import it became. Answers the exit
 * code.
 */
export async function importToQueue({ files, as, write }: Order): Promise<number> {
  const config = readConfig(process.env);
  const { url, leave } = await openServer(config);
  const database = openDatabase(url);
  try {
    const actor = await actorOf(database, as);
    const log = logTo(
      (line) => process.stderr.write(line),
      () => new Date(),
    );
    const jobs = await startJobs(url, log);
    const place = { database, jobs, actor, filesFolder: path.join(config.dataFolder, 'originals') };
    let failed = 0;
    for (const file of files) {
      const answer = await queueOne(place, file);
      failed += answer.isFailed ? 1 : 0;
      await write(`${file}: ${answer.words}\n`);
    }
    await jobs.stop();
    return failed > 0 ? 1 : 0;
  } finally {
    await database.destroy();
    await leave();
  }
}

/** The database must have been made by the program itself: a command that migrates would surprise. */
async function openServer(config: Config): Promise<{ url: string; leave: () => Promise<void> }> {
  const isOwn = config.databaseUrl === undefined;
  if (isOwn && !existsSync(path.join(config.dataFolder, 'pg'))) throw new StartupRefusal(notReady);
  const server = isOwn ? await startEmbeddedPostgres(config.dataFolder) : undefined;
  const url = server ? server.url(appRole, 'rammevaerk') : (config.databaseUrl ?? '');
  const leave = async (): Promise<void> => server?.stop();
  try {
    await checkDatabase(url);
    return { url, leave };
  } catch (error) {
    await leave();
    if (error instanceof StartupRefusal) throw error;
    throw new StartupRefusal(notReady);
  }
}

const notReady = 'Databasen er ikke klar. Start programmet med npm start, og prøv igen.';

async function actorOf(database: Database, as: string): Promise<Actor> {
  const user = await uploaderByKey(reading(database), as, dayInDenmark(new Date()));
  if (!user) throw new StartupRefusal(`Der er ingen bruger, der hedder ${as}. Skriv fx mette-lindholm.`);
  if (!holds(user, 'secretariat'))
    throw new StartupRefusal(`${user.name} hører ikke til sekretariatet og kan ikke importere.`);
  return user;
}

type Answer = { words: string; isFailed: boolean };

/** Each file is a transaction of its own: those before a broken one stay in the queue. */
async function queueOne({ database, jobs, filesFolder, actor }: Place, where: string): Promise<Answer> {
  const found = await readFileToImport(where);
  if (!found.ok) return { words: found.error.message, isFailed: true };
  const queued = await changeAs(database, actor, async (db) => {
    const order = { files: [found.file], uploadedBy: actor.userId, now: new Date(), filesFolder, jobs };
    const imports = await queueImports(db, order);
    const object = imports.map(({ number }) => String(number)).join(' ');
    await addAuditLine(db, { ...auditLine, request_id: randomUUID(), object });
    return imports;
  });
  const words = queued.map(({ number, isNew }) =>
    isNew ? `import ${number}` : `er allerede import ${number}`,
  );
  return { words: words.join(', '), isFailed: false };
}

const auditLine = { event: 'imports.queued', criteria: null, outcome: 'done' } as const;
