import type { ReadSheet } from '../../../kernel/read-cell.ts';
import type { Reader } from '../../../platform/database.ts';
import type { OfferImport } from '../rules/import-plan.ts';

const columns = [
  'id',
  'number',
  'file_name as fileName',
  'valid_from as validFrom',
  'state',
  'counts',
  'recorded_at as recordedAt',
  'version',
] as const;
const listedMax = 50;

/** The newest tables that were handed in. */
export async function offerImports(db: Reader): Promise<OfferImport[]> {
  const rows = await db
    .selectFrom('offer_imports')
    .select(columns)
    .orderBy('recorded_at', 'desc')
    .limit(listedMax)
    .execute();
  return rows as OfferImport[];
}

/** One of them with its cells. */
export async function offerImportAt(
  db: Reader,
  number: number,
): Promise<(OfferImport & { sheets: readonly ReadSheet[] }) | undefined> {
  const row = await db
    .selectFrom('offer_imports')
    .select([...columns, 'sheets'])
    .where('number', '=', number)
    .executeTakeFirst();
  return row as (OfferImport & { sheets: readonly ReadSheet[] }) | undefined;
}
