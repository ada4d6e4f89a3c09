import { createHash } from 'node:crypto';
import type pg from 'pg';
import { rowsQuery, type BackupTable } from './catalogue.ts';

/** What a table held: how many rows, and SHA-256 of them in their order. */
export type RowCount = { rows: number; rowsSha256: string };

const bytesAtATime = 2_000_000;
const rowsAtATimeMax = 5000;
const rowsAtFirst = 100;

/**
 * The rows of a table as lines of JSON, read through a cursor of the transaction that is open; in portions of about
 * two megabytes, however wide a row is. When the last is read, `count` says what there was.
 */
export function tableLines(client: pg.ClientBase, table: BackupTable) {
  const hash = createHash('sha256');
  const count: RowCount = { rows: 0, rowsSha256: '' };
  async function* lines(): AsyncGenerator<Buffer> {
    await client.query(`declare kept no scroll cursor for ${rowsQuery(table)}`);
    let atATime = rowsAtFirst;
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${atATime} from kept`);
      if (rows.length === 0) break;
      const portion = Buffer.from(rows.map(({ line }) => `${line}\n`).join(''));
      hash.update(portion);
      count.rows += rows.length;
      const fitting = Math.ceil((bytesAtATime * rows.length) / portion.length);
      atATime = Math.min(Math.max(fitting, 1), rowsAtATimeMax);
      yield portion;
    }
    await client.query('close kept');
    count.rowsSha256 = hash.digest('hex');
  }
  return { lines: lines(), count };
}

/** The same figures of a table as it stands, for comparing. */
export async function countRows(client: pg.ClientBase, table: BackupTable): Promise<RowCount> {
  const { lines, count } = tableLines(client, table);
  for await (const _ of lines); // counted while they pass
  return count;
}
