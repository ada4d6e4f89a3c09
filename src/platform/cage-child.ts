import dgram from 'node:dgram';
import dns from 'node:dns';
import { readSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** The work a caged program does: one job in, one answer out. What it throws is reported and ends the child. */
export type CagedWork = (job: unknown, bytes: Uint8Array) => Promise<unknown>;

const input = 0;
const output = 1;
const lengthBytes = 8;

/**
 * The life of a caged child: locks the door, then takes jobs until its input ends. Reading waits in the kernel, so
 * nothing else runs between two jobs. Libraries that read files must be imported by `work`, after the door is locked.
 */
export async function serveInCage(work: CagedWork): Promise<void> {
  lockDoor();
  // What a library leaves undone on a broken file may fail later; the next file is not to blame for it.
  process.on('unhandledRejection', () => undefined);
  for (;;) {
    const head = readBytes(lengthBytes);
    if (!head) return;
    const job = readBytes(head.readUInt32LE(0));
    const bytes = readBytes(head.readUInt32LE(4));
    if (!job || !bytes) return;
    try {
      sendAnswer(await work(JSON.parse(job.toString('utf8')), bytes));
    } catch (error) {
      // Some libraries build their errors so that the stack lacks the message, which tells what ran out.
      process.stderr.write(error instanceof Error ? `${error.message}\n${error.stack}\n` : 'failed\n');
      process.exit(1);
    }
  }
}

/** Null at the end of the input: whoever asked has gone. */
function readBytes(count: number): Buffer | null {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count;) {
    const read = readSync(input, bytes, at, count - at, null);
    if (read === 0) return null;
    at += read;
  }
  return bytes;
}

function sendAnswer(answer: unknown): void {
  const text = Buffer.from(JSON.stringify(answer), 'utf8');
  const head = Buffer.alloc(lengthBytes);
  head.writeUInt32LE(text.length, 0);
  writeAll(head);
  writeAll(text);
}

function writeAll(bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += written(bytes, at);
}

const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const pauseMilliseconds = 1;

/** How much went through. A library that looked at the output may have left it so that a full pipe does not wait. */
function written(bytes: Buffer, at: number): number {
  try {
    return writeSync(output, bytes, at);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    Atomics.wait(pause, 0, 0, pauseMilliseconds);
    return 0;
  }
}

/** Node's own permissions stop files, processes and threads; the network and signals to others are taken away here. */
function lockDoor(): void {
  const locked = (): never => {
    throw new Error('not allowed in the cage');
  };
  const replace = (owner: object, names: readonly string[]): void => {
    for (const name of names) if (name in owner) Object.defineProperty(owner, name, { value: locked });
  };
  replace(net, ['connect', 'createConnection', 'createServer']);
  replace(net.Socket.prototype, ['connect']);
  replace(net.Server.prototype, ['listen']);
  replace(dgram, ['createSocket']);
  replace(dgram.Socket.prototype, ['bind', 'send', 'connect', 'addMembership']);
  replace(dns, ['lookup', 'resolve', 'Resolver', 'promises']);
  replace(dns.promises, ['lookup', 'resolve', 'Resolver']);
  replace(globalThis, ['fetch', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel']);
  replace(process, ['kill', '_kill', '_debugProcess', 'dlopen', 'binding', '_linkedBinding', 'chdir']);
  syncBuiltinESMExports(); // else `import { connect }` would still get the old ones
  const silent = Object.fromEntries(Object.keys(console).map((name) => [name, () => undefined]));
  Object.assign(console, silent); // the answer's pipe is also the standard output
}
