import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import {
  openCorrectionsRefusal,
  stateAfter,
  type MandateEvent,
  type StateRefusal,
  type TreatmentRefusal,
} from '../rules/mandate-states.ts';
import { openCorrections, openVersion, type Mandate } from '../rules/mandate-views.ts';
import { termsOf, writtenFields } from '../rules/terms.ts';
import { addMandateEvent } from './mandate-events.ts';
import { columnsOf } from './save-mandate.ts';

export type MandateChange = {
  readonly event: MandateEvent;
  readonly reason: string;
  readonly isConfirmed: boolean;
  readonly today: Day;
};
export type ChangeRefusal =
  | StateRefusal
  | Extract<TreatmentRefusal, { code: 'corrections-open' }>
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'nothing-written' }
  | { code: 'changed-meanwhile' };

const needReason: readonly MandateEvent[] = ['close', 'drop', 'reopen'];

/** Moves terms of reference on. `mandate.version` is the one that was seen. */
export async function changeMandateState(
  db: Writer,
  mandate: Mandate,
  { event, reason, isConfirmed, today }: MandateChange,
): Promise<Result<'changed', ChangeRefusal>> {
  const open = openVersion(mandate);
  const now = { state: mandate.state, open: openStateOf(mandate) };
  const next = stateAfter(now, event);
  if (!next.ok) return next;
  if (needReason.includes(event) && reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (event === 'present' && open && writtenFields(open.content).length === 0)
    return refuse({ code: 'nothing-written' });
  const unsettled = openCorrections(mandate).length;
  const stop = event === 'close' ? openCorrectionsRefusal(unsettled, isConfirmed) : undefined;
  if (stop) return refuse(stop);
  if (!(await takeMandate(db, mandate, { state: next.value }))) return refuse({ code: 'changed-meanwhile' });
  await moveVersion(db, mandate, event);
  await addMandateEvent(db, { mandateId: mandate.id, event, on: today, reason });
  return accept('changed');
}

/** Whether a version is being written or presented. */
export const openStateOf = (mandate: Mandate): 'draft' | 'presented' | null => {
  const state = openVersion(mandate)?.state;
  return state === 'draft' || state === 'presented' ? state : null;
};

type Set = { state?: string; published?: boolean; step?: number; proposal_id?: string };

/** Changes the row of the terms, unless somebody changed it after it was seen. */
export async function takeMandate(
  db: Writer,
  { id, version }: Pick<Mandate, 'id' | 'version'>,
  set: Set,
): Promise<boolean> {
  const taken = await db
    .updateTable('mandates')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

async function moveVersion(db: Writer, mandate: Mandate, event: MandateEvent): Promise<void> {
  const open = openVersion(mandate);
  if (event === 'write' || event === 'revise') {
    if (!open) await addVersion(db, mandate);
    return;
  }
  const state = { present: 'presented', 'take-back': 'draft', drop: 'rejected' }[event as string];
  if (state === undefined || !open) return;
  await db
    .updateTable('mandate_versions')
    .set({ state })
    .where('mandate_id', '=', mandate.id)
    .where('number', '=', open.number)
    .execute();
}

/** The next version begins with the words of the one before it. */
async function addVersion(db: Writer, { id, versions }: Mandate): Promise<void> {
  const [newest] = versions;
  const written = newest ?? { content: termsOf({}), periodFrom: null, periodTo: null };
  const row = { mandate_id: id, number: (newest?.number ?? 0) + 1, state: 'draft' };
  await db
    .insertInto('mandate_versions')
    .values({ ...row, ...columnsOf(written) })
    .execute();
}
