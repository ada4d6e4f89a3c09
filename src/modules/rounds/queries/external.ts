import type { Reader } from '../../../platform/database.ts';

/** What the secretariat has written down of the other side of a meeting. */
export type Counterparty = {
  readonly name: string;
  readonly points: string;
  readonly participants: string;
  readonly advisers: string;
  readonly positionPaper: string;
  readonly version: number;
};

export async function counterpartyOf(db: Reader, roundId: string): Promise<Counterparty | undefined> {
  const row = await db
    .selectFrom('round_counterparties')
    .select(['name', 'points', 'participants', 'advisers', 'position_paper', 'version'])
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { position_paper: positionPaper, ...rest } = row;
  return { ...rest, positionPaper };
}

/** What was done with the round, oldest first; the secretariat's to read. */
export const roundEventsOf = (db: Reader, roundId: string) =>
  db
    .selectFrom('round_events as e')
    .leftJoin('persons as p', 'p.id', 'e.recorded_by')
    .select(['e.event', 'e.reason', 'e.recorded_at', 'p.name'])
    .where('e.round_id', '=', roundId)
    .orderBy('e.recorded_at')
    .execute();

/** What was sent about the round, newest first. */
export const roundMailsOf = (db: Reader, roundId: string) =>
  db
    .selectFrom('round_mails as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['m.kind', 'm.day_offset', 'm.missing', 'm.sent_on', 'p.name', 'o.name as organisation'])
    .where('m.round_id', '=', roundId)
    .orderBy('m.queued_at', 'desc')
    .orderBy('o.name')
    .orderBy('p.name')
    .execute();
