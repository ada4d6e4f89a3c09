/**
 * What the matrix of a joint text costs: `npm run bench handovers`. Twelve councils and six points, all answered, every
 * wall up. Processor time of this process (routing, rights, queries, HTML), the median of five runs of 200 requests. The
 * figures go to docs/BENCHMARKS.md.
 */
import { freshBenchWorld } from './lib/serving-bench-world.ts';
import { demoId, demoRegistrar } from '../demo/load.ts';
import { day } from '../src/kernel/day.ts';
import {
  createJointText,
  jointTextById,
  saveCouncilAnswer,
  sendVersion,
} from '../src/modules/handovers/index.ts';
import { changeAs, reading, type Writer } from '../src/platform/database.ts';
import { addressees } from '../tests/support/rounds.ts';

const [runs, requestsARun, points] = [5, 200, 6];
const today = day('2026-11-20');

const world = await freshBenchWorld();
try {
  const number = await changeAs(world.database, demoRegistrar, answeredText);
  await world.owner('analyze');
  for (const [name, key] of [
    ['the secretariat', 'mette-lindholm'],
    ['a director', 'birgitte-holm'],
  ] as const) {
    const cookie = await world.signIn(demoId('user', key));
    const ask = async () => (await world.request(`/faelles-tekster/${number}`, cookie)).text();
    const html = await ask();
    const costs: number[] = [];
    for (let run = 0; run < runs; run += 1) costs.push(await costOf(ask));
    const median = costs.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
    const cells = html.split('rv-dot').length - 1;
    console.table([{ matrix: name, cells, kB: Math.round(html.length / 1000), 'CPU ms': median.toFixed(2) }]);
  }
} finally {
  await world.close();
}

/** Processor time of one request, in milliseconds. */
async function costOf(ask: () => Promise<string>): Promise<number> {
  const before = process.cpuUsage();
  for (let request = 0; request < requestsARun; request += 1) await ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / requestsARun;
}

async function answeredText(db: Writer): Promise<number> {
  const made = await createJointText(
    db,
    {
      title: 'Rammeaftale',
      ownerName: 'Sekretariatet',
      text: 'Aftalen forelægges {råd}.',
      points: Array.from({ length: points }, (_, at) => `* at punkt ${at + 1} godkendes`).join('\n'),
      dueOn: day('2026-12-15'),
      municipalOnly: false,
      councilIds: [...addressees, 'region-nordjylland'].map((key) => demoId('organisation', key)),
      contactBodyId: demoId('body', 'das'),
      itemId: null,
      note: '',
    },
    today,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  const draft = await jointTextById(reading(db), made.value.id);
  if (draft) await sendVersion(db, { text: draft, version: 1, now: new Date(`${today}T08:00:00Z`), today });
  const text = await jointTextById(reading(db), made.value.id);
  if (!text) throw new Error('The text is not there');
  for (const council of text.councils) {
    const results = Array.from({ length: points }, (_, at) => {
      const isReserved = at === 2;
      const result = isReserved ? ('approved-with-reservation' as const) : ('approved' as const);
      return { position: at + 1, result, reservation: isReserved ? 'Med en bemærkning' : '' };
    });
    const place = { decidedOn: today, reference: 'Byrådet, punkt 12', referenceUrl: '' };
    const typed = { results, ...place, source: 'en mail', reason: '' };
    const answer = { text, council, before: undefined, entry: 0, versionNumber: 1, typed };
    const saved = await saveCouncilAnswer(db, { ...answer, onBehalf: true, today });
    if (!saved.ok) throw new Error(saved.refusal.code);
  }
  return made.value.number;
}
