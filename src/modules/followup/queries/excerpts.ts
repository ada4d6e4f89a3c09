import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ExcerptPerson, SentExcerpt } from '../rules/excerpt-views.ts';
import type { MailStateWord } from '../rules/mail-state-word.ts';

const address = sql`coalesce(u.email, w.email)`;

/**
 * Whom a decision may concern: who asked for it, who is to do something about it, the contact persons of the body and
 * of organisations that took a position on it, and the members. Those with an address; each once.
 */
export async function excerptPeople(
  db: Reader,
  { itemId, bodyId, today }: { itemId: string; bodyId: string; today: Day },
): Promise<ExcerptPerson[]> {
  const holds = sql`(coalesce(s.from_on, '-infinity') <= ${today}::date
    and coalesce(s.to_on, 'infinity') >= ${today}::date)`;
  const found = sql<ExcerptPerson & { place: number }>`(
    select distinct on (kept.id) kept.id, kept.key, kept.name, o.name as organisation, ${address} as address,
      who.rank, (array['asked', 'owner', 'contact', 'member'])[who.rank] as "group",
      coalesce(o.seat_order, above.seat_order, 101) as place
    from (
      select q.person_id, null::uuid as organisation_id, 1 as rank from material_requests q
        join decision_reports r on r.id = q.report_id where r.source_item_id = ${itemId} and q.state = 'open'
      union all select a.person_id, null, 2 from actions a where a.item_id = ${itemId} and a.person_id is not null
      union all select s.person_id, s.organisation_id, case s.role when 'contact' then 3 else 4 end
        from memberships s where s.body_id = ${bodyId} and ${holds}
      union all select s.person_id, s.organisation_id, 3 from memberships s
        join organisations part on part.id = s.organisation_id
        where s.role = 'contact' and ${holds} and exists (select from positions_taken t
          where t.item_id = ${itemId} and t.organisation_id in (part.id, part.parent_id))
    ) who
    join persons p on p.id = who.person_id join persons kept on kept.id = coalesce(p.merged_into, p.id)
    left join users u on u.person_id = kept.id left join person_addresses w on w.person_id = kept.id
    left join organisations o on o.id = who.organisation_id left join organisations above on above.id = o.parent_id
    where ${address} is not null and u.disabled_at is null
    order by kept.id, who.rank)`;
  return db
    .selectFrom(found.as('found'))
    .select(['id', 'key', 'name', 'organisation', 'address', 'group'])
    .orderBy(sql`rank`)
    .orderBy('place')
    .orderBy('name')
    .execute();
}

type Known = { readonly id: string; readonly name: string; readonly address: string };

/** Persons of the register by their whole name, with an address. A name two persons have finds both. */
export const personsNamed = (db: Reader, names: readonly string[]): Promise<Known[]> =>
  db
    .selectFrom('persons as p')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as w', 'w.person_id', 'p.id')
    .select(['p.id', 'p.name', sql<string>`${address}`.as('address')])
    .where('p.merged_into', 'is', null)
    .where('u.disabled_at', 'is', null)
    .where(sql<boolean>`${address} is not null`)
    .where(sql<boolean>`lower(p.name) = any(${names.map((name) => name.toLowerCase())}::text[])`)
    .orderBy('p.name')
    .execute();

/** Whether the reader may read what was decided at the item. */
export const readsDecision = async (db: Reader, itemId: string): Promise<boolean> =>
  (await db.selectFrom('treatments').select('item_id').where('item_id', '=', itemId).executeTakeFirst()) !==
  undefined;

/** What was sent of an item, the latest first, and what became of the mails. For the secretariat. */
export async function sentExcerpts(db: Reader, itemId: string): Promise<SentExcerpt[]> {
  const rows = await db
    .selectFrom('excerpts as e')
    .innerJoin('excerpt_recipients as r', 'r.excerpt_id', 'e.id')
    .leftJoin('mails as m', 'm.key', 'r.mail_key')
    .leftJoin('users as u', 'u.id', 'e.sent_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.number', 'e.reason', 'e.sent_at', 'r.position', 'r.name', 'r.address', 'r.is_whole'])
    .select([
      'p.name as sentBy',
      'm.number as mailNumber',
      'm.version as mailVersion',
      'm.state as mailState',
    ])
    .where('e.item_id', '=', itemId)
    .orderBy('e.number', 'desc')
    .orderBy('r.position')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    position: row.position,
    name: row.name,
    address: row.address,
    isWhole: row.is_whole,
    reason: row.reason,
    sentAt: row.sent_at,
    sentBy: row.sentBy,
    mail:
      row.mailNumber === null || row.mailVersion === null
        ? null
        : { number: row.mailNumber, version: row.mailVersion, state: row.mailState as MailStateWord },
  }));
}
