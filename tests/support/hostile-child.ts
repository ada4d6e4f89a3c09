/** A child that tries to break out of the cage, one way per job. Bundled by `tests/faults/cage.test.ts`. */
import { serveInCage } from '../../src/platform/cage-child.ts';

const attempts: Record<string, (argument: string) => unknown> = {
  echo: (argument) => argument,
  'fill the heap': () => {
    const kept: object[] = [];
    for (;;) kept.push({ text: `x${kept.length}` });
  },
  'fill buffers': () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(20_000_000, 1));
  },
  'loop for ever': () => {
    for (;;);
  },
  'never answer': () => new Promise(() => setInterval(() => undefined, 1000)),
  'answer without end': () => 'x'.repeat(5_000_000),
  'read a file': async (file) => (await import('node:fs')).readFileSync(file, 'utf8'),
  'write a file': async (file) => (await import('node:fs')).writeFileSync(file, 'x'),
  'start a process': async () => (await import('node:child_process')).execFileSync('/bin/echo', ['x']),
  'start a thread': async () => new (await import('node:worker_threads')).Worker('1', { eval: true }),
  'kill the parent': () => process.kill(process.ppid, 'SIGKILL'),
  'run made-up code': () => (async () => (await import('node:vm')).runInThisContext('eval("1 + 1")'))(),
  'open a socket': async (port) => (await import('node:net')).connect(Number(port), '127.0.0.1'),
  'open a socket by class': async (port) =>
    new (await import('node:net')).Socket().connect(Number(port), '127.0.0.1'),
  'ask a web server': async (port) => (await import('node:http')).get(`http://127.0.0.1:${port}/`),
  'fetch a page': (port) => fetch(`http://127.0.0.1:${port}/`),
  'send a datagram': async () => (await import('node:dgram')).createSocket('udp4'),
  'look up a name': async () => (await import('node:dns')).promises.lookup('localhost'),
  listen: async () => (await import('node:net')).createServer().listen(0),
  'see the environment': () => Object.keys(process.env).toSorted().join(' '),
  'leave at once': () => process.exit(0),
};

await serveInCage(async (job, bytes) => {
  const { attempt, argument } = job as { attempt: string; argument: string };
  const answer = await attempts[attempt]?.(argument);
  return { answer: typeof answer === 'string' ? answer : 'done', bytes: bytes.length };
});
