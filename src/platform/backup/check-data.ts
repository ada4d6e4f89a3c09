/**
 * Whether what lies in the database and beside it is whole: every page can be read, every index finds what its table
 * holds, every row keeps the rules of its table, every key points at something, no number will be given twice, and
 * every original is there and is what it was. The catalogue decides what is looked at.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { sha256Of } from '../files.ts';
import { plainSettings, sqlName, tablesToKeep, type BackupTable } from './catalogue.ts';
import { countRows } from './table-rows.ts';
import { refuseNarrowed } from './take-backup.ts';

export type DataProblem = { readonly what: string; readonly how: string };
/** Answers with how many break the rule; or throws what the database says of a damaged page. */
type Rule = { readonly what: string; readonly how: string; readonly query: string };

const { escapeIdentifier } = pg;

/** Reads everything as the owner, in a transaction that is taken back at its end. Answers with every problem. */
export async function checkData(client: pg.Client, filesFolder: string): Promise<DataProblem[]> {
  await refuseNarrowed(client);
  await client.query(`begin; ${plainSettings}`);
  try {
    const tables = await tablesToKeep(client);
    const problems: DataProblem[] = [];
    for (const table of tables) problems.push(...(await readTable(client, table)));
    for (const rule of await allRules(client)) problems.push(...(await broken(client, rule)));
    return [...problems, ...(await fileProblems(client, tables, filesFolder))];
  } finally {
    await client.query('rollback');
  }
}

/** Every row read to its last byte, those kept outside the table's own pages included. */
async function readTable(client: pg.Client, table: BackupTable): Promise<DataProblem[]> {
  return guarded(client, table.name, async () => {
    await countRows(client, table);
    return [];
  });
}

const broken = (client: pg.Client, { what, how, query }: Rule): Promise<DataProblem[]> =>
  guarded(client, what, async () => {
    const { rows } = await client.query<{ count: number }>(query);
    const count = rows[0]?.count ?? 0;
    return count > 0 ? [{ what, how: `${how}: ${count}` }] : [];
  });

/** What the database itself says of a damaged page or index is a problem like the others; the rest goes on. */
async function guarded(
  client: pg.Client,
  what: string,
  work: () => Promise<DataProblem[]>,
): Promise<DataProblem[]> {
  await client.query('savepoint looking');
  try {
    const found = await work();
    await client.query('release savepoint looking');
    return found;
  } catch (error) {
    await client.query('rollback to savepoint looking');
    return [{ what, how: (error as Error).message }];
  }
}

async function allRules(client: pg.Client): Promise<Rule[]> {
  return [
    ...(await pageRules(client)),
    ...(await keyRules(client)),
    ...(await rowRules(client)),
    ...(await uniqueRules(client)),
    ...(await sequenceRules(client)),
  ];
}

const ours = `in ('public'::regnamespace, 'pgboss'::regnamespace)`;

/** PostgreSQL's own look at pages and indexes; the extension is gone again with the transaction. */
async function pageRules(client: pg.Client): Promise<Rule[]> {
  const missing = await guarded(client, 'amcheck', async () => {
    await client.query('create extension if not exists amcheck');
    return [];
  });
  if (missing.length > 0)
    return [{ what: 'amcheck', how: 'sider og indekser er ikke set efter', query: 'select 1 as count' }];
  const { rows } = await client.query<{ name: string; kind: string }>(`
    select c.oid::regclass::text as name, c.relkind::text as kind from pg_class c
      left join pg_am on pg_am.oid = c.relam
    where c.relnamespace ${ours} and (c.relkind = 'r' or (c.relkind = 'i' and amname = 'btree')) order by 1`);
  return rows.map(({ name, kind }) => ({
    what: name,
    how: 'beskadiget side',
    query:
      kind === 'r'
        ? `select count(*)::int as count from verify_heapam('${name}')`
        : `select 0 as count from bt_index_check('${name}', true)`,
  }));
}

/** A key whose row is not there. */
async function keyRules(client: pg.Client): Promise<Rule[]> {
  const { rows } = await client.query<{ child: string; parent: string; from: string[]; to: string[] }>(`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent,
      (select json_agg(attname order by n) from unnest(conkey) with ordinality as k(num, n)
        join pg_attribute on attrelid = conrelid and attnum = k.num) as from,
      (select json_agg(attname order by n) from unnest(confkey) with ordinality as k(num, n)
        join pg_attribute on attrelid = confrelid and attnum = k.num) as to
    from pg_constraint where contype = 'f' and connamespace ${ours} order by 1, 2`);
  return rows.map(({ child, parent, from, to }) => {
    const given = from.map((name) => `c.${escapeIdentifier(name)} is not null`).join(' and ');
    const same = from.map((name, at) => `p.${escapeIdentifier(to[at] ?? '')} = c.${escapeIdentifier(name)}`);
    return {
      what: child,
      how: `rækker uden deres ${parent}`,
      query: `select count(*)::int as count from ${child} c
        where ${given} and not exists (select from ${parent} p where ${same.join(' and ')})`,
    };
  });
}

