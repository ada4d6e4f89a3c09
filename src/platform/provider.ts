import * as client from 'openid-client';
import type { Assurance } from '../kernel/assurance.ts';
import { accept, refuse, type Result } from '../kernel/result.ts';
import { errorFacts, type Log } from './log.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** What one attempt to sign in must bring back with it. */
export type ProviderSecrets = { state: string; nonce: string; verifier: string };
/** Who the provider says it was. `organisation`: the key of ours the claim stands for; null where none is asked. */
export type ProvedIdentity = {
  issuer: string;
  subject: string;
  email: string | null;
  organisation: string | null;
  assurance: Assurance;
};
export type ProviderRefusal = { code: 'provider-down' | 'provider-refused' | 'organisation-unknown' };

/** The identity provider, as the rest of the program sees it. */
export type Provider = {
  name: string;
  /** Where its pages are, for the policy of what our forms may lead to. */
  origin: string;
  begin(): Promise<Result<{ address: URL; secrets: ProviderSecrets }, ProviderRefusal>>;
  /** `search` is what stands after the question mark of the address the browser came back to. */
  finish(search: string, secrets: ProviderSecrets): Promise<Result<ProvedIdentity, ProviderRefusal>>;
};

/** `returnTo` is the address of ours that the provider knows and sends browsers back to. */
type Place = { settings: ProviderSettings; returnTo: URL; log: Log };

const answerSecondsMax = 8;

/**
 * Opens the provider of the settings. It is asked about itself at the first sign-in and again after a failure, so that
 * a provider that is down does not keep the program from starting. Code flow with PKCE, state and nonce; the library
 * checks signature, issuer, audience, times and nonce. Anything that fails is a refusal in words, with the reason
 * logged and no secret in it.
 */
export function openProvider({ settings, returnTo, log }: Place): Provider {
  let known: client.Configuration | undefined;
  const configuration = async (): Promise<client.Configuration> => {
    known ??= await discovered(settings);
    return known;
  };
  const refused = (error: unknown): Result<never, ProviderRefusal> => {
    const code = isUnreachable(error) ? 'provider-down' : 'provider-refused';
    log('warning', `provider.${code}`, errorFacts(error));
    return refuse({ code });
  };
  return {
    name: settings.name,
    origin: settings.issuer.origin,
    begin: async () => {
      try {
        const secrets = newSecrets();
        const address = await authorisationAddress(await configuration(), secrets, returnTo);
        return accept({ address, secrets });
      } catch (error) {
        return refused(error);
      }
    },
    finish: async (search, { state, nonce, verifier }) => {
      try {
        const arrived = new URL(`?${search}`, returnTo);
        const expected = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
        const checks = { ...expected, idTokenExpected: true };
        const tokens = await client.authorizationCodeGrant(await configuration(), arrived, checks);
        return identityOf(tokens.claims(), settings);
      } catch (error) {
        return refused(error);
      }
    },
  };
}

async function discovered(settings: ProviderSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const isPlain = issuer.protocol === 'http:'; // the settings allow that on this machine only
  // By itself the library trusts the connection the token came through; the signature is checked only when asked for.
  const checks = [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])];
  const options = { timeout: answerSecondsMax, execute: checks };
  return client.discovery(issuer, clientId, clientSecret, undefined, options);
}

const newSecrets = (): ProviderSecrets => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
});

async function authorisationAddress(
  configuration: client.Configuration,
  { state, nonce, verifier }: ProviderSecrets,
  returnTo: URL,
): Promise<URL> {
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo.href,
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
}

/** An address that the provider has not verified says nothing about who came. */
function identityOf(
  claims: client.IDToken | undefined,
  settings: ProviderSettings,
): Result<ProvedIdentity, ProviderRefusal> {
  if (!claims) return refuse({ code: 'provider-refused' });
  const { organisationClaim, organisations, acrLevels } = settings;
  const named = organisationClaim === undefined ? undefined : claims[organisationClaim];
  const organisation = typeof named === 'string' ? (organisations.get(named) ?? null) : null;
  if (organisationClaim !== undefined && organisation === null)
    return refuse({ code: 'organisation-unknown' });
  const { email, email_verified: isVerified, acr } = claims;
  return accept({
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' && isVerified === true ? email.toLowerCase() : null,
    organisation,
    assurance: (typeof acr === 'string' ? acrLevels.get(acr) : undefined) ?? 'low',
  });
}

const faultStatusMin = 500;
const unreachableCodes = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ECONNRESET',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
];

/** A provider that cannot be reached, hangs, or answers with a fault of its own: not a refusal of the person. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof Response) return error.status >= faultStatusMin;
  if (!(error instanceof Error)) return false;
  const { code, status } = error as { code?: unknown; status?: unknown };
  const isFault = typeof status === 'number' && status >= faultStatusMin;
  const isTimeout = error.name === 'TimeoutError' || code === 'OAUTH_TIMEOUT';
  return isFault || isTimeout || unreachableCodes.includes(String(code)) || isUnreachable(error.cause);
}
