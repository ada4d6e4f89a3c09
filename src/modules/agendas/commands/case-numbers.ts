import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import { nextMatterNumber } from '../../matters/index.ts';

const documentDigits = 5;

export type CaseNumbers = {
  readonly case_number: string;
  readonly document_number: string;
  readonly matter_id: string | null;
};

/**
 * The numbers of a new item. Case numbers and the numbers of matters are one row of numbers, so that "2026-014" never
 * names two things; a number somebody typed before is passed over. `wanted`: an existing case the item goes on with.
 */
export async function numbersOfItem(db: Writer, year: string, wanted: string): Promise<CaseNumbers> {
  const document_number = await nextDocumentNumber(db, year);
  if (wanted === '') return { case_number: await nextCaseNumber(db, year), document_number, matter_id: null };
  const matter = await db.selectFrom('matters').select('id').where('number', '=', wanted).executeTakeFirst();
  return { case_number: wanted, document_number, matter_id: matter?.id ?? null };
}

async function nextCaseNumber(db: Writer, year: string): Promise<string> {
  for (;;) {
    const number = await nextMatterNumber(db, year);
    const { rows } = await sql<{
      isTaken: boolean;
    }>`select exists (select from matters where number = ${number})
      or exists (select from draft_items where case_number = ${number})
      or exists (select from items where case_number = ${number}) as "isTaken"`.execute(db);
    if (!rows[0]?.isTaken) return number;
  }
}

async function nextDocumentNumber(db: Writer, year: string): Promise<string> {
  const { last_number } = await db
    .insertInto('counters')
    .values({ name: `document-${year}`, last_number: 1 })
    .onConflict((same) => same.column('name').doUpdateSet({ last_number: sql`counters.last_number + 1` }))
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return `${year}-${String(last_number).padStart(documentDigits, '0')}`;
}
