import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartupRefusal } from './startup-refusal.ts';

/** As whom the database's commands run: `prefix` goes before the command, `ids` are what the process becomes. */
export type Account = { prefix: readonly string[]; ids: { uid: number; gid: number } | undefined };

/** `home` is the folder that changes hands, `data` the cluster inside it, `program` what the account must run. */
type Needs = { home: string; data: string; program: string };

/**
 * PostgreSQL refuses to run as root. Then the owner of the data runs it, else postgres, else nobody; in a folder
 * only root may enter, root itself does, in a user namespace where its number is another. `home` is handed over.
 * Throws a StartupRefusal that names the closed folder where none of this can be done.
 */
export function accountFor(needs: Needs): Account {
  if (process.getuid?.() !== 0) return ownAccount(needs.home);
  const ids = idsOf(needs.data);
  const plain: Account = { prefix: [], ids };
  if (suits(plain, needs)) return handOver(needs.home, plain);
  const mapped: Account = { prefix: ['unshare', '--user', `--map-user=${ids.uid}`, '--'], ids: undefined };
  if (suits(mapped, needs)) return handOver(needs.home, mapped);
  throw new StartupRefusal(
    `Mappen ${closedFolder(plain, needs)} er lukket for den konto, der kører databasen; ` +
      'læg projektet i en mappe, som andre end root kan åbne, eller start som en almindelig bruger.',
  );
}

function ownAccount(home: string): Account {
  if (fs.statSync(home).uid !== process.getuid?.())
    throw new StartupRefusal(
      `Mappen ${home} tilhører en anden konto; start som den konto, eller vælg en anden mappe med RAMMEVAERK_DATA.`,
    );
  return { prefix: [], ids: undefined };
}

function idsOf(data: string): { uid: number; gid: number } {
  const owner = fs.statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const numberOf = (flag: string, name: string) =>
    spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim();
  const name = ['postgres', 'nobody'].find((candidate) => numberOf('-u', candidate));
  if (name) return { uid: Number(numberOf('-u', name)), gid: Number(numberOf('-g', name)) };
  throw new StartupRefusal(
    'Startet som root, og kontoen postgres (eller nobody) findes ikke; start som en almindelig bruger.',
  );
}

/** The whole folder changes hands, never a part of it: a database whose files have two owners does not start. */
function handOver(home: string, account: Account): Account {
  const { uid, gid } = account.ids ?? { uid: 0, gid: 0 };
  if (fs.lstatSync(home).uid === uid) return account;
  const inside = fs.readdirSync(home, { recursive: true, encoding: 'utf8' });
  for (const name of inside) fs.lchownSync(path.join(home, name), uid, gid);
  fs.lchownSync(home, uid, gid); // last: until then an interrupted hand-over is begun again
  return account;
}

const suits = (account: Account, { home, program }: Needs): boolean =>
  may(account, [program, '--version']) && may(account, ['test', '-x', path.dirname(home)]);

function may(account: Account, command: readonly string[]): boolean {
  const [first = '', ...rest] = [...account.prefix, ...command];
  const ids = account.ids ?? {};
  return spawnSync(first, rest, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

function closedFolder(account: Account, { home, program }: Needs): string {
  const steps = [program, home].flatMap((end) => ancestors(path.dirname(end)));
  return steps.find((step) => !may(account, ['test', '-x', step])) ?? path.dirname(program);
}

/** From the root of the disk down to the folder itself. */
function ancestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [...ancestors(above), folder];
}
