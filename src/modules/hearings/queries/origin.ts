import { sql } from 'kysely';
import { day, dayOf, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

/** The item a hearing begins from, and the decision of it that asked for the hearing. */
export type Origin = {
  readonly meetingId: string;
  readonly itemId: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  readonly decisionPosition: number | null;
};

const named =
  /^([a-z0-9-]{1,80})\/(\d{4}-\d\d-\d\d)(?:-([2-9]))?\/punkt\/([\w-]{1,40})(?:\/beslutning\/([1-9]\d?))?$/;

/** What a key names, `das/2027-01-28/punkt/6` or the same with `/beslutning/2`, where the reader may read the item. */
export async function originNamed(db: Reader, key: string): Promise<Origin | undefined> {
  const [, bodyKey = '', on = '', sequence = '1', address = '', position] = named.exec(key) ?? [];
  const heldOn = dayOf(on);
  if (heldOn === undefined) return undefined;
  const row = await originRows(db)
    .where('b.key', '=', bodyKey)
    .where('m.held_on', '=', heldOn)
    .where('m.sequence', '=', Number(sequence))
    .where('i.address', '=', address)
    .executeTakeFirst();
  const decisionPosition = position === undefined ? null : Number(position);
  return row && { ...row, heldOn: day(row.heldOn), decisionPosition };
}

/** The item of a round, where the reader may read it. */
export async function originOf(
  db: Reader,
  itemId: string | null,
  decisionPosition: number | null,
): Promise<Origin | undefined> {
  if (itemId === null) return undefined;
  const row = await originRows(db).where('i.id', '=', itemId).executeTakeFirst();
  return row && { ...row, heldOn: day(row.heldOn), decisionPosition };
}

const originRows = (db: Reader) =>
  db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id as meetingId', 'i.id as itemId', 'b.id as bodyId', 'b.key as bodyKey'])
    .select(['i.municipal_only as municipalOnly', 'i.closed'])
    .select([
      'b.short_name as bodyName',
      'm.held_on as heldOn',
      'm.sequence',
      'i.address',
      'i.number',
      'i.title',
    ]);

/** A paper as its number names it, in its newest version. */
export type NamedPaper = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** It was sent with an item behind a wall: a hearing may not carry it past. */
  readonly isClosed: boolean;
  readonly isMunicipal: boolean;
};

/** The papers with these numbers that have a file. */
export async function papersNamed(db: Reader, numbers: readonly string[]): Promise<NamedPaper[]> {
  if (numbers.length === 0) return [];
  return db
    .selectFrom('papers as p')
    .innerJoin('paper_versions as v', 'v.paper_id', 'p.id')
    .select(['p.id', 'p.number', 'v.number as version'])
    .select([
      sql<boolean>`exists (select from appendices a where a.paper_id = p.id and a.closed)`.as('isClosed'),
      sql<boolean>`exists (select from appendices a where a.paper_id = p.id and a.municipal_only)`.as(
        'isMunicipal',
      ),
    ])
    .distinctOn('p.id')
    .where('p.number', 'in', [...numbers])
    .where('p.removed_at', 'is', null)
    .orderBy('p.id')
    .orderBy('v.number', 'desc')
    .execute();
}

/** The numbers of the papers an item was sent with. */
export const paperNumbersOfItem = async (db: Reader, itemId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('appendices as a')
      .innerJoin('papers as p', 'p.id', 'a.paper_id')
      .select('p.number')
      .distinct()
      .where('a.item_id', '=', itemId)
      .orderBy('p.number')
      .execute()
  ).map(({ number }) => number);

/** A meeting a hearing may be reported to. */
export type MeetingToReportTo = {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly heldOn: Day;
  readonly sequence: number;
};

/** The meetings to come, those of the hearing's own body first. */
export async function meetingsToReportTo(
  db: Reader,
  { bodyId, today }: { bodyId: string; today: Day },
): Promise<MeetingToReportTo[]> {
  const rows = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select([
      'm.id',
      'b.id as bodyId',
      'b.key as bodyKey',
      'b.short_name as bodyName',
      'm.held_on',
      'm.sequence',
    ])
    .where('m.held_on', '>=', today)
    .where('m.state', 'in', ['planned', 'called', 'postponed'])
    .orderBy((eb) => eb('b.id', '=', bodyId), 'desc')
    .orderBy('m.held_on')
    .orderBy('b.short_name')
    .execute();
  return rows.map(({ held_on, ...row }) => ({ ...row, heldOn: day(held_on) }));
}

/** Where the person who acts can be written to: his user's address, or the one he was registered with. */
export async function addressOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('persons as p')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as a', 'a.person_id', 'p.id')
    .select((eb) => eb.fn.coalesce('u.email', 'a.email').as('email'))
    .where('p.id', '=', personId)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** The person who has this address already, as a user or from a list. */
export async function personOfAddress(db: Reader, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('persons as p')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as a', 'a.person_id', 'p.id')
    .select('p.id')
    .where('p.merged_into', 'is', null)
    .where((eb) => eb.or([eb('u.email', '=', email), eb('a.email', '=', email)]))
    .executeTakeFirst();
  return row?.id;
}
