/** Retention by a moved clock: whole months go when their time is over, and what is left still holds. */
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeOldLines, verifyAuditLog } from '../../src/modules/audit/index.ts';
import { openDatabase, type Database } from '../../src/platform/database.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { anchorOf, chained, lineAt, type Stored } from './tampering.ts';

let fresh: FreshDatabase;
let owner: pg.Client;
let owners: Database;
let lines: Stored[];
beforeEach(async () => {
  fresh = await freshDatabase();
  owners = openDatabase(fresh.ownerUrl);
  owner = new pg.Client({ connectionString: fresh.ownerUrl });
  await owner.connect();
  lines = await sixteenMonths();
});
afterEach(async () => {
  await owners.destroy();
  await owner.end();
  await fresh.drop();
});

const minutesADay = 1440;

/** A line every third day from 1 January 2026 on, as if the program had written them then. */
async function sixteenMonths(): Promise<Stored[]> {
  const made = chained(Array.from({ length: 160 }, (_, at) => lineAt(at + 1, at * 3 * minutesADay)));
  await owner.query(
    'alter table audit_lines disable trigger user; alter table audit_tip disable trigger user',
  );
  for (const { seq, line, hash, columns } of made)
    await owner.query(
      `insert into audit_lines (seq, line, hash, at, user_id, organisation_id, event, object, criteria, request_id,
        outcome) values ($1, $2, decode($3, 'hex'), $4, $5, null, $6, $7, $8, $9, $10)`,
      [seq, line, hash, columns['at'], columns['actor'], columns['event'], columns['object']].concat([
        columns['criteria'] ?? null,
        columns['request'] ?? null,
        columns['outcome'] ?? null,
      ]),
    );
  await owner.query(`update audit_tip set (seq, hash) = (select seq, hash from audit_lines order by seq desc limit 1);
    alter table audit_lines enable always trigger audit_lines_chain;
    alter table audit_lines enable always trigger audit_lines_append_only;
    alter table audit_tip enable trigger user`);
  return made;
}
const removed = async (now: string) => removeOldLines(owners, new Date(now));
const monthsKept = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ month: string }>(
    `select distinct to_char(at, 'YYYY-MM') as month from audit_lines
     where event <> 'audit-segments.removed' order by 1`,
  );
  return rows.map(({ month }) => month);
};

test('after 13 months the old ones are gone and the chain still holds, anchors from then included', async () => {
  const anchors = lines.filter(({ seq }) => seq % 20 === 0).map(anchorOf);
  expect(await removed('2027-02-28T12:00:00Z')).toEqual({ ok: true, value: { months: [], lines: 0 } });
  expect(await removed('2027-04-15T12:00:00Z')).toEqual({
    ok: true,
    value: { months: ['2026-01', '2026-02'], lines: 20 },
  });
  expect((await monthsKept())[0]).toBe('2026-03');
  expect(await verifyAuditLog(owners, anchors)).toEqual({ lines: 141, findings: [] });
  expect(await removed('2027-04-15T12:00:00Z')).toMatchObject({ value: { lines: 0 } });
  await removed('2027-05-15T12:00:00Z');
  expect(await verifyAuditLog(owners, anchors)).toMatchObject({ findings: [] });
  const { rows } = await owner.query('select month::text, first_seq::int, last_seq::int from audit_segments');
  expect(rows).toHaveLength(3);
});

test('the guard is on again afterwards, and the removal is a line of the log', async () => {
  await removed('2027-04-15T12:00:00Z');
  await expect(owner.query('delete from audit_lines')).rejects.toMatchObject({ code: '42501' });
  const { rows } = await owner.query('select event, object from audit_lines order by seq desc limit 1');
  expect(rows).toEqual([{ event: 'audit-segments.removed', object: '2026-01 2026-02' }]);
});

test('the program’s own role cannot remove anything', async () => {
  const app = openDatabase(fresh.appUrl);
  await expect(removeOldLines(app, new Date('2027-04-15T12:00:00Z'))).rejects.toMatchObject({
    code: '42501',
  });
  await app.destroy();
});

test('how long is a dated parameter: a later value counts from its day', async () => {
  await owner.query(`insert into parameter_values (key, scope, from_on, value, source, decision, status, reason,
    recorded_by) values ('audit.retention-months', 'national', '2027-01-01', '24', 'Prøve', 'Prøve', 'adopted',
    'Prøve', gen_random_uuid())`);
  expect(await removed('2027-04-15T12:00:00Z')).toMatchObject({ value: { months: [] } });
});

test('a month taken out before its time is found, by what the anchors saw', async () => {
  const anchors = lines.filter(({ seq }) => seq % 20 === 0).map(anchorOf);
  await owner.query(`alter table audit_lines disable trigger user; delete from audit_lines where seq <= 20;
    alter table audit_lines enable trigger user;
    insert into audit_segments values ('2026-02-01', 1, 20, decode('${lines[19]?.hash}', 'hex'), '2026-06-01')`);
  const { findings } = await verifyAuditLog(owners, anchors);
  expect(findings).toEqual([{ code: 'removed-early', from: 1, to: 20 }]);
});
