/**
 * What it costs to know who asks and to tell the database, before anything is read: `npm run bench rights`. 100 members,
 * each of four bodies, take turns among 2,000 other persons; once alone, once with the transaction that names them.
 * Processor time of this process and of PostgreSQL apart, the median of five runs. The figures go to docs/BENCHMARKS.md.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { demoId, demoRegistrar } from '../demo/load.ts';
import { changeAs, readAs } from '../src/platform/database.ts';
import { loginOfToken, startLogin } from '../src/platform/login.ts';
import { openBenchWorld, type BenchWorld } from './lib/bench-world.ts';

const runs = 5;
const requestsARun = 500;
const membersCount = 100;
const othersCount = 2000;
const seatKeys = ['das', 'fu', 'socdir', 'kkr'];
const now = new Date();

const world = await openBenchWorld();
try {
  const tokens = await membersOfFour(world);
  const asked = async (turn: number) => {
    const login = await loginOfToken(world.database, tokens[turn % tokens.length] ?? '', now);
    if (login?.actor.bodyIds.length !== seatKeys.length) throw new Error('Not a member of four bodies');
    return login.actor;
  };
  const named = async (turn: number): Promise<unknown> => {
    const actor = await asked(turn);
    return readAs(world.database, actor, (db) => db.selectNoFrom((eb) => eb.lit(1).as('one')).execute());
  };
  for (let turn = 0; turn < requestsARun; turn += 1) await named(turn); // until everything is compiled
  console.table([
    { what: 'session and seats looked up', ...(await measured(asked)) },
    { what: 'the same, and a transaction as this actor', ...(await measured(named)) },
  ]);
} finally {
  await world.close();
}

/** Made by the owner, because the program may not make users. */
async function membersOfFour({ ownerUrl, database }: BenchWorld): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `with added as (insert into persons (key, name)
        select 'other-' || n, 'Other ' || n from generate_series(1, $1::int) n returning id)
      insert into memberships (body_id, person_id, role) select $2, id, 'member' from added`,
    [othersCount, demoId('body', 'das')],
  );
  const tokens: string[] = [];
  for (let number = 0; number < membersCount; number += 1) {
    const [person, userId] = [randomUUID(), randomUUID()];
    const named = [person, `p-${number}`, `P ${number}`];
    await owner.query('insert into persons (id, key, name) values ($1, $2, $3)', named);
    const works = [person, demoId('organisation', 'rebild')];
    await owner.query('insert into affiliations (person_id, organisation_id) values ($1, $2)', works);
    const seats = [person, seatKeys.map((key) => demoId('body', key))];
    await owner.query(
      `insert into memberships (body_id, person_id, role) select unnest($2::uuid[]), $1, 'member'`,
      seats,
    );
    await owner.query('insert into users (id, person_id) values ($1, $2)', [userId, person]);
    tokens.push(
      await changeAs(database, demoRegistrar, (db) => startLogin(db, { userId, language: 'da', now })),
    );
  }
  await owner.query('analyze');
  await owner.end();
  return tokens;
}

async function measured(work: (turn: number) => Promise<unknown>): Promise<Record<string, string>> {
  const costs: { own: number; postgres: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [cpu, theirs] = [process.cpuUsage(), await world.postgresMs()];
    for (let turn = 0; turn < requestsARun; turn += 1) await work(turn);
    const { user, system } = process.cpuUsage(cpu);
    const postgres = (await world.postgresMs()) - theirs;
    costs.push({ own: (user + system) / 1000 / requestsARun, postgres: postgres / requestsARun });
  }
  const [own, postgres] = [median(costs.map((one) => one.own)), median(costs.map((one) => one.postgres))];
  const shown = (milliseconds: number) => `${milliseconds.toFixed(2)} ms`;
  return { 'own CPU': shown(own), PostgreSQL: shown(postgres), together: shown(own + postgres) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
