import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import {
  isInForce,
  openCorrectionsRefusal,
  stateAfterTreatment,
  type TreatmentRefusal,
  type TreatmentResult,
} from '../rules/mandate-states.ts';
import { openCorrections, openVersion, type Mandate } from '../rules/mandate-views.ts';
import { nextStep, storedSteps } from '../rules/phases.ts';
import { openStateOf, takeMandate } from './change-mandate-state.ts';
import { addMandateEvent } from './mandate-events.ts';

export type NewCorrection = {
  readonly organisationId: string | null;
  readonly saidBy: string;
  readonly field: string;
  readonly text: string;
};
export type TreatmentToRecord = {
  readonly itemId: string;
  readonly result: TreatmentResult;
  readonly note: string;
  readonly validFrom: Day | null;
  readonly corrections: readonly NewCorrection[];
  readonly isConfirmed: boolean;
  readonly today: Day;
};
export type TreatRefusal =
  | TreatmentRefusal
  | { code: 'remarks-missing'; field: 'remarks' }
  | { code: 'remarks-without-approval'; field: 'remarks' }
  | { code: 'no-such-item'; field: 'item' }
  | { code: 'changed-meanwhile' };

/**
 * Writes down what a meeting did with the version before it: the item, the result, the day it holds from (the
 * meeting's unless another is given), and the corrections it asked for. The version changes no more. R-007.
 */
export async function recordTreatment(
  db: Writer,
  mandate: Mandate,
  treatment: TreatmentToRecord,
): Promise<Result<'recorded', TreatRefusal>> {
  const { result, isConfirmed, corrections, today } = treatment;
  const version = openVersion(mandate) ?? mandate.versions.find(({ state }) => state === 'discussed');
  const open = openStateOf(mandate);
  const counted = { openCorrections: openCorrections(mandate).length, isConfirmed };
  const next = stateAfterTreatment({ state: mandate.state, open, ...counted }, result);
  if (!next.ok) return next;
  if (!version) return refuse({ code: 'nothing-presented' });
  const wrong = remarksProblem(result, corrections.length);
  if (wrong) return refuse(wrong);
  const walls = await wallsOf(db, treatment.itemId);
  if (!walls) return refuse({ code: 'no-such-item', field: 'item' });
  const approved = result === 'approved' || result === 'remarks';
  const set = { state: next.value, ...(approved && { published: true }) };
  if (!(await takeMandate(db, mandate, set))) return refuse({ code: 'changed-meanwhile' });
  const { number } = version;
  const validFrom = approved ? (treatment.validFrom ?? walls.heldOn) : null;
  await setVersionState(db, { mandateId: mandate.id, number }, { state: result, valid_from: validFrom });
  await addTreatment(db, walls.row, {
    mandate_id: mandate.id,
    number,
    act: 'treated',
    result,
    note: treatment.note,
  });
  await addCorrections(db, { mandate, number, walls: walls.row }, corrections);
  await addMandateEvent(db, { mandateId: mandate.id, event: `treated-${result}`, on: today });
  return accept('recorded');
}

function remarksProblem(result: TreatmentResult, count: number): TreatRefusal | undefined {
  if (result === 'remarks' && count === 0) return { code: 'remarks-missing', field: 'remarks' };
  // What was rejected is not worked on; what was approved as it stands has nothing to be put right.
  if ((result === 'approved' || result === 'rejected') && count > 0)
    return { code: 'remarks-without-approval', field: 'remarks' };
  return undefined;
}

type Place = { mandateId: string; number: number };
async function setVersionState(
  db: Writer,
  { mandateId, number }: Place,
  set: { state: string; valid_from: Day | null },
): Promise<void> {
  await db
    .updateTable('mandate_versions')
    .set(set)
    .where('mandate_id', '=', mandateId)
    .where('number', '=', number)
    .execute();
}

const wallColumns = ['id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'] as const;

/** The item's walls, which whatever is said at it stands behind, and the day of its meeting. */
async function wallsOf(db: Writer, itemId: string) {
  const found = await reading(db)
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select(wallColumns.map((column) => `i.${column}` as const))
    .select('m.held_on')
    .where('i.id', '=', itemId)
    .executeTakeFirst();
  if (!found) return undefined;
  const { id, held_on, ...walls } = found;
  return { heldOn: held_on as Day, row: { item_id: id, ...walls } };
}
type Walls = NonNullable<Awaited<ReturnType<typeof wallsOf>>>['row'];

type TreatmentRow = {
  mandate_id: string;
  number?: number | null;
  act: string;
  result?: string;
  step?: number;
  note: string;
};
async function addTreatment(db: Writer, walls: Walls, row: TreatmentRow): Promise<void> {
  await db
    .insertInto('mandate_treatments')
    .values({ ...walls, ...row })
    .execute();
}

