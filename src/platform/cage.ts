import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** What a caged child may use. Memory is that of its own data: the program and Node's own reservations come on top. */
export type CageLimits = {
  /** Of processor time, so that a busy machine refuses no good file; of the clock where the system does not tell. */
  readonly millisecondsMax: number;
  readonly heapMegabytesMax: number;
  readonly answerBytesMax: number;
  /** After so many jobs the child is replaced, so that leaks and leftovers end. */
  readonly jobsMax: number;
};

export const cageLimits: CageLimits = {
  millisecondsMax: 10_000,
  heapMegabytesMax: 256,
  answerBytesMax: 200_000_000,
  jobsMax: 500,
};

export type CageFailure = 'TIMED_OUT' | 'OUT_OF_MEMORY' | 'ANSWER_TOO_LARGE' | 'READER_FAILED';
export type CageOutcome = { ok: true; answer: unknown } | { ok: false; failure: CageFailure };

/**
 * A child process for untrusted bytes. Jobs wait for each other; a child that breaks a limit is killed and replaced.
 */
export type Cage = {
  ask: (job: unknown, bytes: Uint8Array) => Promise<CageOutcome>;
  /** Ends the child. Jobs that still run fail. */
  close: () => Promise<void>;
};

const lengthBytes = 8;
const complaintMax = 20_000;
/** An orphan that loops is ended by the kernel after so much processor time. */
const cpuSecondsMax = 600;
/**
 * Node reserves about 600 MB of data for itself; what a child may fill is the rest: 256 MB of heap and buffers
 * beside.
 */
const dataKilobytesMax = 1_000_000;

/**
 * Opens a cage for a bundled program (a file beside nothing but its own code). The child is started by the first job.
 * Its walls: Node's permissions (files of its own folder only, no processes, threads, addons), the kernel's limits on
 * memory, time and written files, no network name space where the system allows one, an empty environment.
 */
export function openCage(program: string, limits: CageLimits = cageLimits): Cage {
  let child: CagedChild | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const run = async (job: unknown, bytes: Uint8Array): Promise<CageOutcome> => {
    child ??= startChild(program, limits);
    const outcome = await child.ask(job, bytes);
    if (outcome.ok && child.jobs < limits.jobsMax) return outcome;
    await child.end();
    child = null;
    return outcome;
  };
  return {
    ask: (job, bytes) => {
      const turn = last.then(() => run(job, bytes));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await child?.end();
      child = null;
    },
  };
}

type CagedChild = {
  readonly jobs: number;
  ask: (job: unknown, bytes: Uint8Array) => Promise<CageOutcome>;
  end: () => Promise<void>;
};

function startChild(program: string, limits: CageLimits): CagedChild {
  const { child, stdin, stdout, stderr } = spawnCaged(program, limits);
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  let [jobs, complaint] = [0, ''];
  stdin.on('error', () => undefined); // the pipe of a dead child; its end is reported by `exited`
  stderr.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-complaintMax)));
  const ask = (job: unknown, bytes: Uint8Array): Promise<CageOutcome> => {
    jobs += 1;
    for (const part of questionBytes(job, bytes)) stdin.write(part);
    return Promise.race([
      answerFrom(child.pid, stdout, limits),
      exited.then((): CageOutcome => ({ ok: false, failure: failureOf(complaint) })),
    ]);
  };
  return {
    get jobs() {
      return jobs;
    },
    ask: (job, bytes) => {
      keepAwake(child);
      return ask(job, bytes).finally(() => letSleep(child));
    },
    end: () => {
      keepAwake(child);
      child.kill('SIGKILL');
      return exited;
    },
  };
}

/**
 * The shell sets limits that a process cannot raise again. A name space without network is taken where the kernel gives
 * ordinary users one; elsewhere the child's own lock must do.
 */
const caged = [
  'ulimit -c 0; ulimit -f 0; ulimit -t "$1"; ulimit -d "$2" 2>/dev/null; shift 2',
  'if unshare -rn true 2>/dev/null; then exec unshare -rn "$@"; fi',
  'exec "$@"',
].join('\n');

