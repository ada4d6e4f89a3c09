import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

/** The last line of a test run: 'N passed, N failed'. Skipped tests are in neither number. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const line = closingLine({ modules: modules.map(outcomeOf), unhandled: unhandled.length, reason });
    const file = process.env['CLOSING_LINE']; // `npm test` prints it when everything else has been said
    if (file) writeFileSync(file, line);
    else process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}

export type Outcome = { states: readonly string[]; hasErrors: boolean };
export type Run = { modules: readonly Outcome[]; unhandled: number; reason: TestRunEndReason };

/**
 * What breaks outside a test counts as failed too: a file that does not load, a promise nobody waited for,
 * a setup that ends the run before its first test.
 */
export function closingLine({ modules, unhandled, reason }: Run): string {
  const states = modules.flatMap((module) => module.states);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  const failed = count('failed') + modules.filter((module) => module.hasErrors).length + unhandled;
  return `${count('passed')} passed, ${reason === 'passed' ? failed : Math.max(failed, 1)} failed`;
}

function outcomeOf(module: TestModule): Outcome {
  const states = Array.from(module.children.allTests(), (test) => test.result().state);
  return { states, hasErrors: module.errors().length > 0 };
}
