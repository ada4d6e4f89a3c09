import { createHash } from 'node:crypto';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { hashedText } from '../rules/joint-text.ts';
import { draftVersion, sentVersion, type JointState, type JointText } from '../rules/joint-views.ts';
import { addJointEvent } from './joint-events.ts';
import { touchJointText } from './save-joint-text.ts';

type Seen = { readonly text: JointText; readonly version: number };
export type SendRefusal = { code: 'changed-meanwhile' | 'not-a-draft' | 'deadline-passed' };

/** Sends the version that is being written: it has its hash, and nothing of it changes any more. */
export async function sendVersion(
  db: Writer,
  { text, version, now, today }: Seen & { now: Date; today: Day },
): Promise<Result<{ version: number }, SendRefusal>> {
  const draft = draftVersion(text);
  if (!draft || text.state === 'cancelled' || text.state === 'closed') return refuse({ code: 'not-a-draft' });
  if (text.dueOn < today) return refuse({ code: 'deadline-passed' });
  if (!(await touchJointText(db, text.id, { version, set: { state: 'sent' } })))
    return refuse({ code: 'changed-meanwhile' });
  const sha256 = createHash('sha256').update(hashedText(text.title, draft)).digest('hex');
  await db
    .updateTable('joint_text_versions')
    .set({ sha256, sent_at: now })
    .where('text_id', '=', text.id)
    .where('number', '=', draft.number)
    .execute();
  await addJointEvent(db, text.id, { event: 'sent', reason: `${draft.number}` });
  return accept({ version: draft.number });
}

const next: Readonly<Record<'close' | 'reopen' | 'cancel', { from: readonly JointState[]; to: JointState }>> =
  {
    close: { from: ['sent'], to: 'closed' },
    reopen: { from: ['closed'], to: 'sent' },
    cancel: { from: ['draft', 'sent'], to: 'cancelled' },
  };
export type JointAct = keyof typeof next;

/** Closes the collecting of results, opens it again, or gives the whole up; the last two say why. */
export async function changeJointState(
  db: Writer,
  { text, version }: Seen,
  { act, reason }: { act: JointAct; reason: string },
): Promise<
  Result<
    void,
    { code: 'changed-meanwhile' | 'not-in-this-state' } | { code: 'reason-missing'; field: string }
  >
> {
  const { from, to } = next[act];
  if (!from.includes(text.state)) return refuse({ code: 'not-in-this-state' });
  if (act !== 'close' && reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (!(await touchJointText(db, text.id, { version, set: { state: to } })))
    return refuse({ code: 'changed-meanwhile' });
  await addJointEvent(db, text.id, { event: `${act}-done`, reason });
  return accept(undefined);
}

/** Takes a point of the version that was sent out of it: it is not asked about any more, and keeps what it got. */
export async function withdrawPoint(
  db: Writer,
  { text, version }: Seen,
  { position, reason, today }: { position: number; reason: string; today: Day },
): Promise<
  Result<
    void,
    | { code: 'changed-meanwhile' | 'not-in-this-state' | 'no-such-point' | 'last-point' }
    | { code: 'reason-missing'; field: string }
  >
> {
  const sent = sentVersion(text);
  if (!sent || text.state !== 'sent') return refuse({ code: 'not-in-this-state' });
  const left = sent.points.filter(({ withdrawn }) => withdrawn === null);
  if (left.every((point) => point.position !== position)) return refuse({ code: 'no-such-point' });
  if (left.length === 1) return refuse({ code: 'last-point' });
  if (reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (!(await touchJointText(db, text.id, { version, set: {} })))
    return refuse({ code: 'changed-meanwhile' });
  await db
    .updateTable('joint_text_points')
    .set({ withdrawn_on: today, withdrawn_reason: reason })
    .where('text_id', '=', text.id)
    .where('version_number', '=', sent.number)
    .where('position', '=', position)
    .execute();
  await addJointEvent(db, text.id, {
    event: 'point-withdrawn',
    reason: `${position}. ${reason}`.slice(0, 1000),
  });
  return accept(undefined);
}

/** Who answers for a council and gets its mails, in place of those who did. */
export async function setCouncilContacts(
  db: Writer,
  { textId, organisationId }: { textId: string; organisationId: string },
  personIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('joint_text_contacts')
    .where('text_id', '=', textId)
    .where('organisation_id', '=', organisationId)
    .execute();
  const rows = personIds.map((person_id) => ({
    text_id: textId,
    organisation_id: organisationId,
    person_id,
  }));
  if (rows.length > 0) await db.insertInto('joint_text_contacts').values(rows).execute();
}