function spawnCaged(program: string, limits: CageLimits) {
  const own = realpathSync(program);
  const node = [
    '--permission',
    `--allow-fs-read=${path.dirname(own)}/`,
    `--max-old-space-size=${limits.heapMegabytesMax}`,
    '--v8-pool-size=2',
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    own,
  ];
  const command = [String(cpuSecondsMax), String(dataKilobytesMax), process.execPath, ...node];
  const child = spawn('/bin/sh', ['-c', caged, 'cage', ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  return { child, stdin: child.stdin, stdout: child.stdout, stderr: child.stderr };
}

function questionBytes(job: unknown, bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(JSON.stringify(job), 'utf8');
  const head = Buffer.alloc(lengthBytes);
  head.writeUInt32LE(text.length, 0);
  head.writeUInt32LE(bytes.length, 4);
  return [head, text, bytes];
}

/** The next answer, or what it broke: the limit of time or of size. */
function answerFrom(pid: number | undefined, stdout: Readable, limits: CageLimits): Promise<CageOutcome> {
  const answer = answerBytes(limits.answerBytesMax);
  return new Promise((resolve) => {
    const settle = (outcome: CageOutcome): void => {
      stopWatch();
      stdout.removeListener('data', take).removeListener('close', stopWatch);
      resolve(outcome);
    };
    const take = (part: Buffer): void => {
      const outcome = answer.add(part);
      if (outcome) settle(outcome);
    };
    const stopWatch = watchTime(pid, limits, () => settle({ ok: false, failure: 'TIMED_OUT' }));
    stdout.on('data', take).on('close', stopWatch); // the end of the child is reported elsewhere
  });
}

/** Calls when the job has used up its time; a child that only sleeps has three times as much by the clock. */
function watchTime(pid: number | undefined, { millisecondsMax }: CageLimits, onEnd: () => void): () => void {
  const clockEnd = performance.now() + sleepFactor * millisecondsMax;
  const begun = cpuMilliseconds(pid);
  const look = (): void => {
    const used = cpuMilliseconds(pid);
    const left = used === null || begun === null ? 0 : millisecondsMax - (used - begun);
    if (left <= 0 || performance.now() >= clockEnd) return onEnd();
    timer = setTimeout(look, Math.min(Math.max(left, lookEveryMin), clockEnd - performance.now()));
  };
  let timer = setTimeout(look, millisecondsMax);
  return () => clearTimeout(timer);
}

const sleepFactor = 3;
const lookEveryMin = 50;
const tickMilliseconds = 10;

/** Processor time of a process so far, as Linux tells it (`man proc`, stat, fields 14 and 15); null elsewhere. */
function cpuMilliseconds(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMilliseconds;
  } catch {
    return null;
  }
}

/** Gathers an answer: its length in bytes, then as many bytes of JSON. Null while there is more to come. */
type AnswerBytes = { add: (part: Buffer) => CageOutcome | null };

function answerBytes(bytesMax: number): AnswerBytes {
  let parts: Buffer[] = [];
  let count = 0;
  return {
    add: (part) => {
      parts.push(part);
      count += part.length;
      if (count < lengthBytes) return null;
      if ((parts[0]?.length ?? 0) < lengthBytes) parts = [Buffer.concat(parts)];
      const length = parts[0]?.readUInt32LE(0) ?? 0;
      if (length > bytesMax) return { ok: false, failure: 'ANSWER_TOO_LARGE' };
      if (count < lengthBytes + length) return null;
      return answerOf(Buffer.concat(parts).toString('utf8', lengthBytes, lengthBytes + length));
    },
  };
}

function answerOf(text: string): CageOutcome {
  try {
    return { ok: true, answer: JSON.parse(text) };
  } catch {
    return { ok: false, failure: 'READER_FAILED' };
  }
}

function failureOf(complaint: string): CageFailure {
  return /out of memory|allocat|bad_alloc/iu.test(complaint) ? 'OUT_OF_MEMORY' : 'READER_FAILED';
}

/** A child that only waits for work does not keep the program alive. */
function letSleep(child: ChildProcess): void {
  child.unref();
  for (const pipe of pipesOf(child)) pipe.unref();
}

function keepAwake(child: ChildProcess): void {
  child.ref();
  for (const pipe of pipesOf(child)) pipe.ref();
}

const pipesOf = (child: ChildProcess): Socket[] =>
  [child.stdin, child.stdout, child.stderr].filter((pipe) => pipe instanceof Socket);
