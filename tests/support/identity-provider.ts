/** A real identity provider on loopback: oidc-provider, with one person who signs in without being asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';

export type ProviderPerson = {
  subject: string;
  email: string;
  isVerified: boolean;
  municipality: string;
  acr: string;
};

export type IdentityProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is at the provider's keyboard from now on. */
  person: ProviderPerson;
  close(): Promise<void>;
};

const client = { id: 'rammevaerk', secret: 'kun-til-proeve-paa-denne-maskine' };

/** Starts the provider for a program that comes back to `returnTo`. */
export async function startIdentityProvider(
  returnTo: string,
  person: ProviderPerson,
): Promise<IdentityProvider> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: IdentityProvider = {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    person,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const provider = new Provider(issuer, configurationOf(place, returnTo));
  const answerOidc = provider.callback();
  answer = (request, response) => {
    const isAsked = request.url?.startsWith('/spoergsmaal/') ?? false;
    if (!isAsked) void answerOidc(request, response);
    else void provider.interactionFinished(request, response, signedIn(place.person));
  };
  return place;
}

const signedIn = ({ subject, acr }: ProviderPerson) => ({
  login: { accountId: subject, acr, remember: false },
});

function configurationOf(place: IdentityProvider, returnTo: string): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [returnTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'acr'], email: ['email', 'email_verified', 'municipality'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['kun-til-proeve'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: KoaContextWithOIDC, { uid }) => `/spoergsmaal/${uid}` },
    pkce: { required: () => true },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => {
        const { email, isVerified, municipality } = place.person;
        return { sub: accountId, email, email_verified: isVerified, municipality };
      },
    }),
    loadExistingGrant: async (context) => {
      const { session, client: asking, provider } = context.oidc;
      const grant = new provider.Grant({
        clientId: asking?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

/** Follows the provider's own redirects, with its cookies, until it sends the browser back to us. */
export async function throughProvider(begun: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = begun;
  for (let step = 0; step < stepsMax; step += 1) {
    if (address.startsWith(returnTo)) return address;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = answer.headers.get('location');
    if (next === null)
      throw new Error(`The provider stopped at ${address}: ${answer.status} ${await answer.text()}`);
    address = new URL(next, address).href;
  }
  throw new Error('The provider goes in a circle');
}

const stepsMax = 10;
