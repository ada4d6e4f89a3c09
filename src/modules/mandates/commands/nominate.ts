import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { mayWriteOnBehalf, nominatingProblem, type NominatingRefusal } from '../rules/staffing-states.ts';
import type { NominationView, StaffingHead } from '../rules/staffing-views.ts';

export type NominationToSave = {
  readonly organisationId: string;
  /** Key of somebody in the register; '' for a new name. */
  readonly personKey: string;
  readonly name: string;
  readonly title: string;
  readonly profiles: readonly string[];
  readonly motivation: string;
  readonly leaderAgrees: boolean;
};
/** Who writes: the municipality's own people, or the secretariat in its name. */
export type NominatedBy = { readonly onBehalf: boolean; readonly today: Day };
export type NominationRefusal =
  | NominatingRefusal
  | { code: 'nominee-missing'; field: 'name' }
  | { code: 'nominee-twice'; field: 'name' }
  | { code: 'no-such-person'; field: 'person' }
  | { code: 'not-invited'; field: 'organisation' }
  | { code: 'already-nominated'; field: 'name'; facts: { name: string } }
  | { code: 'changed-meanwhile' };

/** A municipality nominates somebody: one of the register or a new name. Nobody is nominated by it twice. R-008. */
export async function nominate(
  db: Writer,
  staffing: StaffingHead,
  { typed, by }: { typed: NominationToSave; by: NominatedBy },
): Promise<Result<{ number: number }, NominationRefusal>> {
  const stop = stopOf(staffing, by) ?? invitedProblem(staffing, typed);
  if (stop) return refuse(stop);
  const nominee = await nomineeOf(db, typed);
  if (!nominee.ok) return nominee;
  const made = await db
    .insertInto('nominations')
    .values({
      ...rowOf(typed, nominee.value),
      staffing_id: staffing.id,
      organisation_id: typed.organisationId,
      on_behalf: by.onBehalf,
      is_late: by.today > staffing.dueOn,
    })
    .onConflict((same) => same.doNothing())
    .returning('number')
    .executeTakeFirst();
  if (made) return accept(made);
  return refuse({ code: 'already-nominated', field: 'name', facts: { name: nominee.value.name } });
}

/** Changes a nomination the municipality still may change. */
export async function changeNomination(
  db: Writer,
  { staffing, nomination, by }: { staffing: StaffingHead; nomination: NominationView; by: NominatedBy },
  { typed, version }: { typed: NominationToSave; version: number },
): Promise<Result<'changed', NominationRefusal>> {
  const stop = stopOf(staffing, by);
  if (stop) return refuse(stop);
  const nominee = await nomineeOf(db, typed);
  if (!nominee.ok) return nominee;
  if (await isNominated(db, nomination, nominee.value))
    return refuse({ code: 'already-nominated', field: 'name', facts: { name: nominee.value.name } });
  const changed = await db
    .updateTable('nominations')
    .set({ ...rowOf(typed, nominee.value), version: version + 1 })
    .where('id', '=', nomination.id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('changed') : refuse({ code: 'changed-meanwhile' });
}

/** Takes a nomination back, or (`at` null) puts it up again. It is kept, and stands apart. */
export async function setWithdrawn(
  db: Writer,
  { staffing, nomination, by }: { staffing: StaffingHead; nomination: NominationView; by: NominatedBy },
  { at, version }: { at: Date | null; version: number },
): Promise<Result<'set', NominationRefusal>> {
  const stop = stopOf(staffing, by);
  if (stop) return refuse(stop);
  const nominee = { personId: null, name: nomination.name };
  if (at === null && (await isNominated(db, nomination, nominee)))
    return refuse({ code: 'already-nominated', field: 'name', facts: { name: nomination.name } });
  const changed = await db
    .updateTable('nominations')
    .set({ withdrawn_at: at, version: version + 1 })
    .where('id', '=', nomination.id)
    .where('version', '=', version)
    .where('withdrawn_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('set') : refuse({ code: 'changed-meanwhile' });
}

/** The secretariat may write until a composition is proposed, also what came late. */
const stopOf = (staffing: StaffingHead, { onBehalf, today }: NominatedBy): NominatingRefusal | undefined => {
  if (!onBehalf) return nominatingProblem(staffing, today);
  return mayWriteOnBehalf(staffing) ? undefined : { code: 'call-not-open' };
};

const invitedProblem = (
  { invitedIds }: StaffingHead,
  { organisationId }: NominationToSave,
): NominationRefusal | undefined =>
  invitedIds.includes(organisationId) ? undefined : { code: 'not-invited', field: 'organisation' };

type Nominee = { personId: string | null; name: string };

async function nomineeOf(
  db: Writer,
  { personKey, name }: NominationToSave,
): Promise<Result<Nominee, NominationRefusal>> {
  if (personKey === '' && name === '') return refuse({ code: 'nominee-missing', field: 'name' });
  if (personKey === '') return accept({ personId: null, name });
  if (name !== '') return refuse({ code: 'nominee-twice', field: 'name' });
  const person = await db
    .selectFrom('persons')
    .select(['id', 'name'])
    .where('key', '=', personKey)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!person) return refuse({ code: 'no-such-person', field: 'person' });
  return accept({ personId: person.id, name: person.name });
}

const rowOf = (typed: NominationToSave, { personId, name }: Nominee) => ({
  person_id: personId,
  person_name: name,
  person_title: typed.title,
  profiles: [...typed.profiles],
  motivation: typed.motivation,
  leader_agrees: typed.leaderAgrees,
});

/** Whether the same municipality has another nomination of the same person that stands. */
async function isNominated(db: Writer, nomination: NominationView, nominee: Nominee): Promise<boolean> {
  const same = await db
    .selectFrom('nominations as n')
    .innerJoin('nominations as own', 'own.staffing_id', 'n.staffing_id')
    .select('n.id')
    .where('own.id', '=', nomination.id)
    .whereRef('n.id', '<>', 'own.id')
    .whereRef('n.organisation_id', '=', 'own.organisation_id')
    .where('n.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['n.person_name']), '=', nominee.name.toLowerCase()),
        ...(nominee.personId === null ? [] : [eb('n.person_id', '=', nominee.personId)]),
      ]),
    )
    .executeTakeFirst();
  return same !== undefined;
}
