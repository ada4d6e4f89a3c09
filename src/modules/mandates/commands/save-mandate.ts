import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';
import { stepsOf, type PhasesRefusal } from '../rules/phases.ts';
import { seatWishes, type SeatsRefusal } from '../rules/seat-wishes.ts';
import type { WrittenTerms } from '../rules/terms.ts';
import { addMandateEvent } from './mandate-events.ts';

export type MandateFacts = {
  readonly title: string;
  readonly bodyId: string | null;
  readonly decidedById: string;
  readonly audience: 'body' | 'cooperation' | 'public';
  readonly municipalOnly: boolean;
};
export type SaveMandateRefusal = { code: 'changed-meanwhile' };
export type SaveTermsRefusal =
  | PhasesRefusal
  | SeatsRefusal
  | { code: 'ends-before-it-begins'; field: 'periodTo' }
  | { code: 'changed-meanwhile' }
  | { code: 'version-not-open' };

/** Begins terms of reference as an idea: nobody but the secretariat knows of it. R-007. */
export async function createMandate(
  db: Writer,
  facts: MandateFacts,
  today: Day,
): Promise<{ id: string; number: number }> {
  const made = await db
    .insertInto('mandates')
    .values({ ...rowOf(facts), state: 'idea' })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addMandateEvent(db, { mandateId: made.id, event: 'begun', on: today });
  return made;
}

/** Changes what the terms are of, and who may read them. */
export async function changeMandate(
  db: Writer,
  { id, version }: { id: string; version: number },
  facts: MandateFacts,
): Promise<Result<'changed', SaveMandateRefusal>> {
  const changed = await db
    .updateTable('mandates')
    .set({ ...rowOf(facts), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('changed') : refuse({ code: 'changed-meanwhile' });
}

const rowOf = ({ title, bodyId, decidedById, audience, municipalOnly }: MandateFacts) => ({
  title,
  body_id: bodyId,
  decided_by_id: decidedById,
  audience,
  municipal_only: municipalOnly,
});

type WrittenVersion = { mandateId: string; number: number; version: number; now: Date };

/** Writes in the version that is a draft. Two who write at once: the second is told, and loses nothing. */
export async function saveTerms(
  db: Writer,
  { mandateId, number, version, now }: WrittenVersion,
  written: WrittenTerms,
): Promise<Result<'saved', SaveTermsRefusal>> {
  const refusal = termsProblem(written);
  if (refusal) return refuse(refusal);
  const saved = await db
    .updateTable('mandate_versions')
    .set({ ...columnsOf(written), changed_at: now, version: version + 1 })
    .set((eb) => ({ changed_by: eb.fn<string | null>('acting_person', []) }))
    .where('mandate_id', '=', mandateId)
    .where('number', '=', number)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (saved.numUpdatedRows === 1n) return accept('saved');
  const there = await db
    .selectFrom('mandate_versions')
    .select('state')
    .where('mandate_id', '=', mandateId)
    .where('number', '=', number)
    .executeTakeFirst();
  return refuse({ code: there?.state === 'draft' ? 'changed-meanwhile' : 'version-not-open' });
}

function termsProblem({ content, periodFrom, periodTo }: WrittenTerms): SaveTermsRefusal | undefined {
  const [steps, seats] = [stepsOf(content.phases), seatWishes(content.seats)];
  if (!steps.ok) return steps.refusal;
  if (!seats.ok) return seats.refusal;
  return periodFrom !== null && periodTo !== null && periodTo < periodFrom
    ? { code: 'ends-before-it-begins', field: 'periodTo' }
    : undefined;
}

/** A version as its columns. */
export const columnsOf = ({ content, periodFrom, periodTo }: WrittenTerms) => ({
  content: JSON.stringify(content),
  period_from: periodFrom,
  period_to: periodTo,
});
