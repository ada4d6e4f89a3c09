import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import type { LoggedDecision } from '../rules/delegated.ts';
import { asKeyed, decisionsToReport } from './delegated.ts';

const loggedMax = 2000;

type Place = {
  key: string | null;
  held_on: string | null;
  sequence: number | null;
  address: string | null;
};

/** The page of an item the reader may see; null where he may not. */
const pathOf = ({ key, held_on, sequence, address }: Place): string | null =>
  key === null || held_on === null || address === null
    ? null
    : meetingsPaths.item.to({
        body: key,
        day: meetingKey(asKeyed({ held_on, sequence: sequence ?? 1 })),
        item: address,
      });

/** Decided by delegation and not told yet, of what the reader may read. Closed ones are told in another way. */
export async function waitingDecisions(
  db: Reader,
): Promise<{ rows: LoggedDecision[]; leftOutCount: number }> {
  const rows = await db
    .selectFrom(decisionsToReport.as('d'))
    .innerJoin('items as i', 'i.id', 'd.item_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .innerJoin('bodies as by', 'by.id', 'd.deciding_body_id')
    .innerJoin('bodies as to', 'to.id', 'd.receiving_body_id')
    .select(['d.decided_on', 'd.topic', 'd.body_text', 'd.closed', 'd.municipal_only'])
    .select(['b.key', 'm.held_on', 'm.sequence', 'i.address', 'by.short_name as byBody'])
    .select('to.short_name as toBody')
    .where(
      sql<boolean>`not exists (select from decision_reports told where told.decision_id = d.decision_id
        and told.body_id = d.receiving_body_id and told.voided_at is null)`,
    )
    .orderBy('d.decided_on', 'desc')
    .orderBy('i.position')
    .limit(loggedMax)
    .execute();
  const isTold = ({ closed, municipal_only }: (typeof rows)[number]) => !closed && !municipal_only;
  return {
    rows: rows.filter(isTold).map((row) => ({
      state: 'decided',
      decidedOn: row.decided_on as Day,
      byBody: row.byBody,
      toBody: row.toBody,
      topic: row.topic,
      text: row.body_text,
      sourcePath: pathOf(row),
      report: null,
    })),
    leftOutCount: rows.filter((row) => !isTold(row)).length,
  };
}

type Asked = { readonly itemId?: string; readonly number?: number };

/** What was told by delegation, the latest first: in the words it was told, behind the walls of the item that told. */
export const toldDecisions = async (db: Reader, at: Asked = {}): Promise<LoggedDecision[]> =>
  (await toldRows(db, at).execute()).map((row) => ({
    state: row.voided_at === null ? 'reported' : 'voided',
    decidedOn: row.decided_on as Day,
    byBody: row.byBody,
    toBody: row.short_name,
    topic: row.topic,
    text: row.body_text,
    sourcePath: pathOf({
      key: row.source_key,
      held_on: row.source_on,
      sequence: row.source_sequence,
      address: row.source_address,
    }),
    report: {
      number: row.number,
      bodyId: row.body_id,
      bodyShortName: row.short_name,
      heldOn: row.held_on as Day,
      version: row.agenda_version,
      path: meetingsPaths.item.to({ body: row.key, day: meetingKey(asKeyed(row)), item: row.address }),
      asked: row.asked,
    },
  }));

const ownRequest = sql<'open' | 'sent' | null>`(select q.state from material_requests q
  where q.report_id = r.id and q.person_id = acting_person() and q.state <> 'withdrawn'
  order by q.asked_at desc limit 1)`;

const toldRows = (db: Reader, { itemId, number }: Asked) =>
  db
    .selectFrom('decision_reports as r')
    .innerJoin('items as i', 'i.id', 'r.item_id')
    .innerJoin('meetings as m', 'm.id', 'r.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'r.body_id')
    .innerJoin('bodies as by', 'by.id', 'r.deciding_body_id')
    .leftJoin('items as si', 'si.id', 'r.source_item_id')
    .leftJoin('meetings as sm', 'sm.id', 'si.meeting_id')
    .leftJoin('bodies as sb', 'sb.id', 'sm.body_id')
    .select(['r.number', 'r.decided_on', 'r.topic', 'r.body_text', 'r.agenda_version', 'r.voided_at'])
    .select(['r.body_id', 'b.short_name', 'b.key', 'm.held_on', 'm.sequence', 'i.address'])
    .select(['sb.key as source_key', 'sm.held_on as source_on', 'sm.sequence as source_sequence'])
    .select(['si.address as source_address', 'by.short_name as byBody', ownRequest.as('asked')])
    .$if(itemId !== undefined, (found) => found.where('r.item_id', '=', itemId ?? ''))
    .$if(number !== undefined, (found) => found.where('r.number', '=', number ?? 0))
    .orderBy('m.held_on', 'desc')
    .orderBy('r.decided_on', 'desc')
    .orderBy('r.number')
    .limit(loggedMax);
