import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';

/** What can be followed: a matter by its number, a body by its key. */
export type Subject =
  | { readonly kind: 'matter'; readonly id: string; readonly key: string; readonly name: string }
  | { readonly kind: 'body'; readonly id: string; readonly key: string; readonly name: string };
export type SubjectKind = Subject['kind'];

/** The matter or body with this key, if the reader may see it; a matter also by a number it had before. */
export async function subjectAt(db: Reader, kind: SubjectKind, key: string): Promise<Subject | undefined> {
  if (kind === 'matter') return matterAt(db, key);
  const row = await db
    .selectFrom('bodies')
    .select(['id', 'key', 'name'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { kind, ...row };
}

async function matterAt(db: Reader, number: string): Promise<Subject | undefined> {
  const row = await db
    .selectFrom('matters as m')
    .select(['m.id', 'm.number as key', 'm.title as name'])
    .where((eb) =>
      eb.or([eb('m.number', '=', number), eb(eb.val(number), '=', eb.fn.any('m.former_numbers'))]),
    )
    .where((eb) => eb.exists(eb.selectFrom('items as i').select('i.id').whereRef('i.matter_id', '=', 'm.id')))
    .orderBy(({ eb }) => eb('m.number', '=', number), 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { kind: 'matter', ...row };
}

/** Whether the reader follows it. */
export async function isFollowed(db: Reader, { kind, id }: Pick<Subject, 'kind' | 'id'>): Promise<boolean> {
  const row = await db
    .selectFrom('follows')
    .select('id')
    .where(kind === 'matter' ? 'matter_id' : 'body_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export type Followed = {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly since: Date;
  readonly told: readonly string[];
  /** Null where the matter is no longer to be seen. */
  readonly subject: Subject | null;
  /** How the page names it all the same: the number it was followed by. */
  readonly key: string;
};

type FollowRow = {
  id: string;
  since: Date;
  told: string[];
  kind: SubjectKind;
  followed_key: string;
  subject_id: string | null;
  key: string | null;
  name: string | null;
};

/** What the reader follows, matters before bodies, by name. A matter that was merged is followed where it went. */
export async function followedBy(db: Reader): Promise<Followed[]> {
  const rows = sql<FollowRow>`(
    select f.id, f.since, f.told, case when f.body_id is null then 'matter' else 'body' end as kind,
      coalesce(f.matter_number, b.key) as followed_key, coalesce(m.id, b.id) as subject_id,
      coalesce(m.number, b.key) as key, coalesce(m.title, b.name) as name
    from follows f
    left join bodies b on b.id = f.body_id
    left join lateral (select m.id, m.number, m.title from matters m
      where (m.id = f.matter_id or f.matter_number = any(m.former_numbers))
        and exists (select from items i where i.matter_id = m.id)
      order by m.id = f.matter_id desc limit 1) m on true)`;
  const found = await db
    .selectFrom(rows.as('found'))
    .selectAll()
    .orderBy('kind', 'desc')
    .orderBy('name')
    .execute();
  return found.map(({ id, since, told, kind, followed_key, subject_id, key, name }) => ({
    id,
    kind,
    since,
    told,
    key: followed_key,
    subject:
      subject_id === null || key === null || name === null ? null : { kind, id: subject_id, key, name },
  }));
}
