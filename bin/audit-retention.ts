/**
 * Removes the months of the audit log whose time is over: `npm run audit-retention`, once a month from the operator's
 * own clock. It works over DATABASE_OWNER_URL, the only role that can switch the log's guard off.
 */
import { removeOldLines } from '../src/modules/audit/index.ts';
import { openDatabase } from '../src/platform/database.ts';
import { StartupRefusal } from '../src/platform/startup-refusal.ts';
import { asCommand, ownersAddress } from './lib/backup-command.ts';

await asCommand(async (config) => {
  const { ownerUrl, leave } = await ownersAddress(config);
  const owners = openDatabase(ownerUrl);
  try {
    const removed = await removeOldLines(owners, new Date());
    if (!removed.ok)
      throw new StartupRefusal('Opbevaringstiden mangler en gældende værdi (audit.retention-months).');
    const { months, lines } = removed.value;
    console.log(
      months.length === 0 ? 'Intet er for gammelt.' : `Fjernet: ${months.join(', ')}, ${lines} linjer.`,
    );
  } finally {
    await owners.destroy();
    await leave();
  }
});
