import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assetUrl, staticFileResponse } from './static-files.ts';

const ask = (path: string, headers: Record<string, string> = {}): Response | undefined =>
  staticFileResponse(new Request(`http://localhost${path}`, { headers }));

test('a file is served under the hash of its content, and may be kept for ever', async () => {
  const url = assetUrl('rammevaerk.css');
  expect(url).toMatch(/^\/assets\/rammevaerk\.[0-9a-f]{16}\.css$/);
  const answer = ask(url);
  expect(answer?.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(answer?.headers.get('cache-control')).toContain('immutable');
  expect(await answer?.text()).toContain('--accent: #004d99');
});

test('a browser that takes gzip gets gzip, with the same content', async () => {
  const url = assetUrl('dkfds.css');
  const answer = ask(url, { 'accept-encoding': 'gzip, br' });
  expect(answer?.headers.get('content-encoding')).toBe('gzip');
  const unpacked = gunzipSync(new Uint8Array(await (answer as Response).arrayBuffer())).toString('utf8');
  expect(unpacked).toBe(await ask(url)?.text());
});

test.each(['dkfds.css', 'rammevaerk.css'])('every file that %s names is served too', async (name) => {
  const styles = await (ask(assetUrl(name)) as Response).text();
  const named = [...styles.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((url) => ask(url) === undefined)).toEqual([]);
});

test('the fonts are our own woff2, and the design system brings none', async () => {
  const styles = await (ask(assetUrl('dkfds.css')) as Response).text();
  expect(styles).not.toMatch(/@font-face|\.eot|\.ttf|sourceMappingURL/);
  expect(assetUrl('IBMPlexSans-Regular-Latin1.woff2')).toMatch(/\.woff2$/);
});

test.each(['search-key', 'filter-on-change', 'unsaved-text', 'review-keys'])(
  'the island %s is small',
  async (name) => {
    const script = await (ask(assetUrl(`${name}.js`)) as Response).text();
    expect(script).toContain(`customElements.define("rv-${name}"`);
    expect(script.length).toBeLessThan(1500);
  },
);

test.each([
  '/assets/',
  '/assets/rammevaerk.css',
  '/assets//rammevaerk.css',
  '/assets/../package.json',
  '/assets/%2e%2e/package.json',
  '/assets/..%5cpackage.json',
  '/package.json',
])('%s is no file of ours', (path) => {
  expect(ask(path)).toBeUndefined();
});

test('an unknown name is a bug, not a dead address', () => {
  expect(() => assetUrl('nothing.css')).toThrow('nothing.css');
});
