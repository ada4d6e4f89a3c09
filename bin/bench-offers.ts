/**
 * What the register of offers costs: `npm run bench offers`. 10,000 offers with ten years of history, read as a member;
 * a workbook of 2,000 offers previewed. The figures go to docs/BENCHMARKS.md.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { demoId, demoRegistrar } from '../demo/load.ts';
import { fileWords } from '../src/modules/offers/handlers/import-words.ts';
import { sheetsOf } from '../src/modules/offers/handlers/register-files.ts';
import { modules } from '../src/modules.ts';
import { changeAs } from '../src/platform/database.ts';
import { writeWorkbook } from '../src/platform/excel/write-workbook.ts';
import { serveModules } from '../src/platform/http.ts';
import { noJobs } from '../src/platform/jobs.ts';
import { startLogin } from '../src/platform/login.ts';
import { openBenchWorld } from './lib/bench-world.ts';

const offersCount = 10_000;
const firstYear = 2017;
const years = 10;
const requests = 200;
const importedCount = 2000;
const now = new Date('2026-11-22T12:00:00Z');

const world = await openBenchWorld();
try {
  await fill();
  const token = await changeAs(world.database, demoRegistrar, (db) =>
    startLogin(db, { userId: demoRegistrar.userId, language: 'da', now }),
  );
  const headers = { cookie: `rv_login=${token}` };
  const app = serveModules(modules, {
    database: world.database,
    jobs: noJobs,
    filesFolder: world.folder,
    clock: () => now,
    log: () => {},
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: false,
    requestsPerMinuteMax: 1_000_000,
  });
  const get = async (address: string): Promise<string> => {
    const answer = await app.request(`http://localhost${address}`, { headers });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    return text;
  };
  const pages: [what: string, address: (at: number) => string][] = [
    ['list', () => '/tilbud'],
    ['list, three facets', () => '/tilbud?kommune=aalborg&maalgruppe=autisme&slags=day'],
    [
      'list, three facets, nine years ago',
      () => '/tilbud?kommune=aalborg&maalgruppe=autisme&slags=day&den=2017-11-22',
    ],
    ['offer', (at) => `/tilbud/tilbud-${(at % offersCount) + 1}`],
    [
      'offer as known on a day',
      (at) => `/tilbud/tilbud-${(at % offersCount) + 1}?den=2019-01-01&kendt=2026-01-01`,
    ],
    ['capacity', () => '/tilbud/kapacitet'],
    ['map', () => '/tilbud/kort'],
  ];
  const rows = [];
  for (const [what, address] of pages) rows.push({ what, ...(await measured((at) => get(address(at)))) });
  console.table(rows);
  const csrf = /name="csrf" value="([^"]+)"/.exec(await get('/tilbud/indlaesning'))?.[1] ?? '';
  const handIn = async (bytes: Uint8Array): Promise<string> => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf, formKey: randomUUID(), validFrom: '01.01.2027' }))
      body.append(name, value);
    body.append('files', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'tilbud.xlsx');
    const sent = { ...headers, 'sec-fetch-site': 'same-origin' };
    const answer = await app.request('http://localhost/tilbud/indlaesning', {
      method: 'POST',
      body,
      headers: sent,
    });
    if (answer.status !== 303) throw new Error(`Handed in: ${answer.status}`);
    return answer.headers.get('location') ?? '';
  };
  console.table([await preview(get, handIn)]);
} finally {
  await world.close();
}

/** Each offer changes its number of places every other year and its name once. Written by the owner, in one go. */
async function fill(): Promise<void> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  const operator = demoId('organisation', 'aalborg');
  await owner.query(`create temporary table made as select n, gen_random_uuid() as id,
    (array(select id from organisations where kind = 'municipality' order by key))[1 + n % 11] as municipality
    from generate_series(1, ${offersCount}) n`);
  await owner.query(`insert into offers (id, key) select id, 'tilbud-' || n from made`);
  await owner.query(
    `insert into offer_identities (offer_id, name, operator_id, operator_kind, valid_from, valid_to)
      select id, 'Tilbud ' || n || v.mark, $1::uuid, 'municipal', v.first, v.last from made,
        (values (' gammel', '2017-01-01'::date, '2021-01-01'::date), ('', '2021-01-01', null)) v(mark, first, last)`,
    [operator],
  );
  await owner.query(`insert into offer_locations (offer_id, municipality_id, valid_from)
    select id, municipality, '2017-01-01' from made`);
  await owner.query(`insert into offer_terms (offer_id, in_agreement, coverage, valid_from)
    select id, n % 3 > 0, 'regional', '2017-01-01' from made`);
  for (let year = firstYear; year < firstYear + years; year += 2)
    await owner.query(`insert into offer_services (offer_id, line, name, kind, legal_bases, target_groups, places,
        valid_from, valid_to)
      select id, line, 'Ydelse ' || line, (array['residential', 'day', 'temporary'])[1 + (n + line) % 3],
        '{sel-107}', array[(array['autisme', 'syn', 'sindslidelse', 'stofmisbrug'])[1 + (n * line) % 4]],
        5 + (n + ${year}) % 20, make_date(${year}, 1, 1),
        case when ${year} + 2 < ${firstYear + years} then make_date(${year + 2}, 1, 1) end
      from made, generate_series(1, 2) line`);
  await owner.query('analyze');
  await owner.end();
}

