import { anonymous, type Actor } from '../kernel/actor.ts';
import { makeFirstAdministrator } from '../modules/identity/index.ts';
import { readConfig } from '../platform/config.ts';
import { changeAs, openDatabase } from '../platform/database.ts';
import { openDatabases } from '../platform/databases.ts';
import { StartupRefusal } from '../platform/startup-refusal.ts';
import type { Write } from './import-json.ts';

type Order = { person: string; email: string; secretariat: string; write: Write };

/** Whoever runs this holds the database's password: nobody is an administrator yet. */
const setter: Actor = {
  ...anonymous,
  roles: ['administrator', 'secretariat'],
  side: 'municipal',
  seat: 'setup',
};

/** Makes the first administrator of an empty production, and writes the link by which the password is chosen. */
export async function setUp({ person: name, email, secretariat, write }: Order): Promise<number> {
  const config = readConfig(process.env);
  if (config.mode !== 'production')
    throw new StartupRefusal('RAMMEVAERK_MODE skal være production: demoen laver sine egne brugere.');
  const databases = await openDatabases(config);
  const database = openDatabase(databases.appUrl);
  try {
    const order = { name, email, secretariat, now: new Date() };
    const made = await changeAs(database, setter, (db) => makeFirstAdministrator(db, order));
    if (!made.ok) throw new StartupRefusal(refusals[made.refusal.code]);
    const { link, expiresAt } = made.value;
    const until = expiresAt.toLocaleDateString('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });
    await write(`${name} er oprettet. Vælg en adgangskode her inden ${until}, linket virker én gang:\n`);
    await write(`${config.mail.publicUrl}${link}\n`);
    return 0;
  } finally {
    await database.destroy();
    await databases.stop();
  }
}

const refusals = {
  'bad-address': '--email skal være én mailadresse.',
  'not-empty': 'Der er allerede brugere. En administrator inviterer de næste på siden Brugere.',
};
