import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Standing } from '../rules/received.ts';

/** An item a guest is there for. */
export type GuestItem = { readonly id: string; readonly number: string; readonly title: string };

/** Somebody who is to be told of the meeting. Without a person he stands in no register and has an address alone. */
export type Candidate = {
  /** What the form calls him: the person, or whose substitute or guest he is. */
  readonly key: string;
  readonly personId: string | null;
  readonly name: string;
  readonly organisation: string | null;
  readonly address: string | null;
  readonly isUserClosed: boolean;
  readonly standing: Standing;
  readonly items: readonly GuestItem[];
  readonly namedBy: string | null;
};

type Asked = { readonly id: string; readonly bodyId: string; readonly heldOn: Day };

/**
 * Everybody who is to be told of a meeting, each once and as what counts most: who sits in the body or stands in for
 * somebody, its contact persons, the guests of items. For the secretariat, who sees addresses and drafts.
 */
export async function candidatesFor(db: Reader, asked: Asked): Promise<Candidate[]> {
  const found = [
    ...(await seated(db, asked)),
    ...(await namedSubstitutes(db, asked.id)),
    ...(await guests(db, asked.id)),
  ];
  const kept = new Map<string, Candidate>();
  for (const one of found) {
    const key = one.personId ?? one.address ?? one.key;
    const before = kept.get(key);
    if (!before) kept.set(key, one);
    else if (before.standing === 'guest' && one.standing === 'guest')
      kept.set(key, { ...before, items: [...before.items, ...one.items] });
  }
  return [...kept.values()];
}

type SeatedRow = {
  personId: string;
  name: string;
  organisation: string | null;
  address: string | null;
  isUserClosed: boolean;
  standing: 'member' | 'contact' | 'substitute';
};

const addressOf = sql`coalesce(u.email, a.email)`;

async function seated(db: Reader, { bodyId, heldOn }: Asked): Promise<Candidate[]> {
  const holds = sql`(coalesce(m.from_on, '-infinity') <= greatest(acting_day(), ${heldOn}::date)
    and coalesce(m.to_on, 'infinity') >= ${heldOn}::date)`;
  const rows = await db
    .selectFrom(
      sql<SeatedRow>`(select distinct on (kept.id) kept.id as "personId", kept.name, o.name as organisation,
          ${addressOf} as address, u.disabled_at is not null as "isUserClosed", seat.standing,
          coalesce(o.seat_order, above.seat_order, 101) as place
        from (
          select m.person_id, m.organisation_id,
            case m.role when 'contact' then 'contact' else 'member' end as standing,
            case m.role when 'contact' then 3 else 1 end as rank
          from memberships m where m.body_id = ${bodyId} and ${holds}
          union all
          select s.substitute_id, m.organisation_id, 'substitute', 2
          from substitutions s join memberships m on m.id = s.membership_id
          where m.body_id = ${bodyId} and m.role <> 'contact' and ${holds}
            and greatest(acting_day(), s.from_on) <= s.to_on and s.from_on <= ${heldOn}::date
        ) seat
        join persons p on p.id = seat.person_id
        join persons kept on kept.id = coalesce(p.merged_into, p.id)
        left join organisations o on o.id = seat.organisation_id
        left join organisations above on above.id = o.parent_id
        left join users u on u.person_id = kept.id
        left join person_addresses a on a.person_id = kept.id
        order by kept.id, seat.rank)`.as('found'),
    )
    .select(['personId', 'name', 'organisation', 'address', 'isUserClosed', 'standing'])
    .orderBy(sql`place`)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, key: row.personId, items: [], namedBy: null }));
}

/** Whom somebody absent has named; without a person, the address he was named with. */
async function namedSubstitutes(db: Reader, meetingId: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('meeting_replies as r')
    .leftJoin('users as u', 'u.person_id', 'r.substitute_id')
    .leftJoin('person_addresses as a', 'a.person_id', 'r.substitute_id')
    .select(['r.person_id as namedBy', 'r.substitute_id as personId', 'r.substitute_name as name'])
    .select([sql<string | null>`${addressOf}`.as('address'), 'u.disabled_at as closedAt'])
    .select((eb) =>
      eb
        .selectFrom('dispatch_recipients as d')
        .select('d.address')
        .whereRef('d.meeting_id', '=', 'r.meeting_id')
        .whereRef('d.named_by', '=', 'r.person_id')
        .whereRef('d.name', '=', 'r.substitute_name')
        .where('d.person_id', 'is', null)
        .limit(1)
        .as('typed'),
    )
    .where('r.meeting_id', '=', meetingId)
    .where('r.substitute_name', 'is not', null)
    .orderBy('r.substitute_name')
    .execute();
  return rows.map(({ closedAt, typed, address, name, ...row }) => ({
    ...row,
    key: row.personId ?? `s-${row.namedBy}`,
    name: name ?? '',
    organisation: null,
    address: address ?? typed,
    isUserClosed: closedAt !== null,
    standing: 'substitute',
    items: [],
  }));
}

