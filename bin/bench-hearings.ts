/**
 * What the matrix of a hearing costs: `npm run bench hearings`. 12 addressees and 20 sections, all answered but one, the
 * secretariat signed in, every wall up. Processor time of this process (routing, rights, queries, HTML), the median of
 * five runs of 200 requests. The figures go to docs/BENCHMARKS.md.
 */
import { freshBenchWorld } from './lib/serving-bench-world.ts';
import { demoId } from '../demo/load.ts';

const [runs, requestsARun] = [5, 200];

const world = await freshBenchWorld();
try {
  await makeHearing();
  const cookie = await world.signIn(demoId('user', 'mette-lindholm'));
  for (const address of ['/hoeringer/1', '/hoeringer/1/hvidbog']) {
    const ask = async () => (await world.request(address, cookie)).text();
    const html = await ask();
    const costs: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const before = process.cpuUsage();
      for (let request = 0; request < requestsARun; request += 1) await ask();
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1000 / requestsARun);
    }
    const median = costs.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
    console.table([{ page: address, kB: Math.round(html.length / 1000), 'CPU ms': median.toFixed(2) }]);
  }
} finally {
  await world.close();
}

async function makeHearing(): Promise<void> {
  await world.owner(`insert into rounds (kind, title, owner_name, municipal_only, opens_on, due_on, closes_on, state,
      opened_at, closed_at, silence)
    values ('hearing', 'Tolv gange tyve', 'DAS', false, '2026-11-01', '2026-11-10', '2026-11-10', 'closed',
      '2026-11-01', '2026-11-11', 'consent')`);
  await world.owner(`insert into hearings (round_id, body_id) select r.id, b.id from rounds r, bodies b
    where b.key = 'das' and r.kind = 'hearing'`);
  await world.owner(`insert into round_addressees (round_id, organisation_id, position)
    select r.id, o.id, row_number() over (order by o.kind, o.seat_order) from rounds r, organisations o
    where o.kind in ('municipality', 'region') and r.kind = 'hearing'`);
  await world.owner(`insert into round_themes (round_id, position, title)
    select id, n, 'Skal afsnit ' || n || ' gennemføres?' from rounds, generate_series(1, 20) n where kind = 'hearing'`);
  await world.owner(`insert into round_questions (theme_id, round_id, position, prompt, answer_kind, options)
    select t.id, t.round_id, 1, 'Svar', 'choice', array['consent', 'consent-with-remarks', 'against', 'no-remarks']
    from round_themes t union all select t.id, t.round_id, 2, 'Bemærkninger', 'text', '{}' from round_themes t`);
  await world.owner(`insert into round_answers (round_id, organisation_id, state, submitted_at)
    select round_id, organisation_id, 'submitted', now() from round_addressees where position > 1`);
  await world.owner(`insert into round_answer_texts (round_id, organisation_id, version, is_submitted, content)
    select a.round_id, a.organisation_id, 1, true, jsonb_object_agg(t.id, jsonb_build_object('nothing', false,
      'statements', '[]'::jsonb, 'values', (select jsonb_object_agg(q.id, case q.position when 1
        then (array['consent', 'consent-with-remarks', 'against', 'no-remarks'])[1 + (t.position + a.position) % 4]
        else case when (t.position + a.position) % 4 in (1, 2) then 'Vi har en bemærkning til afsnittet.' else '' end end)
        from round_questions q where q.theme_id = t.id)))
    from round_addressees a join round_themes t using (round_id) where a.position > 1 group by 1, 2`);
}
