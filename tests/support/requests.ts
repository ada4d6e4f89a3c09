import type { serveModules } from '../../src/platform/http.ts';

/** Requests as a browser that has signed in (or not) would send them. */
export type Browser = {
  csrf: string;
  headers: Record<string, string>;
  get(address: string): Promise<Response>;
  /** Sends a form with token and a new key; what is given replaces them. */
  post(address: string, form?: Record<string, string>, options?: PostOptions): Promise<Response>;
};
export type PostOptions = { site?: string; files?: readonly { name: string; bytes: Uint8Array }[] };
export type SignedIn = { token: string; csrf: string };

type App = ReturnType<typeof serveModules>;

export function browserOf(app: App, login?: SignedIn): Browser {
  const headers: Record<string, string> = login ? { cookie: `rv_login=${login.token}` } : {};
  const csrf = login?.csrf ?? '';
  return {
    csrf,
    headers,
    get: async (address) => app.request(`http://localhost${address}`, { headers }),
    post: async (address, form = {}, { site = 'same-origin', files = [] } = {}) => {
      const body = formBody({ csrf, formKey: crypto.randomUUID(), ...form }, files);
      const sent = { method: 'POST', body, headers: { ...headers, 'sec-fetch-site': site } };
      return app.request(`http://localhost${address}`, sent);
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
