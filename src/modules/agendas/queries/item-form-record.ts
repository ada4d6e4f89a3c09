import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Handling } from '../rules/default-templates.ts';
import type { WrittenItem } from '../rules/item-form-view.ts';
import type { Standing } from '../rules/standing-items.ts';

/** An item of a draft by its name there, with all that is written in it. */
export async function writtenItem(
  db: Reader,
  { meetingId, entry }: { meetingId: string; entry: number },
): Promise<Omit<WrittenItem, 'papers'> | undefined> {
  const row = await itemRow(db, meetingId, entry);
  if (!row) return undefined;
  const [texts, recommendations, guests] = await Promise.all([
    textsOf(db, row.id),
    recommendationsOf(db, row.id),
    guestsOf(db, row.id),
  ]);
  return {
    id: row.id,
    entry,
    version: row.version,
    title: row.title,
    handling: row.handling as Handling,
    standing: row.standing as Standing | null,
    sectionEntry: row.section_entry,
    presenterName: row.presenter_name,
    presenterTitle: row.presenter_title,
    presenterKey: row.presenter_key ?? '',
    closed: row.closed,
    closedReason: row.closed_reason,
    opensOn: row.opens_on as Day | null,
    municipalOnly: row.municipal_only,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    caseNumber: row.case_number ?? '',
    documentNumber: row.document_number ?? '',
    isRemoved: row.removed_at !== null,
    texts,
    recommendations,
    guests,
  };
}

const itemRow = (db: Reader, meetingId: string, entry: number) =>
  db
    .selectFrom('draft_items as i')
    .leftJoin('draft_sections as s', 's.id', 'i.section_id')
    .leftJoin('persons as p', 'p.id', 'i.presenter_person_id')
    .select(['i.id', 'i.version', 'i.title', 'i.handling', 'i.standing', 's.entry as section_entry'])
    .select(['i.presenter_name', 'i.presenter_title', 'p.key as presenter_key', 'i.closed'])
    .select(['i.closed_reason', 'i.opens_on', 'i.municipal_only', 'i.starts_at', 'i.ends_at'])
    .select(['i.case_number', 'i.document_number', 'i.removed_at'])
    .where('i.meeting_id', '=', meetingId)
    .where('i.entry', '=', entry)
    .executeTakeFirst();

async function textsOf(db: Reader, itemId: string): Promise<WrittenItem['texts']> {
  const rows = await db
    .selectFrom('draft_texts as t')
    .leftJoin('users as u', 'u.id', 't.changed_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['t.entry', 't.label', 't.body_text', 't.version', 't.changed_at', 'p.name'])
    .where('t.item_id', '=', itemId)
    .orderBy('t.position')
    .execute();
  return rows.map((row) => ({
    entry: row.entry,
    label: row.label,
    markup: row.body_text,
    version: row.version,
    changedBy: row.name,
    changedAt: row.changed_at,
  }));
}

const recommendationsOf = (db: Reader, itemId: string): Promise<WrittenItem['recommendations']> =>
  db
    .selectFrom('draft_recommendations')
    .select(['entry', 'verb', 'condition', 'body_text as text', 'version'])
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute();

async function guestsOf(db: Reader, itemId: string): Promise<WrittenItem['guests']> {
  const rows = await db
    .selectFrom('draft_guests as g')
    .leftJoin('persons as p', 'p.id', 'g.person_id')
    .select(['g.entry', 'p.key', 'g.name', 'g.organisation_name', 'g.email', 'g.starts_at', 'g.ends_at'])
    .where('g.item_id', '=', itemId)
    .orderBy('g.starts_at')
    .orderBy('g.name')
    .execute();
  return rows.map((row) => ({
    entry: row.entry,
    personKey: row.key ?? '',
    name: row.name,
    organisationName: row.organisation_name,
    email: row.email ?? '',
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }));
}

/** The papers of an item in their order, under the numbers they have in the agenda. */
export async function papersOfItem(
  db: Reader,
  itemId: string,
  numbers: readonly string[],
): Promise<WrittenItem['papers']> {
  const rows = await db
    .selectFrom('draft_item_papers as d')
    .innerJoin('papers as p', 'p.id', 'd.paper_id')
    .select('p.title')
    .where('d.item_id', '=', itemId)
    .orderBy('d.position')
    .execute();
  return rows.map(({ title }, at) => ({ title, number: numbers[at] ?? '' }));
}

/** Persons to choose among, by key. */
export const personsToChoose = (db: Reader): Promise<{ key: string; name: string }[]> =>
  db
    .selectFrom('persons')
    .select(['key', 'name'])
    .where('merged_into', 'is', null)
    .orderBy('name')
    .orderBy('key')
    .execute();

export const personByKey = async (
  db: Reader,
  key: string,
): Promise<{ id: string; name: string } | undefined> =>
  key === ''
    ? undefined
    : db
        .selectFrom('persons')
        .select(['id', 'name'])
        .where('key', '=', key)
        .where('merged_into', 'is', null)
        .executeTakeFirst();
