import type { serveModules } from '../../src/platform/http.ts';
import { usualCost } from '../../src/platform/passwords.ts';
import { loginTries } from '../../src/platform/rate-limit-login.ts';
import type { AtDoor } from '../../src/platform/route.ts';
import { passingVault } from '../../src/platform/secrets.ts';

/** Requests as a browser that has signed in (or not) would send them. */
export type Browser = {
  csrf: string;
  headers: Record<string, string>;
  get(address: string): Promise<Response>;
  /** Sends a form with token and a new key; what is given replaces them. */
  post(address: string, form?: Record<string, string>, options?: PostOptions): Promise<Response>;
};
export type PostOptions = { site?: string; files?: readonly { name: string; bytes: Uint8Array }[] };
/** What a handler that is called without a server is told of the door. */
export const nobodyAtDoor = (): AtDoor => ({
  origin: { address: 'unknown', device: '' },
  publicUrl: 'http://localhost',
  tries: loginTries(),
  vault: passingVault(),
  passwordCost: usualCost,
});

export type SignedIn = { token: string; csrf: string };

type App = ReturnType<typeof serveModules>;

export function browserOf(app: App, login?: SignedIn): Browser {
  const headersNow = (): Record<string, string> => (login ? { cookie: `rv_login=${login.token}` } : {});
  const csrf = login?.csrf ?? '';
  const sending = async (address: string, options: RequestInit): Promise<Response> => {
    const answer = await app.request(`http://localhost${address}`, options);
    const renewed = /\brv_login=([\w-]+);/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    if (login && renewed !== undefined && address !== '/log-ind') login.token = renewed; // its rights have changed
    return answer;
  };
  return {
    csrf,
    get headers() {
      return headersNow();
    },
    get: async (address) => sending(address, { headers: headersNow() }),
    post: async (address, form = {}, { site = 'same-origin', files = [] } = {}) => {
      const body = formBody({ csrf, formKey: crypto.randomUUID(), ...form }, files);
      return sending(address, { method: 'POST', body, headers: { ...headersNow(), 'sec-fetch-site': site } });
    },
  };
}

function formBody(fields: Record<string, string>, files: NonNullable<PostOptions['files']>) {
  if (files.length === 0) return new URLSearchParams(fields);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const { name, bytes } of files)
    body.append('files', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return body;
}
