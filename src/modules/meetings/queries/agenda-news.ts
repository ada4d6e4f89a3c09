import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { VersionKind } from '../rules/agenda-to-release.ts';

const shownMax = 8;

/** An agenda that was sent. */
export type AgendaNews = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly number: number;
  readonly kind: VersionKind;
  readonly sentAt: Date;
};

/** Agendas sent after the moment, the latest first, as far as the reader may know of the meetings. */
export async function agendasSince(db: Reader, since: Date): Promise<AgendaNews[]> {
  const rows = await db
    .selectFrom('agenda_versions as v')
    .innerJoin('meetings as m', 'm.id', 'v.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn', 'm.sequence'])
    .select(['v.number', 'v.kind', 'v.sent_at as sentAt'])
    .where('v.sent_at', '>', since)
    .orderBy('v.sent_at', 'desc')
    .limit(shownMax)
    .execute();
  return rows.flatMap(({ sentAt, ...row }) =>
    sentAt === null ? [] : [{ ...row, sentAt, heldOn: row.heldOn as Day, kind: row.kind as VersionKind }],
  );
}

/** What is proposed for the next agenda of each body, and that agenda's day where it is planned. The secretariat's. */
export async function waitingProposals(db: Reader, today: Day) {
  const rows = await db
    .selectFrom('item_proposals as p')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('meetings as m')
          .select(['m.held_on', 'm.sequence'])
          .whereRef('m.body_id', '=', 'p.body_id')
          .where('m.held_on', '>=', today)
          .where('m.state', 'in', ['planned', 'called'])
          .orderBy('m.held_on')
          .orderBy('m.sequence')
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'next.held_on as heldOn', 'next.sequence'])
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('p.state', '=', 'open')
    .groupBy(['b.key', 'b.short_name', 'next.held_on', 'next.sequence'])
    .orderBy('b.short_name')
    .execute();
  return rows.map((row) => ({ ...row, heldOn: row.heldOn as Day | null, count: Number(row.count) }));
}
