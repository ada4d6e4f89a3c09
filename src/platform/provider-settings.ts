import { z } from 'zod';
import { assuranceLevels, type Assurance } from '../kernel/assurance.ts';
import { StartupRefusal } from './startup-refusal.ts';

/** Where people sign in outside Rammeværk, and how what comes back is read. */
export type ProviderSettings = {
  /** The word on the button. */
  name: string;
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** The claim that names the organisation; without one the address alone decides. */
  organisationClaim: string | undefined;
  /** What the claim says → the key of the organisation here. */
  organisations: ReadonlyMap<string, string>;
  /** What `acr` says → the level it stands for; anything else is the lowest. */
  acrLevels: ReadonlyMap<string, Assurance>;
};

type Given = (name: string) => string | undefined;

/**
 * Reads OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_ORGANISATION_CLAIM, and the two tables
 * OIDC_ORGANISATIONS ({"12345678":"rebild"}) and OIDC_ACR_LEVELS ({"urn:…":"substantial"}). Without an issuer there
 * is no provider. A refusal names the setting, never its value.
 */
export function providerSettings(given: Given, isDemo: boolean): ProviderSettings | undefined {
  const issuer = given('OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const organisationClaim = given('OIDC_ORGANISATION_CLAIM');
  const organisations = tableOf(given, 'OIDC_ORGANISATIONS', z.string());
  if (organisationClaim !== undefined && organisations.size === 0)
    throw new StartupRefusal('OIDC_ORGANISATION_CLAIM er sat, men OIDC_ORGANISATIONS mangler.');
  return {
    name: given('OIDC_NAME') ?? 'din kommunes login',
    issuer: issuerOf(issuer, isDemo),
    clientId: needed(given, 'OIDC_CLIENT_ID'),
    clientSecret: needed(given, 'OIDC_CLIENT_SECRET'),
    organisationClaim,
    organisations,
    acrLevels: tableOf(given, 'OIDC_ACR_LEVELS', z.enum(assuranceLevels)),
  };
}

/** Unencrypted only on this machine, and only in the demo: for trying a provider out. */
function issuerOf(text: string, isDemo: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url && (url.protocol === 'https:' || (isDemo && isLocal))) return url;
  throw new StartupRefusal('OIDC_ISSUER skal være en adresse, der begynder med https://.');
}

function needed(given: Given, name: string): string {
  const value = given(name);
  if (value !== undefined) return value;
  throw new StartupRefusal(`OIDC_ISSUER er sat, men ${name} mangler.`);
}

function tableOf<T>(given: Given, name: string, value: z.ZodType<T>): ReadonlyMap<string, T> {
  const text = given(name);
  if (text === undefined) return new Map();
  const table = z.record(z.string(), value).safeParse(jsonOf(text));
  if (table.success) return new Map(Object.entries(table.data));
  throw new StartupRefusal(`${name} skal være et JSON-objekt, fx {"12345678": "rebild"}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
