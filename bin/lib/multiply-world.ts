/** Makes a large database out of a small one, in SQL: taking 150,000 items in through the command takes half an hour. */
import type pg from 'pg';

/** Below a meeting, and the meeting itself; the index of words is built anew afterwards. */
const tables = [
  'meetings',
  'agenda_versions',
  'items',
  'item_texts',
  'recommendations',
  'appendices',
  'treatments',
  'decisions',
  'positions_taken',
  'attendances',
  'search_entries',
];
const copied = new Set(['id', 'meeting_id', 'item_id', 'own_meeting_id']);

export type Copies = { copies: number; daysApart: number };

/** Each meeting again, `copies` times, on later days, with everything below it. Needs the owner. */
export async function multiplyMeetings(owner: pg.Client, { copies, daysApart }: Copies): Promise<void> {
  const { rows: definition } = await owner.query<{ words: string }>(
    `select pg_get_indexdef('search_entries_words'::regclass) as words`,
  );
  await owner.query(`select set_config('session_replication_role', 'replica', false)`); // no checks row by row
  await owner.query('drop index search_entries_words');
  for (const table of tables) await multiplyRows(owner, table, { copies, daysApart });
  await owner.query(definition[0]?.words ?? '');
  await owner.query(`select set_config('session_replication_role', 'origin', false)`);
  await owner.query('analyze');
}

async function multiplyRows(owner: pg.Client, table: string, { copies, daysApart }: Copies): Promise<void> {
  const { rows } = await owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const names = rows.map(({ column_name }) => column_name);
  const values = names.map((name) => {
    if (copied.has(name)) return `md5(${name}::text || copy)::uuid`;
    if (name === 'held_on') return `held_on + (copy * ${daysApart})`;
    return name;
  });
  const isNew =
    table === 'search_entries' ? 'where meeting_id is not null or own_meeting_id is not null' : '';
  await owner.query(
    `insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
      from ${table}, generate_series(1, ${copies}) as copy ${isNew}`,
  );
}
