import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { createMatter } from '../../matters/index.ts';
import { proposeItem } from '../../meetings/index.ts';
import {
  isTurn,
  mayPropose,
  mayReport,
  mayTakeBack,
  type Passing,
  type PassingStep,
  type PassingTask,
} from '../rules/passing.ts';

type Stale = { code: 'changed-meanwhile' | 'not-in-this-state' };

export type PassingToMake = {
  readonly item: { readonly id: string; readonly bodyId: string; readonly matterId: string | null };
  readonly title: string;
  readonly text: string;
  readonly matterKind: string | null;
  readonly route: readonly { readonly bodyId: string; readonly task: PassingTask }[];
  readonly today: Day;
};

/**
 * Sends a case on its way from an item: it joins the item's matter, or begins one, so that its way is one chain. The
 * bodies wait for their turn; nothing is proposed yet.
 */
export async function makePassing(
  db: Writer,
  { item, title, text, matterKind, route, today }: PassingToMake,
): Promise<Result<{ number: number }, { code: 'no-bodies' | 'own-body' | 'body-closed'; field: 'route' }>> {
  if (route.length === 0) return refuse({ code: 'no-bodies', field: 'route' });
  if (route.some(({ bodyId }) => bodyId === item.bodyId)) return refuse({ code: 'own-body', field: 'route' });
  if (
    !(await areActive(
      db,
      route.map(({ bodyId }) => bodyId),
    ))
  )
    return refuse({ code: 'body-closed', field: 'route' });
  const walls = await db
    .selectFrom('items')
    .select(['id as item_id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'])
    .where('id', '=', item.id)
    .executeTakeFirstOrThrow();
  const matter_id = item.matterId ?? (await matterFor(db, { itemId: item.id, title, today }));
  const made = await db
    .insertInto('passings')
    .values({ ...walls, title, matter_kind: matterKind, matter_id })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  const steps = route.map(({ bodyId, task }, at) => ({
    passing_id: made.id,
    position: at + 1,
    body_id: bodyId,
    task,
  }));
  await db.insertInto('passing_steps').values(steps).execute();
  await db.insertInto('passing_texts').values({ passing_id: made.id, number: 1, body_text: text }).execute();
  return accept({ number: made.number });
}

async function areActive(db: Writer, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  const rows = await db
    .selectFrom('bodies')
    .select('id')
    .where('id', 'in', wanted)
    .where('status', '=', 'active')
    .execute();
  return rows.length === wanted.length;
}

/** Begins a matter with the item; the title was read by the form, so a refusal would be a bug. */
async function matterFor(
  db: Writer,
  { itemId, title, today }: { itemId: string; title: string; today: Day },
): Promise<string> {
  const made = await createMatter(db, { title, itemIds: [itemId], year: today.slice(0, 4) });
  if (!made.ok) throw new Error(`The matter of a case was refused: ${made.refusal.code}`);
  const { id } = await db
    .selectFrom('matters')
    .select('id')
    .where('number', '=', made.value.number)
    .executeTakeFirstOrThrow();
  return id;
}

export type StepToPropose = {
  readonly textNumber: number;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  readonly closedReason: string;
  readonly paperIds: readonly string[];
  /** The body before is not done, and the case goes on all the same. */
  readonly isAhead: boolean;
  readonly source: string;
  readonly sourcePath: string;
};
type AtStep = { readonly passing: Passing; readonly step: PassingStep; readonly version: number };
export type ProposeStepRefusal =
  | Stale
  | { code: 'closed-reason-missing'; field: 'closedReason' }
  | { code: 'step-before-open'; field: 'isAhead' }
  | { code: 'body-closed' };

/** Proposes the case for the body's next agenda, with its own text and behind the walls set for it there. */
export async function proposeStep(
  db: Writer,
  { passing, step, version }: AtStep,
  wish: StepToPropose,
): Promise<Result<void, ProposeStepRefusal>> {
  if (!mayPropose(step.state)) return refuse({ code: 'not-in-this-state' });
  if (wish.closed && wish.closedReason === '')
    return refuse({ code: 'closed-reason-missing', field: 'closedReason' });
  if (!isTurn(passing, step.position) && !wish.isAhead)
    return refuse({ code: 'step-before-open', field: 'isAhead' });
  if (!(await areActive(db, [step.body.id]))) return refuse({ code: 'body-closed' });
  const text = passing.texts.find(({ number }) => number === wish.textNumber);
  if (!text) return refuse({ code: 'changed-meanwhile' });
  const proposed = await proposeItem(db, {
    bodyId: step.body.id,
    title: passing.title,
    text: text.text,
    figures: null,
    paperIds: wish.paperIds,
    source: wish.source,
    sourcePath: wish.sourcePath,
  });
  if (!proposed.ok) throw new Error(`A case was not taken as a proposal: ${proposed.refusal.code}`);
  return touchStep(
    db,
    { step, version },
    {
      state: 'proposed',
      text_number: wish.textNumber,
      municipal_only: wish.municipalOnly,
      closed: wish.closed,
      closed_reason: wish.closed ? wish.closedReason : '',
      paper_ids: [...wish.paperIds],
      proposal_id: proposed.value.proposalId,
      item_id: null,
    },
  );
}

