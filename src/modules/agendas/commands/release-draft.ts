import { sql } from 'kysely';
import { refuse, accept, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { reportDecisions } from '../../followup/index.ts';
import { releaseAgenda, type ReleaseRefusal, type VersionKind } from '../../meetings/index.ts';
import { agendaToRelease } from '../queries/agenda-to-release.ts';
import {
  agendasForMinutes,
  itemsHidden,
  papersNotReady,
  type SendObstacle,
} from '../queries/send-obstacles.ts';
import { nextAgendaState } from '../rules/agenda-states.ts';
import { lockedAgenda } from './change-agenda-state.ts';

export type DraftToSend = {
  readonly meetingId: string;
  readonly kind: VersionKind;
  /** What the readers are told of this version. */
  readonly note: string;
};
export type SendRefusal = ReleaseRefusal | SendObstacle | { code: 'no-agenda' } | { code: 'nothing-changed' };

/**
 * Sends the draft as it stands: the next version in the record, which nothing changes afterwards. Not by who is
 * disqualified from one of its items, which he does not see, and not with a file that nobody is to open.
 */
export async function releaseDraft(
  db: Writer,
  { meetingId, kind, note }: DraftToSend,
): Promise<Result<{ version: number }, SendRefusal>> {
  const agenda = await lockedAgenda(db, meetingId);
  if (!agenda) return refuse({ code: 'no-agenda' });
  const next = nextAgendaState({ state: agenda.state, wasSent: agenda.sentVersion !== null }, 'send');
  if (!next.ok) return next;
  const [obstacle] = [
    ...(await itemsHidden(reading(db), meetingId)),
    ...(await agendasForMinutes(reading(db), meetingId)),
    ...(await papersNotReady(reading(db), meetingId)),
  ];
  if (obstacle) return refuse(obstacle);
  const toSend = await agendaToRelease(reading(db), meetingId);
  if (!toSend) return refuse({ code: 'no-agenda' });
  if (toSend.sentRevision === agenda.revision) return refuse({ code: 'nothing-changed' });
  const sent = await releaseAgenda(db, { meetingId, kind, note, agenda: toSend.agenda });
  if (!sent.ok) return sent;
  const { version, items } = sent.value;
  const [ids, numbers] = [items.map(({ id }) => id), items.map(({ number }) => number)];
  await sql`update draft_items i set sent_number = sent.number
    from unnest(${ids}::uuid[], ${numbers}::text[]) as sent (id, number) where i.id = sent.id`.execute(db);
  for (const { id } of await tellingItems(db, meetingId)) await reportDecisions(db, { itemId: id, version });
  const { revision } = agenda;
  await db
    .updateTable('agendas')
    .set({ state: next.value, sent_version: version, sent_revision: revision })
    .where('meeting_id', '=', meetingId)
    .execute();
  await db
    .insertInto('agenda_events')
    .values({ meeting_id: meetingId, event: 'sent', revision, agenda_version: version, reason: note })
    .execute();
  return accept({ version });
}

/** The items of the agenda that tell of decisions by delegation. */
const tellingItems = (db: Writer, meetingId: string) =>
  db
    .selectFrom('draft_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('standing', '=', 'delegated')
    .where('removed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
