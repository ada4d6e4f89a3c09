/** A provider on loopback that says what a test wants: for every way an answer can be wrong. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export type TokenParts = { header: Record<string, unknown>; claims: Record<string, unknown> };
export type Lie = {
  /** Changes what the identity token says, before it is signed. */
  token?: (parts: TokenParts) => TokenParts;
  /** How it is signed; by the published key unless told. */
  signing?: 'published' | 'other' | 'none' | 'secret' | 'broken';
  /** Replaces the answer of the token address. */
  answer?: (body: Record<string, unknown>) => { status?: number; body: unknown; type?: string };
  /** Changes what the provider says of itself. */
  about?: (metadata: Record<string, unknown>) => Record<string, unknown>;
  /** Changes the address the browser is sent back to. */
  arrived?: (address: URL) => void;
};

export type HostileProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  lie: Lie;
  /** The address a browser would come back with, for the attempt that began at this one. */
  comeBack(begun: URL): URL;
  close(): Promise<void>;
};

const text = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startHostileProvider(now: () => Date): Promise<HostileProvider> {
  const [own, other] = [keyPair(), keyPair()];
  let nonce = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const answer = answerTo(pathname);
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'application/json' });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: HostileProvider = {
    issuer,
    clientId: 'rammevaerk',
    clientSecret: 'kun-til-proeve-paa-denne-maskine',
    lie: {},
    comeBack: (begun) => {
      nonce = begun.searchParams.get('nonce') ?? '';
      const arrived = new URL(begun.searchParams.get('redirect_uri') ?? '');
      arrived.searchParams.set('code', 'en-kode');
      arrived.searchParams.set('state', begun.searchParams.get('state') ?? '');
      arrived.searchParams.set('iss', issuer);
      place.lie.arrived?.(arrived);
      return arrived;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  function answerTo(pathname: string): { status?: number; body: unknown; type?: string } {
    if (pathname === '/.well-known/openid-configuration') return { body: about() };
    if (pathname === '/jwks') return { body: { keys: [published(own.publicKey)] } };
    const body = { access_token: 'x', token_type: 'bearer', expires_in: 60, id_token: token() };
    return place.lie.answer?.(body) ?? { body };
  }

  function about(): Record<string, unknown> {
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    };
    return place.lie.about?.(metadata) ?? metadata;
  }

  function token(): string {
    const seconds = Math.floor(now().getTime() / 1000);
    const header = { alg: 'RS256', kid: 'own', typ: 'JWT' };
    const claims = {
      iss: issuer,
      aud: place.clientId,
      sub: 'person-1',
      exp: seconds + 60,
      iat: seconds,
      nonce,
      email: 'birgitte.holm@demo.example',
      email_verified: true,
    };
    const parts = place.lie.token?.({ header, claims }) ?? { header, claims };
    const head = `${text(parts.header)}.${text(parts.claims)}`;
    return `${head}.${signatureOf(head, place.lie.signing ?? 'published')}`;
  }

  function signatureOf(head: string, how: NonNullable<Lie['signing']>): string {
    if (how === 'none') return '';
    if (how === 'secret') return createHmac('sha256', place.clientSecret).update(head).digest('base64url');
    const signed = sign('sha256', Buffer.from(head), (how === 'other' ? other : own).privateKey);
    if (how === 'broken') signed[0] = (signed[0] ?? 0) ^ 1;
    return signed.toString('base64url');
  }

  return place;
}

const published = (key: KeyObject) => ({
  ...key.export({ format: 'jwk' }),
  kid: 'own',
  alg: 'RS256',
  use: 'sig',
});