async function touchStep(
  db: Writer,
  { step: { id }, version }: Pick<AtStep, 'step' | 'version'>,
  set: Record<string, unknown>,
): Promise<Result<void, Stale>> {
  const { numUpdatedRows } = await db
    .updateTable('passing_steps')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

/** Takes the case back from a body, until its agenda is sent: out of the proposals, or out of the draft. */
export async function takeBackStep(
  db: Writer,
  { step, version }: AtStep,
  now: Date,
): Promise<Result<void, Stale | { code: 'sent-already' }>> {
  if (!mayTakeBack(step.state))
    return refuse({ code: step.state === 'waiting' ? 'not-in-this-state' : 'sent-already' });
  const item = await db
    .selectFrom('passing_steps')
    .select('item_id')
    .where('id', '=', step.id)
    .executeTakeFirstOrThrow();
  const done = await touchStep(db, { step, version }, { state: 'taken-back', item_id: null });
  if (!done.ok) return done;
  await takeOut(db, { draftId: item.item_id, proposalId: step.proposalId }, now);
  return accept(undefined);
}

/** Out of the draft it was taken into, and out of what is proposed. */
async function takeOut(
  db: Writer,
  { draftId, proposalId }: { draftId: string | null; proposalId: string | null },
  now: Date,
): Promise<void> {
  if (draftId !== null)
    await db
      .updateTable('draft_items')
      .set((eb) => ({ removed_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', draftId)
      .where('removed_at', 'is', null)
      .execute();
  if (proposalId !== null)
    await db
      .updateTable('item_proposals')
      .set((eb) => ({ state: 'declined', version: eb('version', '+', 1) }))
      .where('id', '=', proposalId)
      .where('state', '=', 'open')
      .execute();
}

export type AmendRefusal =
  | { code: 'text-same'; field: 'text' }
  | { code: 'changed-meanwhile' | 'not-treated' };

/** Keeps the draft as a body changed it, as the next version, with the step that changed it. */
export async function amendText(
  db: Writer,
  { passing, version }: { passing: Passing; version: number },
  { text, note, changedAt }: { text: string; note: string; changedAt: number | null },
): Promise<Result<{ number: number }, AmendRefusal>> {
  const last = passing.texts.at(-1);
  if (!last) return refuse({ code: 'changed-meanwhile' });
  if (text === last.text) return refuse({ code: 'text-same', field: 'text' });
  const step = passing.steps.find(({ position }) => position === changedAt);
  if (changedAt !== null && (!step || !['on-agenda', 'treated', 'reported'].includes(step.state)))
    return refuse({ code: 'not-treated' });
  const { numUpdatedRows } = await db
    .updateTable('passings')
    .set({ version: version + 1 })
    .where('id', '=', passing.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  const number = last.number + 1;
  await db
    .insertInto('passing_texts')
    .values({ passing_id: passing.id, number, body_text: text, note, changed_at: changedAt })
    .execute();
  return accept({ number });
}

/** Carries what a body did with the case back to the next agenda of the body it came from. */
export async function reportStep(
  db: Writer,
  { passing, step, version }: AtStep,
  { text, source, sourcePath, now }: { text: string; source: string; sourcePath: string; now: Date },
): Promise<Result<void, Stale | { code: 'not-treated' | 'body-closed' }>> {
  if (!mayReport(step.state)) return refuse({ code: 'not-treated' });
  if (!(await areActive(db, [passing.from.id]))) return refuse({ code: 'body-closed' });
  const proposed = await proposeItem(db, {
    bodyId: passing.from.id,
    title: passing.title,
    text,
    figures: null,
    paperIds: [],
    source,
    sourcePath,
  });
  if (!proposed.ok) throw new Error(`A report was not taken as a proposal: ${proposed.refusal.code}`);
  return touchStep(
    db,
    { step, version },
    {
      report_proposal_id: proposed.value.proposalId,
      reported_at: now,
    },
  );
}
