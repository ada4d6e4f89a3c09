import { spawn } from 'node:child_process';
import path from 'node:path';

export type Ran = { code: number | null; output: string; errors: string };
export type Surroundings = { input?: Uint8Array; env?: Record<string, string> };

/** Runs `bin/rammevaerk` as a person at a terminal would, with its output going into a pipe. */
export function rammevaerk(words: readonly string[], { input, env }: Surroundings = {}): Promise<Ran> {
  const child = spawn(path.resolve('bin/rammevaerk'), words, { env: { ...process.env, ...env } });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stderr.on('data', (part: Buffer) => errors.push(part));
  child.stdin.on('error', () => undefined); // a program that does not want it all closes the pipe
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      }),
    );
  });
}
