import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Correction, CorrectionState, Mandate } from '../rules/mandate-views.ts';
import { changedFields, isTermField } from '../rules/terms.ts';

export type Settlement = {
  readonly state: CorrectionState;
  /** Where it was worked in; '' otherwise. */
  readonly field: string;
  readonly reason: string;
  readonly version: number;
  readonly now: Date;
};
export type SettleRefusal =
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'field-missing'; field: 'field' }
  | { code: 'no-next-version' }
  | { code: 'field-unchanged'; field: 'field'; facts: { number: number } }
  | { code: 'changed-meanwhile' };

/**
 * Says what became of a correction: worked into the version being written, at a field that really differs; not
 * followed, with the reason; or open again. Traceable both ways.
 */
export async function settleCorrection(
  db: Writer,
  { mandate, correction }: { mandate: Mandate; correction: Correction },
  settlement: Settlement,
): Promise<Result<'settled', SettleRefusal>> {
  const { state, field, reason, version, now } = settlement;
  if (state === 'not-followed' && reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  const into = state === 'worked-in' ? versionFor(mandate, correction, field) : accept(null);
  if (!into.ok) return into;
  const changed = await db
    .updateTable('mandate_corrections')
    .set({
      state,
      settled_in: into.value,
      settled_field: state === 'worked-in' ? field : '',
      reason,
      settled_at: state === 'open' ? null : now,
      version: version + 1,
    })
    .set((eb) => ({ settled_by: eb.fn<string | null>('acting_person', []) }))
    .where('id', '=', correction.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('settled') : refuse({ code: 'changed-meanwhile' });
}

/** The newest version after the one that was corrected, if the field differs between the two. */
function versionFor(
  { versions }: Mandate,
  { number }: Correction,
  field: string,
): Result<number, SettleRefusal> {
  if (!isTermField(field)) return refuse({ code: 'field-missing', field: 'field' });
  const before = versions.find((one) => one.number === number);
  const [after] = versions.filter((one) => one.number > number);
  if (!before || !after) return refuse({ code: 'no-next-version' });
  return changedFields(before.content, after.content).includes(field)
    ? accept(after.number)
    : refuse({ code: 'field-unchanged', field: 'field', facts: { number: after.number } });
}
