/** What there is to back up. The database's own catalogue decides, so that a new table cannot be forgotten. */
import pg from 'pg';

export type TableColumn = { readonly name: string; readonly type: string; readonly isText: boolean };
/** A table with the columns that hold its own data (generated ones are worked out again) and its order. */
export type BackupTable = {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly key: readonly string[];
};
export type SequenceState = { readonly name: string; readonly value: string; readonly isCalled: boolean };

/** Which migrations a database has had, and the form of the jobs' tables: compared, not copied. */
const versionTables = ['public.migration', 'pgboss.version'];

const { escapeIdentifier } = pg;
export const sqlName = (name: string): string => name.split('.').map(escapeIdentifier).join('.');

const tablesQuery = `
  select n.nspname || '.' || c.relname as name,
    json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'isText', a.attcollation <> 0) order by a.attnum) as columns,
    coalesce((select json_agg(k.attname order by o) from pg_index i, unnest(i.indkey) with ordinality as u(num, o)
      join pg_attribute k on k.attnum = u.num where i.indrelid = c.oid and i.indisprimary
      and k.attrelid = c.oid), '[]') as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r' and n.nspname in ('public', 'pgboss')
  group by c.oid, n.nspname, c.relname order by (n.nspname || '.' || c.relname) collate "C"`;

/** Every ordinary table of the program and of its jobs. */
export async function tablesToKeep(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(tablesQuery);
  return rows.filter(({ name }) => !versionTables.includes(name));
}

/** One row as a JSON array of texts, each as the database itself writes the value. */
export function rowsQuery({ name, columns, key }: BackupTable): string {
  const values = columns.map((column) => `${escapeIdentifier(column.name)}::text`).join(', ');
  const isText = new Map(columns.map((column) => [column.name, column.isText]));
  // The same order on every server: by the bytes of a text, not by a language whose rules change.
  const order = key.map((one) => escapeIdentifier(one) + (isText.get(one) ? ' collate "C"' : ''));
  return `select array_to_json(array[${values}])::text as line from only ${sqlName(name)}
    order by ${order.length > 0 ? order.join(', ') : 'array_to_json(array[' + values + '])::text collate "C"'}`;
}

/** Puts a JSON array of such rows back. */
export function insertStatement({ name, columns }: BackupTable): string {
  const names = columns.map((column) => escapeIdentifier(column.name)).join(', ');
  const values = columns.map(({ type }, index) => `(line->>${index})::${type}`).join(', ');
  return `insert into ${sqlName(name)} (${names}) overriding system value
    select ${values} from json_array_elements($1::json) as line`;
}

/** How far each sequence has come. */
export async function sequenceStates(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(`
    select schemaname || '.' || sequencename as name from pg_sequences
    where schemaname in ('public', 'pgboss') order by 1`);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${sqlName(name)}`,
    );
    states.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return states;
}

/** The migrations a database has had, and the version of the jobs' tables. */
export async function schemaOf(client: pg.ClientBase) {
  const migrations = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.migration order by name',
  );
  const jobs = await client.query<{ version: number }>('select version from pgboss.version');
  return { migrations: migrations.rows, jobs: jobs.rows[0]?.version ?? 0 };
}

/** The names in the file store that rows of this snapshot speak of: every column that is called `stored_as`. */
export async function filesNamed(client: pg.ClientBase): Promise<string[]> {
  const tables = (await tablesToKeep(client)).filter(({ columns }) =>
    columns.some(({ name }) => name === 'stored_as'),
  );
  const names = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ stored: string }>(
      `select distinct stored_as as stored from only ${sqlName(name)} where stored_as is not null`,
    );
    for (const { stored } of rows) names.add(stored);
  }
  return [...names].toSorted();
}

/** Values are written and read in one way, whatever the role's own settings are; and no policy may leave rows out. */
export const plainSettings = `set local row_security = off; set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
  set local extra_float_digits = 1; set local statement_timeout = 0; set local lock_timeout = '10s';
  set local idle_in_transaction_session_timeout = 0`;
