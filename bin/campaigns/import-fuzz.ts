/**
 * Changed documents through the cage: `npm run campaign import-fuzz [COUNT] [SEED] [FROM]`, 100,000 by default, two
 * children at a time. A part ends after nine minutes at most and says how to go on. Exit code 1 when a document broke
 * the reader.
 */
import { fuzzImport, type FuzzReport } from '../../tests/fuzz/import-run.ts';

const [count = 100_000, seed = Math.floor(Math.random() * 2 ** 31), first = 1] = process.argv
  .slice(2)
  .map(Number);
const minutesMax = 8.5;
const batch = 1_000;
const children = 2;

const begun = performance.now();
const total: FuzzReport = {
  documents: 0,
  answers: {},
  faults: [],
  slowestMilliseconds: 0,
  slowestDocument: 0,
};
let next = first;
let done = first - 1;
const minutes = (): number => (performance.now() - begun) / 60_000;
const isOver = (): boolean => next > count || minutes() > minutesMax || total.faults.length > 0;

async function work(): Promise<void> {
  while (!isOver()) {
    const from = next;
    next = Math.min(count + 1, from + batch);
    add(await fuzzImport({ seed, from, to: next - 1 }));
    done = Math.max(done, next - 1);
  }
}

function add(report: FuzzReport): void {
  total.documents += report.documents;
  total.faults.push(...report.faults);
  const { slowestMilliseconds, slowestDocument } = report;
  if (slowestMilliseconds > total.slowestMilliseconds)
    Object.assign(total, { slowestMilliseconds, slowestDocument });
  for (const [answer, times] of Object.entries(report.answers))
    total.answers[answer] = (total.answers[answer] ?? 0) + times;
}

console.log(`import-fuzz: seed ${seed}, documents ${first} to ${count}`);
await Promise.all(Array.from({ length: children }, work));

console.log(
  `${total.documents} documents in ${minutes().toFixed(1)} minutes, slowest ${total.slowestMilliseconds} ms (document ${total.slowestDocument})`,
);
console.table(Object.entries(total.answers).map(([answer, times]) => ({ answer, times })));
for (const fault of total.faults) console.log(`FAULT ${fault}`);
if (total.faults.length > 0) process.exitCode = 1;
else if (done < count) console.log(`Go on with: npm run campaign import-fuzz ${count} ${seed} ${done + 1}`);
