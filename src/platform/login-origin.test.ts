import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { deviceWords, networkOf, originOf } from './login-origin.ts';

const agents: [userAgent: string, words: string][] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15',
    'Safari, macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit CriOS/140.0 Mobile Safari',
    'Chrome, iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 Chrome/140.0 Mobile Safari',
    'Chrome, Android',
  ],
  ['curl/8.5.0', ''],
  ['<script>alert(1)</script>', ''],
];
test.each(agents)('%s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

test('one household of IPv6 counts as one address, and an IPv4 address written as IPv6 as itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:DB8:1:2:ffff::1')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});

test('HTTP-PROXY the address is what our proxy saw, and never what the caller says of itself', async () => {
  const addressOf = async (isBehindProxy: boolean, forwarded: string): Promise<string> => {
    const app = new Hono().get('/', (context) => context.text(originOf(context, isBehindProxy).address));
    const answer = await app.request('/', {
      headers: { 'x-forwarded-for': forwarded, 'x-real-ip': '192.0.2.9' },
    });
    return answer.text();
  };
  expect(await addressOf(true, '192.0.2.1, 203.0.113.5, 198.51.100.7')).toBe('198.51.100.7');
  expect(await addressOf(true, '')).toBe('unknown');
  expect(await addressOf(false, '192.0.2.1')).toBe('unknown');
});
