import type { Reader } from '../../../platform/database.ts';
import {
  logState,
  type Change,
  type LoggedDispatch,
  type LoggedRecipient,
  type LogKind,
} from '../rules/log-views.ts';
import type { Standing } from '../rules/received.ts';

/** What was sent about a meeting, the newest first. */
export async function dispatchesOf(db: Reader, meetingId: string): Promise<LoggedDispatch[]> {
  const rows = await db
    .selectFrom('dispatches as d')
    .leftJoin('users as u', 'u.id', 'd.sent_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['d.number', 'd.kind', 'd.agenda_version as agendaVersion', 'd.sent_at as sentAt'])
    .select(['d.minutes_round as minutesRound', 'p.name as sentBy'])
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.sent_at', 'desc')
    .orderBy('d.number')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LogKind }));
}

/** Who was sent it, with what became of each mail. For the secretariat, who may see the outbox. */
export async function recipientsOf(
  db: Reader,
  asked: { meetingId: string; number?: number },
): Promise<LoggedRecipient[]> {
  const all = db
    .selectFrom('dispatch_recipients as r')
    .innerJoin('dispatches as d', 'd.id', 'r.dispatch_id')
    .leftJoin('mails as m', 'm.key', 'r.mail_key')
    .select(['r.id', 'r.number', 'd.number as dispatch', 'd.kind', 'r.person_id as personId', 'r.name'])
    .select('r.standing')
    .select(['r.received', 'r.pdf_problem as pdfProblem', 'r.problem', 'r.left_out_reason as leftOutReason'])
    .select(['r.returned_on as returnedOn', 'r.returned_reason as returnedReason', 'r.version'])
    .select(['r.address', 'r.prepared_at', 'm.state as mailState', 'm.number as mailNumber', 'm.answer'])
    .where('r.meeting_id', '=', asked.meetingId)
    .orderBy('d.sent_at', 'desc')
    .orderBy('d.number')
    .orderBy('r.name')
    .orderBy('r.number');
  const { number } = asked;
  const rows = await (number === undefined ? all : all.where('r.number', '=', number)).execute();
  return rows.map(({ problem, prepared_at: preparedAt, mailState, answer, ...row }) => ({
    ...row,
    kind: row.kind as LogKind,
    standing: row.standing as Standing,
    received: row.received as LoggedRecipient['received'],
    pdfProblem: row.pdfProblem as LoggedRecipient['pdfProblem'],
    answer: answer ?? '',
    state: logState({
      leftOutReason: row.leftOutReason,
      isReturned: row.returnedOn !== null,
      problem: problem as 'no-address' | null,
      isPrepared: preparedAt !== null,
      mailState: mailState as 'sent' | null,
    }),
  }));
}

/** The change of the meeting nobody was told of yet; undefined where all know, or nothing was sent to anybody. */
export async function untoldChange(
  db: Reader,
  meeting: { id: string; state: string; calendarSequence: number; formerOn: string | null },
): Promise<Change | undefined> {
  const last = await db
    .selectFrom('dispatches')
    .select([
      'calendar_sequence as sequence',
      'kind',
      'told_on as on',
      'told_from as from',
      'told_place as place',
    ])
    .where('meeting_id', '=', meeting.id)
    .where('kind', 'not in', ['substitute', 'relieved', 'minutes', 'minutes-again'])
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || last.sequence >= meeting.calendarSequence) return undefined;
  if (meeting.state === 'cancelled' || meeting.state === 'postponed') return meeting.state;
  const now = await db
    .selectFrom('meetings')
    .select(['held_on as on', 'starts_at as from', 'place'])
    .where('id', '=', meeting.id)
    .executeTakeFirst();
  const isElsewhere = now && (now.on !== last.on || now.from !== last.from || now.place !== last.place);
  const wasOff = last.kind === 'cancelled' || last.kind === 'postponed';
  return isElsewhere || wasOff ? 'moved' : undefined;
}

/** Substitutes that members named, who are persons of the register and have no seat lent for the day of the meeting. */
export const substitutesWithoutSeat = (
  db: Reader,
  { id, bodyId, heldOn }: { id: string; bodyId: string; heldOn: string },
): Promise<{ substitute: string; member: string; seat: string | null }[]> =>
  db
    .selectFrom('meeting_replies as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .select(['p.name as member', (eb) => eb.fn.coalesce('r.substitute_name', eb.val('')).as('substitute')])
    .select((eb) =>
      eb
        .selectFrom('memberships as m')
        .select('m.id')
        .whereRef('m.person_id', '=', 'r.person_id')
        .where('m.body_id', '=', bodyId)
        .where('m.role', '<>', 'contact')
        .limit(1)
        .as('seat'),
    )
    .where('r.meeting_id', '=', id)
    .where('r.substitute_id', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('substitutions as s')
            .innerJoin('memberships as m', 'm.id', 's.membership_id')
            .select('s.id')
            .whereRef('s.substitute_id', '=', 'r.substitute_id')
            .whereRef('m.person_id', '=', 'r.person_id')
            .where('m.body_id', '=', bodyId)
            .where('s.from_on', '<=', heldOn)
            .where('s.to_on', '>=', heldOn),
        ),
      ),
    )
    .orderBy('p.name')
    .execute();