type Said = { mandate: Mandate; number: number; walls: Walls };
async function addCorrections(
  db: Writer,
  { mandate, number, walls }: Said,
  corrections: readonly NewCorrection[],
): Promise<void> {
  if (corrections.length === 0) return;
  const last = await db
    .selectFrom('mandate_corrections')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('mandate_id', '=', mandate.id)
    .executeTakeFirst();
  const before = last?.position ?? 0;
  const rows = corrections.map(({ organisationId, saidBy, field, text }, at) => ({
    ...walls,
    mandate_id: mandate.id,
    number,
    position: before + at + 1,
    organisation_id: organisationId,
    said_by: saidBy,
    field,
    body_text: text,
  }));
  await db.insertInto('mandate_corrections').values(rows).execute();
}

export type AdoptRefusal =
  | Extract<TreatmentRefusal, { code: 'corrections-open' }>
  | { code: 'nothing-to-adopt' }
  | { code: 'not-later-than-the-approved'; field: 'validFrom'; facts: { day: string } }
  | { code: 'changed-meanwhile' };

/** Puts in force the version that the remarks of a meeting were worked into. */
export async function adoptVersion(
  db: Writer,
  mandate: Mandate,
  { validFrom, isConfirmed, today }: { validFrom: Day; isConfirmed: boolean; today: Day },
): Promise<Result<'adopted', AdoptRefusal>> {
  const draft = mandate.versions.find(({ state }) => state === 'draft');
  const approved = mandate.versions.find(({ state }) => state !== 'draft');
  if (!draft || approved?.state !== 'remarks' || !isInForce(mandate.state))
    return refuse({ code: 'nothing-to-adopt' });
  const stop = openCorrectionsRefusal(openCorrections(mandate).length, isConfirmed);
  if (stop) return refuse(stop);
  const since = approved.validFrom ?? validFrom;
  if (validFrom < since)
    return refuse({ code: 'not-later-than-the-approved', field: 'validFrom', facts: { day: since } });
  if (!(await takeMandate(db, mandate, {}))) return refuse({ code: 'changed-meanwhile' });
  const place = { mandateId: mandate.id, number: draft.number };
  await setVersionState(db, place, { state: 'adopted', valid_from: validFrom });
  await addMandateEvent(db, { mandateId: mandate.id, event: 'adopted', on: today });
  return accept('adopted');
}

export type MeetingActRefusal =
  | { code: 'not-in-this-state' }
  | { code: 'no-such-item'; field: 'item' }
  | { code: 'item-missing'; field: 'item' }
  | { code: 'changed-meanwhile' };
type MeetingAct = { readonly itemId: string | null; readonly note: string; readonly today: Day };

/** A body gave its backing: the terms can be written. */
export async function recordBacking(
  db: Writer,
  mandate: Mandate,
  { itemId, note, today }: MeetingAct,
): Promise<Result<'recorded', MeetingActRefusal>> {
  if (mandate.state !== 'backing') return refuse({ code: 'not-in-this-state' });
  if (itemId === null) return refuse({ code: 'item-missing', field: 'item' });
  const walls = await wallsOf(db, itemId);
  if (!walls) return refuse({ code: 'no-such-item', field: 'item' });
  if (!(await takeMandate(db, mandate, { state: 'draft' }))) return refuse({ code: 'changed-meanwhile' });
  await addTreatment(db, walls.row, { mandate_id: mandate.id, act: 'backed', note });
  await db
    .insertInto('mandate_versions')
    .values({ mandate_id: mandate.id, number: 1, state: 'draft', content: '{}' })
    .onConflict((same) => same.columns(['mandate_id', 'number']).doNothing())
    .execute();
  await addMandateEvent(db, { mandateId: mandate.id, event: 'backed', on: today });
  return accept('recorded');
}

export type StepRefusal = MeetingActRefusal | { code: 'last-step' };

/** Ends the step the work has come to. A political discussion has taken place at an item, or it has not taken place. */
export async function endStep(
  db: Writer,
  mandate: Mandate,
  { itemId, note, today }: MeetingAct,
): Promise<Result<'ended', StepRefusal>> {
  const held = mandate.versions.find(({ validFrom }) => validFrom !== null && validFrom <= today);
  if (!held || (mandate.state !== 'running' && mandate.state !== 'staffed'))
    return refuse({ code: 'not-in-this-state' });
  const steps = storedSteps(held.content.phases);
  const next = nextStep(steps, mandate.step);
  if (next === null) return refuse({ code: 'last-step' });
  const isDiscussion = steps[mandate.step - 1]?.is === 'discussion';
  if (isDiscussion && itemId === null) return refuse({ code: 'item-missing', field: 'item' });
  const walls = itemId === null ? null : await wallsOf(db, itemId);
  if (walls === undefined) return refuse({ code: 'no-such-item', field: 'item' });
  if (!(await takeMandate(db, mandate, { step: next }))) return refuse({ code: 'changed-meanwhile' });
  const row = { mandate_id: mandate.id, number: held.number, step: mandate.step, note };
  if (walls) await addTreatment(db, walls.row, { ...row, act: 'phase-discussed' });
  await addMandateEvent(db, { mandateId: mandate.id, event: 'step-ended', on: today, reason: note });
  return accept('ended');
}
