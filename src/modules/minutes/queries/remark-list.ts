import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { Disposition, ItemToRemark, Remark } from '../rules/remark-views.ts';

type Asked = { readonly meetingId: string; readonly personId: string | null };

/** Remarks on the minutes of a meeting, as far as the reader may read their items; those taken back are gone. */
export async function remarksOn(db: Reader, asked: Asked): Promise<Remark[]> {
  return (await remarkRows(db, asked).execute()).map(remarkOf);
}

/** One of them by its number. */
export async function remarkAt(
  db: Reader,
  asked: Asked & { number: number },
): Promise<RemarkRecord | undefined> {
  const row = await remarkRows(db, asked).where('r.number', '=', asked.number).executeTakeFirst();
  return row && { ...remarkOf(row), id: row.id, itemId: row.itemId };
}
export type RemarkRecord = Remark & { readonly id: string; readonly itemId: string | null };

const remarkRows = (db: Reader, { meetingId, personId }: Asked) =>
  db
    .selectFrom('minutes_remarks as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .leftJoin('organisations as o', 'o.id', 'r.organisation_id')
    .leftJoin('items as i', 'i.id', 'r.item_id')
    .select(['r.id', 'r.number', 'r.item_id as itemId', 'i.address', 'i.number as itemNumber', 'i.title'])
    .select(['p.name', 'o.name as organisation', 'r.body_text as text', 'r.given_at as givenAt'])
    .select(['r.is_early as isEarly', 'r.disposition', 'r.disposition_text as dispositionText', 'r.version'])
    .select(sql<boolean>`r.person_id is not distinct from ${personId}`.as('isMine'))
    .where('r.meeting_id', '=', meetingId)
    .where('r.taken_back_at', 'is', null)
    .orderBy(sql`i.position nulls first`)
    .orderBy('r.given_at')
    .orderBy('r.number');

type Row = Awaited<ReturnType<ReturnType<typeof remarkRows>['execute']>>[number];

const remarkOf = ({ itemId, address, itemNumber, title, disposition, ...row }: Row): Remark => ({
  number: row.number,
  name: row.name,
  organisation: row.organisation,
  text: row.text,
  givenAt: row.givenAt,
  isEarly: row.isEarly,
  isMine: row.isMine,
  dispositionText: row.dispositionText,
  version: row.version,
  item: itemId === null ? null : { address: address ?? '', number: itemNumber ?? '', title: title ?? '' },
  disposition: disposition as Disposition | null,
});

/** The items whoever asks may remark on: those he reads, with whether remarks on them are taken by mail. */
export async function itemsToRemark(
  db: Reader,
  meetingId: string,
): Promise<(ItemToRemark & { id: string })[]> {
  return db
    .selectFrom('items as i')
    .leftJoin('treatments as t', 't.item_id', 'i.id')
    .select(['i.id', 'i.address', 'i.number', 'i.title'])
    .select(sql<boolean>`coalesce(t.takes_effect_early, false)`.as('takesEffectEarly'))
    .where('i.meeting_id', '=', meetingId)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.position')
    .execute();
}
