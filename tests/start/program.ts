import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';

export type Ended = { code: number | null; said: string; err: string };
export type Program = { child: ChildProcess; address: string; ended: Promise<Ended>; stop(): Promise<Ended> };

/** The project's own Node and this machine's commands, and none of the settings of whoever runs the tests. */
export const plainEnvironment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '/',
});

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `npm start` without npm: the same file, with these settings and no others. */
export function run(
  settings: Record<string, string>,
  file = 'bin/start.js',
): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...plainEnvironment(), ...settings };
  const child = spawn(process.execPath, [path.resolve(file)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, said: heard.out, err: heard.err.trimEnd() }));
  });
  return { child, ended };
}

/** Waits until the program says its address. Throws what it said if it ends instead. */
export async function started(settings: Record<string, string>): Promise<Program> {
  const { child, ended } = run(settings);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: string) => {
      said += text;
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    void ended.then(({ said: out, err }) => reject(new Error(`It ended instead: ${out}${err}`)));
  });
  const stop = (): Promise<Ended> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { child, address, ended, stop };
}
