import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadSheet } from '../../../kernel/read-cell.ts';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import type { Writer } from '../../../platform/database.ts';
import { insertRows } from '../../../platform/insert-rows.ts';
import { planCounts, type ImportPlan, type PlannedFact, type PlannedOffer } from '../rules/import-plan.ts';
import { identityColumns, locationColumns, serviceColumns, termsColumns } from './fact-columns.ts';
import { nextServiceLine, sayFacts, takeTurn } from './offer-facts.ts';

export type TakeRefusal =
  | { code: 'import-settled' }
  | { code: 'changed-meanwhile' }
  | { code: 'nothing-to-take' };

/** Keeps a table that was handed in, and answers its number. */
export async function keepImport(
  db: Writer,
  { fileName, validFrom, sheets }: { fileName: string; validFrom: Day; sheets: readonly ReadSheet[] },
): Promise<number> {
  const row = { file_name: fileName, valid_from: validFrom, sheets: JSON.stringify(sheets) };
  const { number } = await db
    .insertInto('offer_imports')
    .values(row)
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

type Settled = { readonly id: string; readonly version: number };

/** Puts a table away; what it would have done is not done. */
export const discardImport = (db: Writer, settled: Settled): Promise<Result<'settled', TakeRefusal>> =>
  settle(db, settled, { state: 'discarded', counts: null });

/**
 * Takes what the plan has of new and changed offers into the register, in one transaction: all of it or nothing. An
 * offer that was changed since the plan was made stops it. The new ones are written a few thousand rows at a time.
 */
export async function takeImport(
  db: Writer,
  settled: Settled & { readonly reason: string },
  plan: ImportPlan,
): Promise<Result<'settled', TakeRefusal>> {
  const wanted = plan.offers.filter(({ fate }) => fate !== 'unchanged');
  if (wanted.length === 0) return refuse({ code: 'nothing-to-take' });
  const done = await settle(db, settled, { state: 'taken', counts: planCounts(plan) });
  if (!done.ok) return done;
  for (const offer of wanted)
    if (offer.known && !(await changeKnown(db, { ...offer, known: offer.known }, settled.reason)))
      return refuse({ code: 'changed-meanwhile' });
  await addNew(
    db,
    wanted.filter(({ known }) => known === null),
    settled.reason,
  );
  return accept('settled');
}

type Outcome = { state: 'taken' | 'discarded'; counts: object | null };

async function settle(
  db: Writer,
  { id, version }: Settled,
  { state, counts }: Outcome,
): Promise<Result<'settled', TakeRefusal>> {
  const settled = await sql`update offer_imports set state = ${state}, version = version + 1,
      counts = ${counts === null ? null : JSON.stringify(counts)}::jsonb, settled_by = acting_user(), settled_at = now()
    where id = ${id} and version = ${version} and state = 'waiting'`.execute(db);
  return settled.numAffectedRows === 1n ? accept('settled') : refuse({ code: 'import-settled' });
}

type Known = PlannedOffer & { readonly known: NonNullable<PlannedOffer['known']> };

async function changeKnown(db: Writer, { known, facts, from }: Known, reason: string): Promise<boolean> {
  const changing = { offerId: known.id, reason };
  if (!(await takeTurn(db, { ...changing, version: known.version }))) return false;
  for (const fact of facts) {
    const period = { from, to: null };
    if (fact.group !== 'services') await sayFacts(db, changing, { ...fact, ...period });
    else {
      const line = fact.line ?? (await nextServiceLine(db, known.id));
      await sayFacts(db, changing, { ...fact, line, ...period });
    }
  }
  return true;
}

type Made = PlannedOffer & { readonly id: string; readonly key: string };

/** New offers have no past to keep: their rows are written together. */
async function addNew(db: Writer, offers: readonly PlannedOffer[], reason: string): Promise<void> {
  const keys = await freeKeys(db, offers);
  const made: Made[] = offers.map((offer, at) => ({ ...offer, id: randomUUID(), key: keys[at] ?? '' }));
  const dated = ({ id, from }: Made) => ({ offer_id: id, valid_from: from, reason });
  await insertRows(
    db,
    'offers',
    made.map(({ id, key }) => ({ id, key })),
  );
  const identities = said(made, 'identity');
  const locations = said(made, 'location');
  const terms = said(made, 'terms');
  const services = said(made, 'services');
  await insertRows(
    db,
    'offer_identities',
    identities.map(({ offer, fact }) => ({ ...identityColumns(fact.values), ...dated(offer) })),
  );
  await insertRows(
    db,
    'offer_locations',
    locations.map(({ offer, fact }) => ({ ...locationColumns(fact.values), ...dated(offer) })),
  );
  await insertRows(
    db,
    'offer_terms',
    terms.map(({ offer, fact }) => ({ ...termsColumns(fact.values), ...dated(offer) })),
  );
  await insertRows(
    db,
    'offer_services',
    services.map(({ offer, fact, line }) => ({ ...serviceColumns(fact.values), ...dated(offer), line })),
  );
}

type Fact<Group> = Extract<PlannedFact, { group: Group }>;
type SaidOfOne<Group> = { readonly offer: Made; readonly fact: Fact<Group>; readonly line: number };

/** What is said of one group, with the offer it is said of. A new offer's services are numbered from 1. */
const said = <Group extends PlannedFact['group']>(made: readonly Made[], group: Group): SaidOfOne<Group>[] =>
  made.flatMap((offer) =>
    offer.facts
      .filter((fact): fact is Fact<Group> => fact.group === group)
      .map((fact, at) => ({ offer, fact, line: at + 1 })),
  );

const keyLengthMax = 76;

/** A key for each, free in the register and among themselves: "pitsvej", "pitsvej-2", "pitsvej-3" … */
async function freeKeys(db: Writer, offers: readonly PlannedOffer[]): Promise<string[]> {
  const rows = await db.selectFrom('offers').select('key').execute();
  const taken = new Set(rows.map(({ key }) => key));
  return offers.map(({ name }) => {
    const base = slug(name).slice(0, keyLengthMax) || 'tilbud';
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
    taken.add(key);
    return key;
  });
}
