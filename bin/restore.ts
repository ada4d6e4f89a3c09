/**
 * Puts a backup into an empty data folder or database: `npm run restore FILE`. Everything is checked before anything is
 * changed, and what fails leaves no row behind. Stop the program first.
 */
import path from 'node:path';
import { anchorFileOf } from '../src/platform/audit-anchors.ts';
import { openBackup } from '../src/platform/backup/contents.ts';
import {
  refuseOtherVersion,
  refuseUsedFolder,
  restoreBackup,
} from '../src/platform/backup/restore-backup.ts';
import { prepareDatabase } from '../src/platform/prepare-database.ts';
import { projectRoot } from '../src/platform/project-root.ts';
import { asCommand, fileNamed, ownersAddress, progress } from './lib/backup-command.ts';

await asCommand(async (config) => {
  const source = fileNamed('npm run restore FIL');
  const begun = performance.now();
  progress('Kontrollerer sikkerhedskopien …');
  const backup = await openBackup(source);
  const place = {
    ownerUrl: '',
    migrationsFolder: path.join(projectRoot(), 'migrations'),
    filesFolder: path.join(config.dataFolder, 'originals'),
    anchorFile: anchorFileOf(config.dataFolder),
    progress,
  };
  await refuseOtherVersion(backup, place.migrationsFolder);
  await refuseUsedFolder(place); // before our own database is made in it
  const { ownerUrl, leave } = await ownersAddress(config);
  try {
    if (config.ownerUrl === undefined) await prepareDatabase(ownerUrl);
    await restoreBackup(backup, { ...place, ownerUrl });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `Gendannet på ${seconds} s: alt, som det var ${backup.takenAt}, til og med hændelse ${backup.auditTip.seq}.`,
    );
  } finally {
    await leave();
  }
});
