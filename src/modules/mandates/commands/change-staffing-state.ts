import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { addMembership, createPerson } from '../../organisations/index.ts';
import { nominationsOf, proposalOf } from '../queries/staffing-at.ts';
import { staffingAfter, type StaffingEvent, type StaffingStateRefusal } from '../rules/staffing-states.ts';
import { standing, type NominationView, type StaffingHead } from '../rules/staffing-views.ts';

export type StaffingChangeRefusal =
  | StaffingStateRefusal
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'deadline-passed'; facts: { day: string } }
  | { code: 'changed-meanwhile' };

type Set = Partial<{
  opened_on: Day;
  item_id: string | null;
  seats_from: Day | null;
  seats_to: Day | null;
}>;

/** Moves a call on, unless somebody changed it after it was seen; what happened is kept. */
export async function moveStaffing(
  db: Writer,
  { id, state, version }: Pick<StaffingHead, 'id' | 'state' | 'version'>,
  { event, reason = '', set = {} }: { event: StaffingEvent; reason?: string; set?: Set },
): Promise<Result<'moved', StaffingStateRefusal | { code: 'changed-meanwhile' }>> {
  const next = staffingAfter(state, event);
  if (!next.ok) return next;
  const moved = await db
    .updateTable('staffings')
    .set({ ...set, state: next.value, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', state)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  await db.insertInto('staffing_events').values({ staffing_id: id, event, reason }).execute();
  return accept('moved');
}

type PlainEvent = Exclude<StaffingEvent, 'propose' | 'decide' | 'staff'>;
const needReason: readonly StaffingEvent[] = ['cancel', 'reopen', 'undo-proposal', 'undo-decision'];

/** Opens, closes, reopens or cancels a call, or takes back its proposal or its decision. */
export async function changeStaffingState(
  db: Writer,
  staffing: StaffingHead,
  { event, reason, today }: { event: PlainEvent; reason: string; today: Day },
): Promise<Result<'moved', StaffingChangeRefusal>> {
  if (needReason.includes(event) && reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  // A call whose deadline has passed is opened again with a later one.
  if ((event === 'open' || event === 'reopen') && staffing.dueOn < today)
    return refuse({ code: 'deadline-passed', facts: { day: staffing.dueOn } });
  const set = event === 'open' ? { opened_on: today } : {};
  const moved = await moveStaffing(db, staffing, { event, reason, set });
  if (!moved.ok) return moved;
  if (event === 'undo-proposal')
    await db.deleteFrom('staffing_proposals').where('staffing_id', '=', staffing.id).execute();
  if (event === 'undo-decision') await setOutcomes(db, staffing.id, null);
  return accept('moved');
}

export type CompositionToPropose = {
  readonly picks: readonly { readonly nominationId: string; readonly reason: string }[];
  readonly reason: string;
  readonly isConfirmed: boolean;
  readonly today: Day;
};
export type ProposeCompositionRefusal =
  | StaffingStateRefusal
  | { code: 'nobody-picked'; field: 'picks' }
  | { code: 'picks-and-seats'; field: 'confirmed'; facts: { count: number; least: number; most: number } }
  | { code: 'leader-has-not-agreed'; field: 'confirmed'; facts: { name: string } }
  | { code: 'changed-meanwhile' };

/** The secretariat's proposal of a composition, with reasons. Another number than the seats is said so. */
export async function proposeComposition(
  db: Writer,
  staffing: StaffingHead,
  { picks, reason, isConfirmed, today }: CompositionToPropose,
): Promise<Result<'proposed', ProposeCompositionRefusal>> {
  const nominations = standing(await nominationsOf(reading(db), staffing.id, today));
  const chosen = nominations.filter(({ id }) => picks.some(({ nominationId }) => nominationId === id));
  if (chosen.length === 0) return refuse({ code: 'nobody-picked', field: 'picks' });
  const doubt = isConfirmed ? undefined : doubtOf(staffing, chosen);
  if (doubt) return refuse(doubt);
  const moved = await moveStaffing(db, staffing, { event: 'propose' });
  if (!moved.ok) return moved;
  await db.deleteFrom('staffing_proposals').where('staffing_id', '=', staffing.id).execute();
  await db
    .insertInto('staffing_proposals')
    .values({ staffing_id: staffing.id, reason, proposed_on: today })
    .execute();
  const rows = chosen.map(({ id }) => ({
    staffing_id: staffing.id,
    nomination_id: id,
    reason: picks.find(({ nominationId }) => nominationId === id)?.reason ?? '',
  }));
  await db.insertInto('staffing_picks').values(rows).execute();
  return accept('proposed');
}

function doubtOf(
  { seatsMin: least, seatsMax: most }: StaffingHead,
  chosen: readonly NominationView[],
): ProposeCompositionRefusal | undefined {
  const count = chosen.length;
  if (count < least || count > most)
    return { code: 'picks-and-seats', field: 'confirmed', facts: { count, least, most } };
  const [unasked] = chosen.filter(({ leaderAgrees }) => !leaderAgrees);
  return unasked && { code: 'leader-has-not-agreed', field: 'confirmed', facts: { name: unasked.name } };
}

export type DecisionToRecord = {
  readonly itemId: string;
  readonly note: string;
  readonly seatsFrom: Day;
  readonly seatsTo: Day | null;
};
export type DecideRefusal =
  | StaffingStateRefusal
  | { code: 'ends-before-it-begins'; field: 'seatsTo' }
  | { code: 'changed-meanwhile' };

/** The body decided on the proposal, at an item: the picked are chosen, the others not. */
export async function recordStaffingDecision(
  db: Writer,
  staffing: StaffingHead,
  { itemId, note, seatsFrom, seatsTo }: DecisionToRecord,
): Promise<Result<'decided', DecideRefusal>> {
  if (seatsTo !== null && seatsTo < seatsFrom)
    return refuse({ code: 'ends-before-it-begins', field: 'seatsTo' });
  const set = { item_id: itemId, seats_from: seatsFrom, seats_to: seatsTo };
  const moved = await moveStaffing(db, staffing, { event: 'decide', set });
  if (!moved.ok) return moved;
  await db
    .updateTable('staffing_proposals')
    .set({ decision_note: note })
    .where('staffing_id', '=', staffing.id)
    .execute();
  const proposal = await proposalOf(reading(db), staffing.id);
  await setOutcomes(db, staffing.id, proposal?.picks.map(({ nominationId }) => nominationId) ?? []);
  return accept('decided');
}

async function setOutcomes(db: Writer, staffingId: string, chosen: readonly string[] | null): Promise<void> {
  const all = db.updateTable('nominations').where('staffing_id', '=', staffingId);
  await all
    .set({ outcome: chosen === null ? null : 'not-chosen' })
    .where('withdrawn_at', 'is', null)
    .execute();
  if (chosen !== null && chosen.length > 0)
    await all
      .set({ outcome: 'chosen' })
      .where('id', 'in', [...chosen])
      .execute();
}

export type StaffRefusal =
  | StaffingStateRefusal
  | { code: 'no-body-yet' }
  | { code: 'seat-refused'; facts: { name: string } }
  | { code: 'changed-meanwhile' };

/** The chosen get their seats from the day decided; a new name gets into the register. Nothing takes this back. */
export async function seatTheChosen(
  db: Writer,
  staffing: StaffingHead,
  today: Day,
): Promise<Result<{ seated: number }, StaffRefusal>> {
  const { body, seatsFrom: from, seatsTo: to } = staffing;
  if (body === null || from === null) return refuse({ code: 'no-body-yet' });
  const moved = await moveStaffing(db, staffing, { event: 'staff' });
  if (!moved.ok) return moved;
  const nominations = await nominationsOf(reading(db), staffing.id, today);
  const chosen = nominations.filter(({ outcome }) => outcome === 'chosen');
  for (const one of chosen) {
    const person = one.personKey ?? (await newPerson(db, one));
    const seat = { organisation: one.municipalityKey, role: 'member' as const, from, to };
    const added = await addMembership(db, { bodyId: body.id, person }, seat);
    if (!added.ok) return refuse({ code: 'seat-refused', facts: { name: one.name } });
  }
  if (staffing.mandateId !== null)
    await db
      .updateTable('mandates')
      .set((eb) => ({ state: 'staffed', version: eb('version', '+', 1) }))
      .where('id', '=', staffing.mandateId)
      .where('state', '=', 'approved')
      .execute();
  return accept({ seated: chosen.length });
}

async function newPerson(db: Writer, one: NominationView): Promise<string> {
  const affiliation = { organisation: one.municipalityKey, title: one.title, from: null, to: null };
  const made = await createPerson(db, { name: one.name, aliases: [], affiliation });
  if (!made.ok) throw new Error(`A nominee of ${one.municipalityKey} cannot be added: ${made.refusal.code}`);
  await db.updateTable('nominations').set({ person_id: made.value.id }).where('id', '=', one.id).execute();
  return made.value.key;
}

/** Remembers what was proposed for an agenda, so that the item it becomes is found. */
export async function linkProposal(
  db: Writer,
  { id, version }: Pick<StaffingHead, 'id' | 'version'>,
  proposalId: string,
): Promise<boolean> {
  const linked = await db
    .updateTable('staffings')
    .set({ proposal_id: proposalId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return linked.numUpdatedRows === 1n;
}
