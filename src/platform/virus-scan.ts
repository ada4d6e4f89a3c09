import { spawn } from 'node:child_process';
import { StartupRefusal } from './startup-refusal.ts';

/** `failed`: the scanner is not there, broke, or took too long. Nobody knows what is in the file. */
export type ScanOutcome = 'clean' | 'infected' | 'failed';
export type VirusScanner = (bytes: Uint8Array) => Promise<ScanOutcome>;

const millisecondsMax = 60_000;
const exitCodes: Readonly<Record<number, ScanOutcome>> = { 0: 'clean', 1: 'infected' };

/**
 * The operator's own scanner, such as `clamdscan --no-summary -`: the file comes on standard input, and the exit code
 * says what was found (0 clean, 1 infected, else failed). Started without a shell and without our settings.
 */
export function openScanner(
  [program = '', ...given]: readonly string[],
  max = millisecondsMax,
): VirusScanner {
  return (bytes) =>
    new Promise((resolve) => {
      const child = spawn(program, given, {
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
        timeout: max,
        killSignal: 'SIGKILL',
      });
      child.on('error', () => resolve('failed'));
      child.on('close', (code) => resolve(exitCodes[code ?? -1] ?? 'failed'));
      child.stdin.on('error', () => undefined); // one that has seen enough closes the pipe: its exit code counts
      child.stdin.end(bytes);
    });
}

const argumentsMax = 30;

/** VIRUS_SCAN: a program and what it is given, with blanks between. No shell reads it, so it holds nothing of one. */
export function scanCommand(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const words = text.split(/\s+/u);
  const isPlain = words.length <= argumentsMax && !/["'`$|;<>&\\]/u.test(text);
  if (isPlain) return words;
  throw new StartupRefusal(
    'VIRUS_SCAN skal være et program og dets argumenter med mellemrum imellem, uden anførselstegn: ' +
      'clamdscan --no-summary -',
  );
}
