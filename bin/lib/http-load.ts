/** A server in a process of its own, and readers who ask it over connections that stay open. Loopback only. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { processTime, type BenchWorld } from './bench-world.ts';

export type BenchServer = { port: number; cpuMs(): Promise<number>; stop(): Promise<void> };

export async function startBenchServer({ appUrl, folder }: BenchWorld): Promise<BenchServer> {
  const program = path.join(import.meta.dirname, 'bench-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, APP_URL: appUrl, FILES: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    port: Number(line.toString()),
    cpuMs: async () => (await processTime(child.pid ?? 0)).milliseconds,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** What is asked for, and a text that stands in the right answer. */
export type Question = { path: string; shows: string };
export type Load = { port: number; connections: number; seconds: number; cookies: readonly string[] };

/** Asks for so many seconds, the members taking turns; answers how long each request took, in milliseconds. */
export async function askMany(load: Load, question: (turn: number) => Question): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  const end = performance.now() + load.seconds * 1000;
  let turn = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const own = turn;
      turn += 1;
      const begun = performance.now();
      await answered(agent, load, {
        ...question(own),
        cookie: load.cookies[own % load.cookies.length] ?? '',
      });
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: load.connections }, ask));
  agent.destroy();
  return times;
}

async function answered(
  agent: http.Agent,
  { port }: Load,
  { path: asked, shows, cookie }: Question & { cookie: string },
): Promise<void> {
  const request = http.get({ agent, host: '127.0.0.1', port, path: asked, headers: { cookie } });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const text = Buffer.concat(await response.toArray()).toString();
  if (response.statusCode !== 200 || !text.includes(shows))
    throw new Error(`Not the page: ${asked} ${response.statusCode}`);
}