/** Those the draft or the rights invite; a guest of a draft that is not in the register has a name and an address. */
async function guests(db: Reader, meetingId: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom(guestRows(meetingId).as('g'))
    .leftJoin('users as u', 'u.person_id', 'g.person_id')
    .leftJoin('person_addresses as a', 'a.person_id', 'g.person_id')
    .select([
      'g.person_id as personId',
      'g.name',
      'g.organisation',
      'g.item_id',
      'g.number',
      'g.title',
      'g.guest_id',
    ])
    .select([sql<string | null>`coalesce(g.typed, ${addressOf})`.as('address'), 'u.disabled_at as closedAt'])
    .orderBy('g.position')
    .orderBy('g.name')
    .execute();
  return rows.map(({ closedAt, item_id, guest_id, number, title, ...row }) => ({
    ...row,
    key: row.personId ?? `g-${guest_id}`,
    isUserClosed: closedAt !== null,
    standing: 'guest',
    items: [{ id: item_id, number, title }],
    namedBy: null,
  }));
}

const guestRows = (meetingId: string) => sql<GuestRow>`(
        select g.person_id, p.name, null as organisation, null as typed, null as guest_id,
          i.id as item_id, i.number, i.title, i.position
        from item_guests g join items i on i.id = g.item_id join persons p on p.id = g.person_id
        where i.meeting_id = ${meetingId} and g.withdrawn_at is null and i.withdrawn_at is null
        union all
        select d.person_id, d.name, nullif(d.organisation_name, ''), d.email, d.id, i.id,
          coalesce(i.sent_number, ''), i.title, i.position
        from draft_guests d join draft_items i on i.id = d.item_id
        where i.meeting_id = ${meetingId} and i.removed_at is null and i.withdrawn_at is null
          and (d.person_id is null or not exists (select from item_guests g
            where g.item_id = d.item_id and g.person_id = d.person_id))
      )`;

type GuestRow = {
  person_id: string | null;
  name: string;
  organisation: string | null;
  typed: string | null;
  guest_id: string | null;
  item_id: string;
  number: string;
  title: string;
  position: number;
};

/** Everybody who was sent something about the meeting, as he was last. */
export async function earlierRecipients(db: Reader, meetingId: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('dispatch_recipients as r')
    .innerJoin('dispatches as d', 'd.id', 'r.dispatch_id')
    .leftJoin('users as u', 'u.person_id', 'r.person_id')
    .leftJoin('person_addresses as a', 'a.person_id', 'r.person_id')
    .select(['r.id', 'r.person_id as personId', 'r.name', 'r.standing', 'r.item_ids as itemIds'])
    .select([
      sql<string | null>`coalesce(${addressOf}, r.address)`.as('address'),
      'u.disabled_at as closedAt',
    ])
    .select('r.named_by as namedBy')
    .distinctOn(sql`coalesce(r.person_id::text, r.address, r.id::text)`)
    .where('r.meeting_id', '=', meetingId)
    .where('r.left_out_reason', 'is', null)
    .where('d.kind', '<>', 'relieved')
    .orderBy(sql`coalesce(r.person_id::text, r.address, r.id::text)`)
    .orderBy('d.sent_at', 'desc')
    .execute();
  return rows.map(({ id, closedAt, itemIds, standing, ...row }) => ({
    ...row,
    key: row.personId ?? id,
    organisation: null,
    isUserClosed: closedAt !== null,
    standing: standing as Standing,
    items: itemIds.map((itemId) => ({ id: itemId, number: '', title: '' })),
  }));
}

/** Who in the register has this address. */
export const personOfAddress = (
  db: Reader,
  address: string,
): Promise<{ id: string; name: string; isUserClosed: boolean } | undefined> =>
  db
    .selectFrom('persons as p')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as a', 'a.person_id', 'p.id')
    .select(['p.id', 'p.name', sql<boolean>`u.disabled_at is not null`.as('isUserClosed')])
    .where('p.merged_into', 'is', null)
    .where(sql`${addressOf}`, '=', address.toLowerCase())
    .executeTakeFirst();
