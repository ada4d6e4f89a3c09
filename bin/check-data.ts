/**
 * Looks at everything that is stored and says what is not whole: `npm run check-data`. Changes nothing; the program may
 * run meanwhile. Exit code 1 when something is found.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { verifyAuditLog } from '../src/modules/audit/index.ts';
import { anchorFileOf, readAnchors } from '../src/platform/audit-anchors.ts';
import { checkData } from '../src/platform/backup/check-data.ts';
import { openDatabase } from '../src/platform/database.ts';
import { withClient } from '../src/platform/owner-connection.ts';
import { StartupRefusal } from '../src/platform/startup-refusal.ts';
import { asCommand, ownersAddress } from './lib/backup-command.ts';

await asCommand(async (config) => {
  if (config.ownerUrl === undefined && !existsSync(path.join(config.dataFolder, 'pg')))
    throw new StartupRefusal(
      'Der er ingen database i datamappen. Sæt RAMMEVAERK_DATA til den rigtige mappe.',
    );
  const { ownerUrl, leave } = await ownersAddress(config);
  const owners = openDatabase(ownerUrl);
  try {
    const originals = path.join(config.dataFolder, 'originals');
    const problems = await withClient(ownerUrl, (client) => checkData(client, originals));
    const journal = anchorFileOf(config.dataFolder);
    const { findings } = await verifyAuditLog(owners, existsSync(journal) ? await readAnchors(journal) : []);
    for (const { what, how } of problems) console.log(`${what}: ${how}`);
    if (findings.length > 0)
      console.log(`Hændelsesloggen holder ikke (${findings.length} fund): kør bin/rammevaerk audit verify.`);
    const count = problems.length + findings.length;
    console.log(count === 0 ? 'Alt er helt.' : `${count} problemer.`);
    if (count > 0) process.exitCode = 1;
  } finally {
    await owners.destroy();
    await leave();
  }
});
