/** HTTP-SMUGGLE: a request that two readers could read in two ways is refused, and nothing hidden in it is answered. */
import net, { type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

const answered: string[] = [];
/** The server the program runs on, with the settings the program gives it: none. */
const server = serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: async (request) => {
    await request.text();
    answered.push(new URL(request.url).pathname);
    return new Response('answered');
  },
});
beforeAll(
  () =>
    new Promise<void>((resolve) => void (server.listening ? resolve() : server.once('listening', resolve))),
);
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

/** Sends bytes as they are and reads until the server closes; `Connection: close` stands in the last request. */
const send = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket = net.connect(port, '127.0.0.1', () => void socket.write(bytes, 'latin1'));
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => (text += part));
    socket.on('error', reject).on('close', () => resolve(text));
  });

const hidden = 'GET /hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
const post = (headers: string, body: string) =>
  `POST /shown HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n${body}`;
const chunked = 'Transfer-Encoding: chunked';
const refused: [name: string, bytes: string][] = [
  ['length and chunks', post(`Content-Length: 4\r\n${chunked}`, `0\r\n\r\n${hidden}`)],
  ['chunks and length', post(`${chunked}\r\nContent-Length: 5`, `0\r\n\r\n${hidden}`)],
  ['two lengths', post('Content-Length: 0\r\nContent-Length: 70', hidden)],
  ['a list of lengths', post('Content-Length: 0, 70', hidden)],
  ['a length with a sign', post('Content-Length: +0', hidden)],
  ['a negative length', post('Content-Length: -1', hidden)],
  ['a length in hexadecimal', post('Content-Length: 0x5', hidden)],
  ['a length beyond counting', post('Content-Length: 99999999999999999999999', hidden)],
  ['chunks said twice', post('Transfer-Encoding: chunked, chunked', `0\r\n\r\n${hidden}`)],
  ['chunks that are not last', post('Transfer-Encoding: chunked, identity', `0\r\n\r\n${hidden}`)],
  ['chunks with a sign before them', post('Transfer-Encoding: \u000bchunked', `0\r\n\r\n${hidden}`)],
  ['chunks by another name', post('Transfer-Encoding: xchunked', `0\r\n\r\n${hidden}`)],
  ['a blank before the colon', post('Content-Length : 0', hidden)],
  ['a header that goes on in the next line', post('Content-Length:\r\n 0', hidden)],
  ['a header that begins with a blank', post(' Content-Length: 0', hidden)],
  ['a line ended by a carriage return alone', post('A: b\rContent-Length: 0', hidden)],
  ['a zero in a header', post('A: b\0c\r\nContent-Length: 0', hidden)],
  ['a chunk whose size is no number', post(chunked, `zz\r\n\r\n${hidden}`)],
  ['a chunk with a negative size', post(chunked, `-1\r\n\r\n${hidden}`)],
  ['no host', `GET /hidden HTTP/1.1\r\nConnection: close\r\n\r\n`],
];

test.each(refused)('HTTP-SMUGGLE %s', async (_, bytes) => {
  answered.length = 0;
  const text = await send(bytes);
  expect(answered).not.toContain('/hidden');
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
});

test('HTTP-SMUGGLE honest requests, one after the other on one connection, are answered both', async () => {
  answered.length = 0;
  expect(await send(post('Content-Length: 3', `abc${hidden}`))).toMatch(/^HTTP\/1\.1 200 /);
  expect(await send(post(chunked, `3\r\nabc\r\n0\r\n\r\n${hidden}`))).toMatch(/^HTTP\/1\.1 200 /);
  expect(answered.toSorted()).toEqual(['/hidden', '/hidden', '/shown', '/shown']);
});
