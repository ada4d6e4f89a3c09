/**
 * Takes a backup while the program runs: `npm run backup FILE`. Reads the same settings as the program. The file holds
 * everything, closed items and people's names included: keep it as well guarded as the database.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { anchorFileOf } from '../src/platform/audit-anchors.ts';
import { takeBackup } from '../src/platform/backup/take-backup.ts';
import { StartupRefusal } from '../src/platform/startup-refusal.ts';
import { asCommand, fileNamed, ownersAddress, progress } from './lib/backup-command.ts';

await asCommand(async (config) => {
  const target = fileNamed('npm run backup FIL');
  if (config.ownerUrl === undefined && !existsSync(path.join(config.dataFolder, 'pg')))
    throw new StartupRefusal(
      'Der er ingen database i datamappen. Sæt RAMMEVAERK_DATA til den rigtige mappe.',
    );
  const begun = performance.now();
  const { ownerUrl, leave } = await ownersAddress(config);
  try {
    const filesFolder = path.join(config.dataFolder, 'originals');
    const anchorFile = anchorFileOf(config.dataFolder);
    const taken = await takeBackup(target, { ownerUrl, filesFolder, anchorFile, now: new Date(), progress });
    for (const name of taken.missing) progress(`Filen ${name} mangler på disken og er ikke med.`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const what = `${taken.tables} tabeller, ${taken.rows} rækker, ${taken.files} filer`;
    console.log(`${target}: ${what}, hændelse ${taken.auditSeq}, på ${seconds} s.`);
    console.log(`Kontrolsum (skriv den ned et andet sted): ${taken.hash}`);
  } finally {
    await leave();
  }
});
