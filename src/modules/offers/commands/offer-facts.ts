import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { unknownBases } from '../parameters/legal-bases.ts';
import { changeOfFacts, endOfFacts, type Change, type Period } from '../rules/dated-facts.ts';
import type { OfferIdentity, OfferLocation, OfferService, OfferTerms } from '../rules/vocabulary.ts';
import { identityColumns, locationColumns, serviceColumns, termsColumns } from './fact-columns.ts';
import { factRows, factTables, linesOf, replacedAt, type FactTable } from './fact-rows.ts';

export type FactsRefusal =
  | { code: 'changed-meanwhile' }
  | { code: 'ends-before-it-begins'; field: 'validTo' }
  | { code: 'unknown-basis'; field: 'legalBases'; facts: { bases: string } }
  | { code: 'ages-crossed'; field: 'ageTo' }
  | { code: 'own-places-too-many'; field: 'ownPlaces' }
  | { code: 'no-such-service'; field: 'line' };

/** Whose facts, as the person saw them, and why they are changed. */
export type Changing = { readonly offerId: string; readonly version: number; readonly reason: string };

/** What a group says from `from` to `to` (half-open; null = until further notice). */
export type Said =
  | ({ readonly group: 'identity'; readonly values: OfferIdentity } & Period)
  | ({ readonly group: 'location'; readonly values: OfferLocation } & Period)
  | ({ readonly group: 'terms'; readonly values: OfferTerms } & Period)
  | ({ readonly group: 'services'; readonly line: number; readonly values: OfferService } & Period);

/**
 * Says something new of one group for a period. What was known is kept with the moment it was replaced; the days
 * outside the period keep what they had.
 */
export async function changeOfferFacts(
  db: Writer,
  changing: Changing,
  said: Said,
): Promise<Result<'changed', FactsRefusal>> {
  const sound = soundness(said);
  if (!sound.ok) return sound;
  if (!(await takeTurn(db, changing))) return refuse({ code: 'changed-meanwhile' });
  await sayFacts(db, changing, said);
  return accept('changed');
}

/** The first words about a new offer: nothing was known, so nothing is replaced. */
export async function sayFacts(db: Writer, changing: Omit<Changing, 'version'>, said: Said): Promise<void> {
  const { table, columns, line } = placed(said);
  const known = await factRows(db, table, { offerId: changing.offerId, line });
  const period = { from: said.from, to: said.to, values: columns };
  await write(db, { table, line, ...changing }, changeOfFacts(known, period));
}

/** Ends a service: from the day on the offer no longer gives it. */
export async function endService(
  db: Writer,
  changing: Changing,
  { line, on }: { line: number; on: Day },
): Promise<Result<'changed', FactsRefusal>> {
  if (!(await takeTurn(db, changing))) return refuse({ code: 'changed-meanwhile' });
  const known = await factRows(db, 'offer_services', { offerId: changing.offerId, line });
  if (known.length === 0) return refuse({ code: 'no-such-service', field: 'line' });
  await write(db, { table: 'offer_services', line, ...changing }, endOfFacts(known, on));
  return accept('changed');
}

/** Ends everything that is said of an offer: from the day on it is in no list. */
export async function endAllFacts(db: Writer, changing: Omit<Changing, 'version'>, on: Day): Promise<void> {
  for (const table of factTables)
    for (const line of await linesOf(db, table, changing.offerId)) {
      const known = await factRows(db, table, { offerId: changing.offerId, line });
      await write(db, { table, line, ...changing }, endOfFacts(known, on));
    }
}

/**
 * Gives back what stood before the writing of that moment. False, and nothing done, where something was written since:
 * that would be lost.
 */
export async function restoreFacts(
  db: Writer,
  { offerId, reason }: Omit<Changing, 'version'>,
  writtenAt: string,
): Promise<boolean> {
  for (const table of factTables) {
    const later = await sql`select from ${sql.table(table)}
      where offer_id = ${offerId} and recorded_at > ${writtenAt}::timestamptz limit 1`.execute(db);
    if (later.rows.length > 0) return false;
  }
  for (const table of factTables) {
    const before = await replacedAt(db, table, { offerId, writtenAt });
    await sql`update ${sql.table(table)} set superseded_at = now(), superseded_by = acting_user()
      where offer_id = ${offerId} and recorded_at = ${writtenAt}::timestamptz and superseded_at is null
        and ${before.length} > 0`.execute(db);
    for (const { line, ...fact } of before)
      await write(db, { table, line, offerId, reason }, { superseded: [], added: [fact] });
  }
  return true;
}

/** The number of the offer's next service. */
export async function nextServiceLine(db: Writer, offerId: string): Promise<number> {
  const { last } = await db
    .selectFrom('offer_services')
    .select(({ fn }) => fn.max<number | null>('line').as('last'))
    .where('offer_id', '=', offerId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

function soundness(said: Said): Result<Said, FactsRefusal> {
  if (said.to !== null && said.to <= said.from)
    return refuse({ code: 'ends-before-it-begins', field: 'validTo' });
  if (said.group !== 'services') return accept(said);
  const { legalBases, ageFrom, ageTo, places, ownPlaces } = said.values;
  const unknown = unknownBases(legalBases, said);
  if (unknown.length > 0)
    return refuse({ code: 'unknown-basis', field: 'legalBases', facts: { bases: unknown.join(', ') } });
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom)
    return refuse({ code: 'ages-crossed', field: 'ageTo' });
  return ownPlaces > places ? refuse({ code: 'own-places-too-many', field: 'ownPlaces' }) : accept(said);
}

/** One change at a time, and only on what the person saw. */
export async function takeTurn(
  db: Writer,
  { offerId, version }: Pick<Changing, 'offerId' | 'version'>,
): Promise<boolean> {
  const turned = await db
    .updateTable('offers')
    .set({ version: version + 1 })
    .where('id', '=', offerId)
    .where('version', '=', version)
    .executeTakeFirst();
  return turned.numUpdatedRows === 1n;
}

type Columns = Record<string, unknown>;
type Placed = { table: FactTable; columns: Columns; line: number | null };

function placed(said: Said): Placed {
  switch (said.group) {
    case 'identity':
      return { table: 'offer_identities', columns: identityColumns(said.values), line: null };
    case 'location':
      return { table: 'offer_locations', columns: locationColumns(said.values), line: null };
    case 'terms':
      return { table: 'offer_terms', columns: termsColumns(said.values), line: null };
    case 'services':
      return { table: 'offer_services', columns: serviceColumns(said.values), line: said.line };
  }
}

type Place = { table: FactTable; line: number | null; offerId: string; reason: string };

/** Marks what is replaced, and writes what stands instead. */
async function write(db: Writer, place: Place, { superseded, added }: Change<Columns>): Promise<void> {
  const { table, line, offerId, reason } = place;
  if (superseded.length > 0)
    await sql`update ${sql.table(table)} set superseded_at = now(), superseded_by = acting_user()
      where id = any (${superseded})`.execute(db);
  for (const fact of added) {
    const row: Columns = {
      ...fact.values,
      offer_id: offerId,
      ...(line !== null && { line }),
      valid_from: fact.from,
      valid_to: fact.to,
      reason,
    };
    const names = Object.keys(row);
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`.execute(db);
  }
}