/** A row that its table's own rules would refuse today. */
async function rowRules(client: pg.Client): Promise<Rule[]> {
  const { rows } = await client.query<{ name: string; rule: string }>(`
    select conrelid::regclass::text as name, pg_get_expr(conbin, conrelid) as rule from pg_constraint
    where contype = 'c' and conrelid <> 0 and connamespace ${ours}
    union all
    select attrelid::regclass::text, quote_ident(attname) || ' is not null' from pg_attribute
      join pg_class on pg_class.oid = attrelid
    where attnotnull and attnum > 0 and not attisdropped and relkind = 'r' and relnamespace ${ours} order by 1`);
  return rows.map(({ name, rule }) => ({
    what: name,
    how: `rækker imod reglen ${rule}`,
    query: `select count(*)::int as count from ${name} where not (${rule})`,
  }));
}

/** Two rows where there may be one: asked of the table, because a damaged index cannot tell. */
async function uniqueRules(client: pg.Client): Promise<Rule[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select indrelid::regclass::text as name,
      (select json_agg(quote_ident(attname)) from unnest(indkey) as k(num)
        join pg_attribute on attrelid = indrelid and attnum = k.num) as columns
    from pg_index join pg_class on pg_class.oid = indrelid
    where indisunique and indexprs is null and indpred is null and relkind = 'r' and relnamespace ${ours}
    order by 1`);
  return rows.map(({ name, columns }) => {
    const given = columns.map((column) => `${column} is not null`).join(' and ');
    return {
      what: name,
      how: `flere rækker med samme ${columns.join(', ')}`,
      query: `select count(*)::int as count from (select from (select *, ctid from ${name} offset 0) t
        where ${given} group by ${columns.join(', ')} having count(*) > 1) twice`,
    };
  });
}

/** A sequence that would give a number again. */
async function sequenceRules(client: pg.Client): Promise<Rule[]> {
  const { rows } = await client.query<{ name: string; table: string; column: string }>(`
    select s.oid::regclass::text as name, d.refobjid::regclass::text as table, quote_ident(attname) as column
    from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
      join pg_attribute on attrelid = d.refobjid and attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace ${ours} order by 1`);
  return rows.map(({ name, table, column }) => ({
    what: table,
    how: `numre i ${column} over det, der er givet ud`,
    query: `select count(*)::int as count from ${table} where ${column} > (select last_value from ${name})`,
  }));
}

/** Originals that are gone, are not what they were, or that no row speaks of. */
async function fileProblems(
  client: pg.Client,
  tables: readonly BackupTable[],
  folder: string,
): Promise<DataProblem[]> {
  const known = new Set<string>();
  const problems: DataProblem[] = [];
  for (const { name, columns } of tables) {
    const has = (column: string): boolean => columns.some((one) => one.name === column);
    if (!has('stored_as')) continue;
    // Bytes in one table, their hexadecimal letters in another.
    const hash = has('sha256') ? String.raw`replace(sha256::text, '\x', '')` : 'null';
    const { rows } = await client.query<{ stored: string; hash: string | null }>(
      `select stored_as as stored, ${hash} as hash from only ${sqlName(name)} where stored_as is not null`,
    );
    for (const row of rows) {
      known.add(row.stored);
      problems.push(...(await fileProblem(path.join(folder, row.stored), row.hash)));
    }
  }
  const there = existsSync(folder) ? await readdir(folder) : [];
  const strays = there.filter((name) => !known.has(name));
  return [...problems, ...strays.map((name) => ({ what: name, how: 'filen hører ikke til nogen række' }))];
}

async function fileProblem(file: string, hash: string | null): Promise<DataProblem[]> {
  const what = path.basename(file);
  if (!existsSync(file)) return [{ what, how: 'originalen mangler' }];
  const isSame = hash === null || sha256Of(await readFile(file)) === hash;
  return isSame ? [] : [{ what, how: 'originalen er ikke, hvad den var' }];
}
