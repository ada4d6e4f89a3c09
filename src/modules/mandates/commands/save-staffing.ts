import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type StaffingFacts = {
  readonly title: string;
  readonly mandateId: string | null;
  readonly bodyId: string | null;
  readonly decidedById: string;
  readonly municipalOnly: boolean;
  readonly seatsMin: number;
  readonly seatsMax: number;
  readonly profiles: readonly string[];
  readonly prefersClusters: boolean;
  readonly invitation: string;
  readonly dueOn: Day;
  readonly invitedIds: readonly string[];
};
export type StaffingRefusal =
  | { code: 'seats-backwards'; field: 'seatsMax' }
  | { code: 'nobody-invited'; field: 'invited' }
  | { code: 'too-many-profiles'; field: 'profiles'; facts: { most: number } }
  | { code: 'changed-meanwhile' };

const profilesMax = 20;

function problemOf({ seatsMin, seatsMax, invitedIds, profiles }: StaffingFacts): StaffingRefusal | undefined {
  if (seatsMax < seatsMin) return { code: 'seats-backwards', field: 'seatsMax' };
  if (invitedIds.length === 0) return { code: 'nobody-invited', field: 'invited' };
  if (profiles.length > profilesMax)
    return { code: 'too-many-profiles', field: 'profiles', facts: { most: profilesMax } };
  return undefined;
}

const rowOf = (facts: StaffingFacts) => ({
  title: facts.title,
  mandate_id: facts.mandateId,
  body_id: facts.bodyId,
  decided_by_id: facts.decidedById,
  municipal_only: facts.municipalOnly,
  seats_min: facts.seatsMin,
  seats_max: facts.seatsMax,
  profiles: [...facts.profiles],
  prefers_clusters: facts.prefersClusters,
  invitation: facts.invitation,
  due_on: facts.dueOn,
  invited_ids: [...facts.invitedIds],
});

/** Begins a call for nominations as a draft: nobody but the secretariat sees it until it is opened. R-008. */
export async function createStaffing(
  db: Writer,
  facts: StaffingFacts,
): Promise<Result<{ id: string; number: number }, StaffingRefusal>> {
  const problem = problemOf(facts);
  if (problem) return refuse(problem);
  const made = await db
    .insertInto('staffings')
    .values(rowOf(facts))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  return accept(made);
}

/** Changes a call that is a draft or open: seats, profiles, deadline, who is invited. */
export async function changeStaffing(
  db: Writer,
  { id, version }: { id: string; version: number },
  facts: StaffingFacts,
): Promise<Result<'changed', StaffingRefusal>> {
  const problem = problemOf(facts);
  if (problem) return refuse(problem);
  const changed = await db
    .updateTable('staffings')
    .set({ ...rowOf(facts), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['draft', 'open'])
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('changed') : refuse({ code: 'changed-meanwhile' });
}
