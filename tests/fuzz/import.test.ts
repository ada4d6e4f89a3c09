import { expect, test } from 'vitest';
import { fuzzImport } from './import-run.ts';

const count = 2_000;
/** The same documents at every run; chance belongs to the campaign. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

test(
  `${count} changed documents give records or refusals, no crash, no hang`,
  { timeout: 300_000 },
  async () => {
    process.stdout.write(`import fuzz: FUZZ_SEED=${seed}\n`);
    const report = await fuzzImport({ seed, from: 1, to: count });
    expect(report.faults, `FUZZ_SEED=${seed}`).toEqual([]);
    expect(report.documents).toBe(count);
    // Changes that only ever break files would test little behind the readers.
    expect(report.answers['record']).toBeGreaterThan(count / 3);
    process.stdout.write(
      `import fuzz: ${JSON.stringify(report.answers)}, slowest ${report.slowestMilliseconds} ms\n`,
    );
  },
);
