import path from 'node:path';
import { mailSettings, type MailSettings } from './mail-settings.ts';
import { isMailAddress } from './mail.ts';
import { providerSettings, type ProviderSettings } from './provider-settings.ts';
import { StartupRefusal } from './startup-refusal.ts';
import { scanCommand } from './virus-scan.ts';

/** Everything the surroundings decide. Without database addresses the program brings its own database. */
export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  mode: 'demo' | 'production';
  databaseUrl?: string;
  ownerUrl?: string;
  mail: MailSettings;
  /** A proxy of ours stands before the program, encrypts the connection and names the caller. */
  isBehindProxy: boolean;
  /** What second factors are sealed with; left out, a key file in the data folder. */
  secret?: string;
  provider?: ProviderSettings;
  /** Who is sent the end of the audit log every day. */
  auditorMail?: string;
  /** The operator's own virus scanner and what it is given; left out, files are not scanned. */
  virusScan?: readonly string[];
};

type Environment = Readonly<Record<string, string | undefined>>;

const portDefault = 3000;
const portMax = 65_535;
const loopback = '127.0.0.1';

/**
 * Reads PORT, HOST, RAMMEVAERK_DATA, RAMMEVAERK_MODE, DATABASE_URL (role app) and DATABASE_OWNER_URL (role owner),
 * of mail SMTP_URL, MAIL_FROM and PUBLIC_URL, of sign-in BEHIND_PROXY, RAMMEVAERK_SECRET and OIDC_…
 * (platform/provider-settings.ts), AUDITOR_MAIL, and VIRUS_SCAN.
 * An empty value counts as absent. Throws a StartupRefusal that names the setting and never its value:
 * a database address holds a password.
 */
export function readConfig(env: Environment): Config {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const mode = modeOf(given('RAMMEVAERK_MODE'));
  const port = portOf(given('PORT'));
  return {
    port,
    host: hostOf(mode, given('HOST')),
    dataFolder: path.resolve(given('RAMMEVAERK_DATA') ?? 'data'),
    mode,
    ...databasesOf(given('DATABASE_URL'), given('DATABASE_OWNER_URL')),
    mail: mailSettings(given, { mode, port }),
    isBehindProxy: yesOf('BEHIND_PROXY', given('BEHIND_PROXY')),
    ...signInOf(given, mode),
    ...auditorOf(given('AUDITOR_MAIL')),
    ...scanOf(given('VIRUS_SCAN')),
  };
}

function yesOf(name: string, text: string | undefined): boolean {
  if (text === undefined || text === 'nej') return false;
  if (text === 'ja') return true;
  throw new StartupRefusal(`${name} skal være ja eller nej.`);
}

function signInOf(given: (name: string) => string | undefined, mode: Config['mode']) {
  const secret = given('RAMMEVAERK_SECRET');
  const provider = providerSettings(given, mode === 'demo');
  return { ...(secret !== undefined && { secret }), ...(provider && { provider }) };
}

function auditorOf(text: string | undefined): Pick<Config, 'auditorMail'> {
  if (text === undefined) return {};
  if (isMailAddress(text)) return { auditorMail: text };
  throw new StartupRefusal('AUDITOR_MAIL skal være én mailadresse: revision@navn.dk.');
}

function scanOf(text: string | undefined): Pick<Config, 'virusScan'> {
  const virusScan = scanCommand(text);
  return virusScan ? { virusScan } : {};
}

function portOf(text: string | undefined): number {
  if (text === undefined) return portDefault;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= portMax) return port;
  throw new StartupRefusal(`PORT skal være et helt tal fra 1 til ${portMax}.`);
}

function modeOf(text: string | undefined): Config['mode'] {
  if (text === undefined || text === 'demo') return 'demo';
  if (text === 'production') return 'production';
  throw new StartupRefusal('RAMMEVAERK_MODE skal være demo eller production.');
}

/** In the demo anybody can be anybody, so it is shown to this machine only. */
function hostOf(mode: Config['mode'], host: string | undefined): string {
  if (host === undefined) return loopback;
  const isLoopback = ['localhost', '::1'].includes(host) || /^127(\.\d{1,3}){3}$/.test(host);
  if (mode === 'production' || isLoopback) return host;
  throw new StartupRefusal(
    'HOST kan kun være denne maskine selv (127.0.0.1), så længe RAMMEVAERK_MODE er demo.',
  );
}

function databasesOf(app: string | undefined, owner: string | undefined) {
  if (app === undefined && owner === undefined) return {};
  if (app === undefined) throw new StartupRefusal('DATABASE_OWNER_URL er sat, men DATABASE_URL mangler.');
  if (owner === undefined)
    throw new StartupRefusal(
      'DATABASE_URL er sat, men DATABASE_OWNER_URL mangler: den bruges til at oprette tabeller.',
    );
  const [appParts, ownerParts] = [partsOf('DATABASE_URL', app), partsOf('DATABASE_OWNER_URL', owner)];
  if (appParts.user === ownerParts.user)
    throw new StartupRefusal(
      'DATABASE_URL og DATABASE_OWNER_URL skal bruge to forskellige roller (app og owner).',
    );
  if (appParts.database !== ownerParts.database)
    throw new StartupRefusal('DATABASE_URL og DATABASE_OWNER_URL skal pege på den samme database.');
  return { databaseUrl: app, ownerUrl: owner };
}

function partsOf(name: string, text: string): { user: string; database: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url &&
    ['postgres:', 'postgresql:'].includes(url.protocol) &&
    url.username !== '' &&
    url.pathname.length > 1
  )
    return { user: url.username, database: url.pathname };
  throw new StartupRefusal(`${name} skal se sådan ud: postgres://rolle:kode@vært:5432/database.`);
}
