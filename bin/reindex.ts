/**
 * Tells the search anew of everything there is: `npm run reindex`, after a change of the analyser. A meeting a transaction,
 * so that the program can run meanwhile; running it twice is harmless. Reads the same settings as the program.
 */
import { anonymous, type Actor } from '../src/kernel/actor.ts';
import { refileStoredMeeting } from '../src/modules/meetings/index.ts';
import { fileAllNames } from '../src/modules/search/index.ts';
import { readConfig } from '../src/platform/config.ts';
import { changeAs, openDatabase, readAs } from '../src/platform/database.ts';
import { appRole, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';

/** Whoever runs this holds the database's password: the work is done with the secretariat's rights. */
const secretary: Actor = { ...anonymous, roles: ['secretariat'], side: 'municipal' };

const config = readConfig(process.env);
const server = config.databaseUrl === undefined ? await startEmbeddedPostgres(config.dataFolder) : undefined;
const database = openDatabase(server ? server.url(appRole, 'rammevaerk') : (config.databaseUrl ?? ''));
try {
  const begun = performance.now();
  await changeAs(database, secretary, fileAllNames);
  const meetings = await readAs(database, secretary, (db) =>
    db.selectFrom('meetings').select('id').execute(),
  );
  for (const { id } of meetings) await changeAs(database, secretary, (db) => refileStoredMeeting(db, id));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Registret og ${meetings.length} møder er lagt i søgningen på ${seconds} s.`);
} finally {
  await database.destroy();
  await server?.stop();
}
