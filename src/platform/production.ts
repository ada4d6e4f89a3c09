import { stat } from 'node:fs/promises';
import type { Config } from './config.ts';
import { withClient } from './owner-connection.ts';
import { StartupRefusal } from './startup-refusal.ts';

/** What a production finds around it when it starts. */
export type Surroundings = {
  /** Users of the demo world in the database. */
  demoUsers: number;
  /** How far our clock is from the database's, in seconds. */
  clockSeconds: number;
  /** The permission bits of the data folder. */
  folderMode: number;
};

const clockSecondsMax = 60;
/** Passing through is allowed: where root starts the program, the database's own account must. */
const openToOthers = 0o066;
const defaultSecrets =
  /^(changeme|change-me|secret|password|kodeord|hemmelig|postgres|rammevaerk|test|demo|x+)\d*$/i;

/** A secret from a manual, or one sign again and again, is no secret. */
const isDefault = (secret: string): boolean => defaultSecrets.test(secret) || new Set(secret).size < 5;

/**
 * Why this production may not start: one sentence each, that names the setting and never its value. None where all is
 * well. Sessions, invitations and closed items travel over the connection, so it must be encrypted; Rammeværk does not
 * do that itself and must be told that a proxy does.
 */
export function productionProblems(config: Config, found: Surroundings): string[] {
  const { secret, provider, databaseUrl, ownerUrl, isBehindProxy } = config;
  return [
    !isBehindProxy &&
      'BEHIND_PROXY mangler: Rammeværk krypterer ikke selv forbindelsen. Sæt en proxy med HTTPS foran, og skriv ja.',
    secret !== undefined &&
      isDefault(secret) &&
      'RAMMEVAERK_SECRET er et standardord. Lav en tilfældig på mindst 32 tegn.',
    provider !== undefined && isDefault(provider.clientSecret) && 'OIDC_CLIENT_SECRET er et standardord.',
    hasDefaultPassword(databaseUrl) && 'DATABASE_URL har en standardkode. Giv rollen en tilfældig kode.',
    hasDefaultPassword(ownerUrl) && 'DATABASE_OWNER_URL har en standardkode. Giv rollen en tilfældig kode.',
    found.demoUsers > 0 &&
      `RAMMEVAERK_DATA eller DATABASE_URL: databasen har ${found.demoUsers} demobrugere. Begynd med en tom database.`,
    found.clockSeconds > clockSecondsMax &&
      `Uret går ${Math.round(found.clockSeconds)} sekunder forkert i forhold til databasens. Stil det, og prøv igen.`,
    (found.folderMode & openToOthers) !== 0 &&
      'RAMMEVAERK_DATA kan læses af andre på maskinen. Luk mappen: chmod 700.',
  ].filter((problem) => problem !== false);
}

function hasDefaultPassword(url: string | undefined): boolean {
  if (url === undefined) return false;
  const { username, password } = new URL(url);
  return password !== '' && (isDefault(decodeURIComponent(password)) || password === username);
}

/** Throws a StartupRefusal with every problem, so that they can be put right in one go. */
export async function checkProduction(config: Config, appUrl: string, now: Date): Promise<void> {
  const problems = productionProblems(config, await surroundingsOf(config, appUrl, now));
  if (problems.length === 0) return;
  throw new StartupRefusal(
    `Rammeværk starter ikke i production:\n${problems.map((one) => `  ${one}`).join('\n')}`,
  );
}

async function surroundingsOf(config: Config, appUrl: string, now: Date): Promise<Surroundings> {
  const { mode } = await stat(config.dataFolder).catch(() => ({ mode: 0 })); // no folder, nothing to read in it
  return withClient(appUrl, async (client) => {
    const query = `select count(*) filter (where is_demo)::int as demo,
      abs(extract(epoch from now() - $1::timestamptz))::float as seconds from users`;
    const { rows } = await client.query<{ demo: number; seconds: number }>(query, [now]);
    return { demoUsers: rows[0]?.demo ?? 0, clockSeconds: rows[0]?.seconds ?? 0, folderMode: mode };
  });
}
