import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { sha256Of } from '../../../platform/files.ts';
import {
  canonicalJson,
  wholeRecord,
  type HashedRecord,
  type Plain,
  type RecordedItem,
} from '../rules/approval-record.ts';

const hashOf = (value: Plain): string => sha256Of(new TextEncoder().encode(canonicalJson(value)));

/**
 * The record of a meeting as whoever asks may read it, with the hash of each item. The one hash over all of it is that
 * of the whole record only for who reads every item. R-032.
 */
export async function hashedRecord(db: Reader, meetingId: string): Promise<HashedRecord> {
  const items = (await itemRows(db, meetingId)).map(({ content, ...item }): RecordedItem => {
    return { ...item, hash: hashOf(content) };
  });
  return { hash: hashOf(wholeRecord(await meetingContent(db, meetingId), items)), items };
}

type ItemRow = Omit<RecordedItem, 'hash'> & { readonly content: Plain; readonly position: number };

/**
 * What does not change of an item once it is approved. Columns are named one by one: a column that comes later changes
 * no hash. Who is to do an action, and by when, lives on, and so does whether a reservation is open.
 */
async function itemRows(db: Reader, meetingId: string): Promise<Omit<ItemRow, 'position'>[]> {
  const rows = await db
    .selectFrom(
      sql<ItemRow>`(select i.id as "itemId", i.address, i.number, i.title, i.position, json_build_object(
          'address', i.address, 'number', i.number, 'title', i.title, 'withdrawn', i.withdrawn_reason,
          'texts', ${listOf('item_texts', sql`t.label, t.body_text`, ofVersion)},
          'recommendations', ${listOf('recommendations', sql`t.lead_text, t.body_text, t.children`, ofVersion)},
          'appendices', ${listOf('appendices', sql`t.number, t.title`, ofVersion)},
          'treatment', (select json_build_array(t.minutes_label, t.minutes_text, t.outcome, t.outcome_text, t.votes,
            t.consent, t.common_understanding, t.takes_effect_early) from treatments t where t.item_id = i.id),
          'decisions', ${listOf(
            'decisions',
            sql`t.recommendation_position, t.topic, t.outcome, t.body_text, t.note, t.value_from, t.value_to,
              t.deciding_body_id, t.consent, t.is_separable, t.common_understanding`,
          )},
          'positions', ${listOf(
            'positions_taken',
            sql`t.kind, t.party, t.department, t.concerning, t.body_text, t.reservation_kind, t.condition_text`,
          )},
          'actions', ${listOf('actions', sql`t.what`)},
          'attendances', ${listOf('attendances', sql`t.presence, t.name, t.organisation_name, t.role`)},
          'corrections', (select coalesce(json_agg(c.body_text order by c.recorded_at, c.number), '[]')
            from minutes_corrections c where c.item_id = i.id)
        ) as content
        from items i, lateral (select coalesce(max(v.number), 1) as number from agenda_versions v
          where v.meeting_id = i.meeting_id) version
        where i.meeting_id = ${meetingId})`.as('r'),
    )
    .select(['itemId', 'address', 'number', 'title', 'content'])
    .orderBy('position')
    .execute();
  return rows;
}

type Table =
  | 'item_texts'
  | 'recommendations'
  | 'appendices'
  | 'decisions'
  | 'positions_taken'
  | 'actions'
  | 'attendances';
const ofVersion = sql` and t.agenda_version = version.number`;

/** The parts of an item in their order, each as the list of what it says. */
const listOf = (table: Table, columns: ReturnType<typeof sql>, more = sql``) => sql`(select coalesce(
  json_agg(json_build_array(${columns}) order by t.position), '[]') from ${sql.table(table)} t
  where t.item_id = i.id${more})`;

/** What is said of the meeting: when, where, who came, and what is corrected of that. */
async function meetingContent(db: Reader, meetingId: string): Promise<Plain> {
  const row = await db
    .selectFrom(
      sql<{
        content: Plain;
      }>`(select json_build_object('body', b.key, 'on', m.held_on, 'sequence', m.sequence,
          'from', m.starts_at, 'to', m.ends_at, 'place', m.place,
          'attendances', (select coalesce(json_agg(json_build_array(a.presence, a.name, a.organisation_name, a.role,
              a.starts_at, a.ends_at) order by a.presence, a.position), '[]')
            from attendances a where a.meeting_id = m.id and a.item_id is null),
          'corrections', (select coalesce(json_agg(c.body_text order by c.recorded_at, c.number), '[]')
            from minutes_corrections c where c.meeting_id = m.id and c.item_id is null)) as content
        from meetings m join bodies b on b.id = m.body_id where m.id = ${meetingId})`.as('r'),
    )
    .select('content')
    .executeTakeFirst();
  return row?.content ?? null;
}
