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

/** What the provider stands on while it answers: the nonce is that of the attempt under way. */
type Stand = {
  place: HostileProvider;
  keys: { own: KeyPair; other: KeyPair };
  nonce: string;
  now: () => Date;
};
type KeyPair = ReturnType<typeof keyPair>;
type Answer = { status?: number; body: unknown; type?: string };

export async function startHostileProvider(now: () => Date): Promise<HostileProvider> {
  let answer: (pathname: string) => Answer = () => ({ status: 503, body: '' });
  const server = createServer((request, response) => {
    const {
      status = 200,
      body,
      type = 'application/json',
    } = answer(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place: HostileProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId: 'rammevaerk',
    clientSecret: 'kun-til-proeve-paa-denne-maskine',
    lie: {},
    comeBack: (begun) => {
      stand.nonce = begun.searchParams.get('nonce') ?? '';
      return arrivalOf(begun, place);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const stand: Stand = { place, keys: { own: keyPair(), other: keyPair() }, nonce: '', now };
  answer = (pathname) => answerTo(pathname, stand);
  return place;
}

function arrivalOf(begun: URL, { issuer, lie }: HostileProvider): URL {
  const arrived = new URL(begun.searchParams.get('redirect_uri') ?? '');
  arrived.searchParams.set('code', 'en-kode');
  arrived.searchParams.set('state', begun.searchParams.get('state') ?? '');
  arrived.searchParams.set('iss', issuer);
  lie.arrived?.(arrived);
  return arrived;
}

function answerTo(pathname: string, stand: Stand): Answer {
  const { lie } = stand.place;
  if (pathname === '/.well-known/openid-configuration') {
    const metadata = aboutOf(stand.place.issuer);
    return { body: lie.about?.(metadata) ?? metadata };
  }
  if (pathname === '/jwks') return { body: { keys: [published(stand.keys.own.publicKey)] } };
  const body = { access_token: 'x', token_type: 'bearer', expires_in: 60, id_token: tokenOf(stand) };
  return lie.answer?.(body) ?? { body };
}

const aboutOf = (issuer: string): Record<string, unknown> => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  authorization_response_iss_parameter_supported: true,
});

function tokenOf(stand: Stand): string {
  const { issuer, clientId, lie } = stand.place;
  const seconds = Math.floor(stand.now().getTime() / 1000);
  const honest: TokenParts = {
    header: { alg: 'RS256', kid: 'own', typ: 'JWT' },
    claims: {
      iss: issuer,
      aud: clientId,
      sub: 'person-1',
      exp: seconds + 60,
      iat: seconds,
      nonce: stand.nonce,
      email: 'birgitte.holm@demo.example',
      email_verified: true,
    },
  };
  const parts = lie.token?.(honest) ?? honest;
  const head = `${text(parts.header)}.${text(parts.claims)}`;
  return `${head}.${signatureOf(head, stand)}`;
}

function signatureOf(head: string, { place, keys }: Stand): string {
  const how = place.lie.signing ?? 'published';
  if (how === 'none') return '';
  if (how === 'secret') return createHmac('sha256', place.clientSecret).update(head).digest('base64url');
  const signed = sign('sha256', Buffer.from(head), (how === 'other' ? keys.other : keys.own).privateKey);
  if (how === 'broken') signed[0] = (signed[0] ?? 0) ^ 1;
  return signed.toString('base64url');
}

const published = (key: KeyObject) => ({
  ...key.export({ format: 'jwk' }),
  kid: 'own',
  alg: 'RS256',
  use: 'sig',
});
