import { z } from 'zod';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MandateState, TreatmentResult, VersionState } from '../rules/mandate-states.ts';
import type {
  Correction,
  CorrectionState,
  Mandate,
  MandateEventRow,
  MandateHead,
  MandateVersion,
  Treatment,
} from '../rules/mandate-views.ts';
import { isTermField, termsOf, type TermField } from '../rules/terms.ts';
import { itemLinks } from './item-links.ts';

/** A version's words as they are stored. */
export const storedContent = z.record(z.string(), z.string());
const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));
const fieldOrNull = (word: string): TermField | null => (isTermField(word) ? word : null);

/** What a list of terms of reference begins from: those the reader may see. */
export const selectHeads = (db: Reader) =>
  db
    .selectFrom('mandates as t')
    .innerJoin('bodies as d', 'd.id', 't.decided_by_id')
    .leftJoin('bodies as b', 'b.id', 't.body_id')
    .select([
      't.id',
      't.number',
      't.title',
      't.audience',
      't.municipal_only',
      't.state',
      't.step',
      't.version',
    ])
    .select([
      't.proposal_id',
      'd.id as decidedById',
      'd.key as decidedByKey',
      'd.short_name as decidedByName',
    ])
    .select(['b.id as bodyId', 'b.key as bodyKey', 'b.name as bodyName']);
type HeadRow = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>;

export const headOf = (row: HeadRow): MandateHead => ({
  id: row.id,
  number: row.number,
  title: row.title,
  body: row.bodyId === null ? null : { id: row.bodyId, key: row.bodyKey ?? '', name: row.bodyName ?? '' },
  decidedBy: { id: row.decidedById, key: row.decidedByKey, name: row.decidedByName },
  audience: row.audience as MandateHead['audience'],
  municipalOnly: row.municipal_only,
  state: row.state as MandateState,
  step: row.step,
  proposalId: row.proposal_id,
  version: row.version,
});

const numberMax = 2_147_483_647;
/** A number of an address, or undefined where it names none. */
export const numberOf = (text: string): number | undefined =>
  /^[1-9]\d{0,9}$/.test(text) && Number(text) <= numberMax ? Number(text) : undefined;

/** The terms the address names, with their versions and what happened to them. */
export async function mandateAt(db: Reader, number: string): Promise<Mandate | undefined> {
  const found = numberOf(number);
  if (found === undefined) return undefined;
  const row = await selectHeads(db).where('t.number', '=', found).executeTakeFirst();
  return row && withParts(db, headOf(row));
}

async function withParts(db: Reader, head: MandateHead): Promise<Mandate> {
  return {
    ...head,
    versions: await versionsOf(db, head.id),
    treatments: await treatmentsOf(db, head.id),
    corrections: await correctionsOf(db, head.id),
    events: await eventsOf(db, head.id),
  };
}

async function versionsOf(db: Reader, mandateId: string): Promise<MandateVersion[]> {
  const rows = await db
    .selectFrom('mandate_versions as v')
    .leftJoin('persons as p', 'p.id', 'v.changed_by')
    .select(['v.number', 'v.state', 'v.content', 'v.period_from', 'v.period_to', 'v.valid_from', 'v.version'])
    .select(['v.changed_at', 'p.name'])
    .where('v.mandate_id', '=', mandateId)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    state: row.state as VersionState,
    content: termsOf(storedContent.parse(row.content)),
    periodFrom: dayOrNull(row.period_from),
    periodTo: dayOrNull(row.period_to),
    validFrom: dayOrNull(row.valid_from),
    changedBy: row.name,
    changedAt: row.changed_at,
    version: row.version,
  }));
}

/** What the items say that the reader may read; the walls are the table's own. */
async function treatmentsOf(db: Reader, mandateId: string): Promise<Treatment[]> {
  const rows = await db
    .selectFrom('mandate_treatments')
    .select(['act', 'number', 'result', 'step', 'note', 'item_id'])
    .where('mandate_id', '=', mandateId)
    .orderBy('recorded_at')
    .execute();
  const links = await itemLinks(
    db,
    rows.map(({ item_id }) => item_id),
  );
  return rows.flatMap(({ item_id, act, result, ...row }) => {
    const item = links.get(item_id);
    const kept = { act: act as Treatment['act'], result: result as TreatmentResult | null };
    return item ? [{ ...row, ...kept, item }] : [];
  });
}

async function correctionsOf(db: Reader, mandateId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('mandate_corrections as c')
    .leftJoin('organisations as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.position', 'c.number', 'c.item_id', 'c.said_by', 'c.field', 'c.body_text', 'c.state'])
    .select(['c.settled_in', 'c.settled_field', 'c.reason', 'c.version', 'o.name as organisation'])
    .where('c.mandate_id', '=', mandateId)
    .orderBy('c.position')
    .execute();
  const links = await itemLinks(
    db,
    rows.map(({ item_id }) => item_id),
  );
  return rows.flatMap((row): Correction[] => {
    const item = links.get(row.item_id);
    if (!item) return [];
    return [
      {
        id: row.id,
        position: row.position,
        number: row.number,
        item,
        organisation: row.organisation ?? '',
        saidBy: row.said_by,
        field: fieldOrNull(row.field),
        text: row.body_text,
        state: row.state as CorrectionState,
        settledIn: row.settled_in,
        settledField: fieldOrNull(row.settled_field),
        reason: row.reason,
        version: row.version,
      },
    ];
  });
}

async function eventsOf(db: Reader, mandateId: string): Promise<MandateEventRow[]> {
  const rows = await db
    .selectFrom('mandate_events as e')
    .leftJoin('persons as p', 'p.id', 'e.recorded_by')
    .select(['e.event', 'e.happened_on', 'e.reason', 'p.name'])
    .where('e.mandate_id', '=', mandateId)
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id')
    .execute();
  return rows.map(({ event, happened_on, reason, name }) => ({
    event,
    on: day(happened_on),
    reason,
    by: name,
  }));
}
