/**
 * Tampers with an audit log and looks whether it is found: `npm run campaign audit-tamper [COUNT] [SEED]`, 20,000 random
 * tamperings by default, in logs of 20 to 400 lines with an anchor every so often. Exit code 1 when one is not found, or
 * not by its line.
 */
import { anchorOf, findingsIn, lineAt, randomFrom, sampleLog, tamper } from '../../tests/audit/tampering.ts';

const [count = 20_000, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
const minutesMax = 8.5;
const linesMin = 20;
const linesMore = 380;
const anchorEvery = 25;

const random = randomFrom(seed);
const begun = performance.now();
const missed: string[] = [];
const tried = new Map<string, number>();
let done = 0;
let log = sampleLog(linesMin);

while (done < count && performance.now() - begun < minutesMax * 60_000) {
  if (done % 100 === 0) log = sampleLog(linesMin + Math.floor(random() * linesMore));
  // What was written since the last anchor can be cut or written anew unseen, so the last line has one here.
  const anchors = log.filter(({ seq }) => seq % anchorEvery === 0 || seq === log.length).map(anchorOf);
  const { kind, log: tampered, names } = tamper(log, random);
  const tip = anchorOf(tampered.at(-1) ?? { ...lineAt(0, 0), hash: '0'.repeat(64) });
  const found = findingsIn(tampered, anchors, tip);
  if (!found.some(({ from, to }) => from <= names && names <= to))
    missed.push(`${kind} of line ${names} of ${log.length} (number ${done + 1})`);
  tried.set(kind, (tried.get(kind) ?? 0) + 1);
  done += 1;
}

const seconds = ((performance.now() - begun) / 1000).toFixed(0);
for (const [kind, times] of tried) console.log(`${String(times).padStart(6)} ${kind}`);
for (const miss of missed.slice(0, 20)) console.log(`NOT FOUND: ${miss}`);
console.log(`${done} tamperings, ${missed.length} not found and named; seed ${seed}, ${seconds} s`);
if (missed.length > 0) process.exitCode = 1;