async function measured(request: (at: number) => Promise<string>): Promise<Record<string, string>> {
  for (let at = 0; at < requests / 4; at += 1) await request(at);
  const walls: number[] = [];
  const [cpu, theirs] = [process.cpuUsage(), await world.postgresMs()];
  for (let at = 0; at < requests; at += 1) {
    const begun = performance.now();
    await request(at);
    walls.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(cpu);
  const inOrder = walls.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    `${(inOrder[Math.floor(share * requests)] ?? Number.NaN).toFixed(1)} ms`;
  return {
    'own CPU': `${((user + system) / 1000 / requests).toFixed(2)} ms`,
    PostgreSQL: `${(((await world.postgresMs()) - theirs) / requests).toFixed(2)} ms`,
    'wall p50': at(0.5),
    'wall p95': at(0.95),
  };
}

/** A workbook of offers nobody has: handed in, and its preview shown. */
type Get = (address: string) => Promise<string>;
type HandIn = (bytes: Uint8Array) => Promise<string>;
async function preview(get: Get, handIn: HandIn): Promise<Record<string, string>> {
  const organisations = [{ id: 'a', key: 'aalborg', name: 'Aalborg Kommune' }];
  const rows = Array.from({ length: importedCount }, (_, at) => [
    null,
    `Nyt ${at}`,
    'Aalborg Kommune',
    'Kommunalt',
    '',
    'Aalborg Kommune',
    'Vej 1',
    57.05,
    9.92,
    'Ja',
    1,
    'regionalt',
    'Nej',
    'Nej',
    null,
    '',
    'Botilbud',
    'Døgn',
    'SEL § 107',
    'Autisme',
    18,
    65,
    12,
    2,
    { day: '2027-01-01' },
  ]);
  const words = { organisations, municipalities: organisations, ...fileWords };
  const bytes = await writeWorkbook(sheetsOf(rows, words));
  const figures: Record<string, string> = {
    what: `preview of ${importedCount} offers (${bytes.length} bytes)`,
  };
  for (const run of ['cold', 'warm', 'again']) {
    const begun = performance.now();
    const address = await handIn(bytes);
    const read = performance.now();
    const html = await get(address);
    if (!html.includes(`Tag ${importedCount} tilbud ind`)) throw new Error('Not the preview');
    figures[run] = `${Math.round(read - begun)} + ${Math.round(performance.now() - read)} ms`;
  }
  return figures;
}
