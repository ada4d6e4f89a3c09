import { sql, type Insertable } from 'kysely';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Writer } from '../../../platform/database.ts';
import { recommendationWords } from '../rules/recommendation-verbs.ts';
import type { PlacedItem, ReleasePlan } from '../rules/release-plan.ts';
import { insertRows } from './insert-rows.ts';
import type { MeetingWalls } from './meeting-rows.ts';

/** A version on its way into the record. */
export type Release = ReleasePlan & {
  readonly walls: MeetingWalls;
  readonly version: number;
  readonly heldOn: string;
  /** How the body is called in what is recommended to it. */
  readonly bodyShortName: string;
};
type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

/** Puts the sections as they are now in place of those that were: what they were called is in the versions. */
export async function storeSections(db: Writer, { sections, walls }: Release): Promise<void> {
  const rows = sections.map((section, index): Row<'agenda_sections'> => ({
    id: section.id,
    ...walls,
    municipal_only: section.municipalOnly,
    position: index + 1,
    title: section.title,
    starts_at: section.startsAt,
    ends_at: section.endsAt,
  }));
  const kept = sections.map(({ id }) => id);
  await sql`delete from agenda_sections
    where meeting_id = ${walls.meeting_id} and not (id = any(${kept}::uuid[]))`.execute(db);
  await sql`insert into agenda_sections
    select * from json_populate_recordset(null::agenda_sections, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set municipal_only = excluded.municipal_only, position = excluded.position,
      title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at
    where agenda_sections.meeting_id = excluded.meeting_id`.execute(db);
}

/** Items that were sent keep id, number and address; the rest of them is what it is now. */
export async function storeItems(db: Writer, { items, walls }: Release): Promise<void> {
  const rows = items.map((placed) => ({ placed, row: itemRow(placed, walls) }));
  await changeItems(
    db,
    rows.flatMap(({ placed, row }) => (placed.isNew ? [] : [row])),
  );
  await insertRows(
    db,
    'items',
    rows.flatMap(({ placed, row }) => (placed.isNew ? [row] : [])),
  );
}

const itemRow = (placed: PlacedItem, walls: MeetingWalls): Row<'items'> => ({
  id: placed.item.id,
  ...walls,
  municipal_only: placed.municipalOnly,
  closed: placed.item.closed,
  closed_reason: placed.item.closed ? placed.item.closedReason : '',
  opens_on: placed.item.closed ? placed.item.opensOn : null,
  position: placed.position,
  address: placed.address,
  number: placed.number,
  title: placed.item.title,
  kind: placed.kind,
  handling: placed.item.handling,
  lateness: placed.lateness,
  section_id: placed.section?.id ?? null,
  matter_id: placed.item.matterId,
  starts_at: placed.item.startsAt,
  ends_at: placed.item.endsAt,
  case_number: placed.item.caseNumber,
  document_number: placed.item.documentNumber,
  withdrawn_reason: placed.item.withdrawnReason,
});

/** A matter that was given to the item after it was sent stays with it. */
const changeItems = async (db: Writer, rows: readonly Row<'items'>[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`update items i set municipal_only = n.municipal_only, closed = n.closed,
      closed_reason = n.closed_reason, opens_on = n.opens_on, position = n.position, title = n.title,
      kind = n.kind, handling = n.handling, section_id = n.section_id,
      matter_id = coalesce(n.matter_id, i.matter_id), starts_at = n.starts_at, ends_at = n.ends_at,
      case_number = n.case_number, document_number = n.document_number,
      withdrawn_reason = n.withdrawn_reason,
      withdrawn_at = case when n.withdrawn_reason is not null then coalesce(i.withdrawn_at, now()) end,
      withdrawn_by = case when n.withdrawn_reason is not null then coalesce(i.withdrawn_by, acting_user()) end,
      version = i.version + 1
    from json_populate_recordset(null::items, ${JSON.stringify(rows)}::json) n
    where n.id = i.id and i.meeting_id = n.meeting_id`.execute(db);
};

/** The version itself: each item as it stands in it, and what it says. A withdrawn item says nothing more. */
export async function insertVersion(db: Writer, release: Release): Promise<void> {
  const { items } = release;
  await insertRows(
    db,
    'item_versions',
    items.map((placed) => versionRow(placed, release)),
  );
  const said = items.filter(({ item }) => item.withdrawnReason === null);
  const wallsOf = (placed: PlacedItem) => partWalls(placed, release);
  await insertRows(
    db,
    'item_texts',
    said.flatMap((placed) => textRows(placed, wallsOf(placed))),
  );
  await insertRows(
    db,
    'recommendations',
    said.flatMap((placed) => recommendationRows(placed, wallsOf(placed), release.bodyShortName)),
  );
  await insertRows(
    db,
    'appendices',
    said.flatMap((placed) => appendixRows(placed, wallsOf(placed))),
  );
  await storePresenters(db, said, release);
}

type PartWalls = ReturnType<typeof partWalls>;
const partWalls = (placed: PlacedItem, { walls, version }: Release) => ({
  item_id: placed.item.id,
  ...walls,
  municipal_only: placed.municipalOnly,
  closed: placed.item.closed,
  agenda_version: version,
});

const versionRow = (placed: PlacedItem, release: Release): Row<'item_versions'> => ({
  ...partWalls(placed, release),
  position: placed.position,
  number: placed.number,
  title: placed.item.title,
  handling: placed.item.handling,
  section_title: placed.section?.title ?? '',
  starts_at: placed.item.startsAt,
  ends_at: placed.item.endsAt,
  presenter: placed.item.presenter?.name ?? '',
  lateness: placed.lateness,
  is_withdrawn: placed.item.withdrawnReason !== null,
});

const textRows = ({ item }: PlacedItem, walls: PartWalls): Row<'item_texts'>[] =>
  item.texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ label, text, format }, index) => ({
      ...walls,
      position: index + 1,
      label,
      body_text: text,
      format,
    }));

const recommendationRows = (
  { item }: PlacedItem,
  walls: PartWalls,
  bodyShortName: string,
): Row<'recommendations'>[] =>
  item.recommendations.map((recommendation, index) => ({
    ...walls,
    position: index + 1,
    lead_text: `Det indstilles, at ${bodyShortName}`,
    body_text: recommendationWords(recommendation),
    verb: recommendation.verb,
    condition: recommendation.condition,
  }));

const appendixRows = ({ item }: PlacedItem, walls: PartWalls): Row<'appendices'>[] =>
  item.appendices.map(({ number, title, paperId, paperVersion, lateness }, index) => ({
    ...walls,
    position: index + 1,
    number,
    title,
    paper_id: paperId,
    paper_version: paperVersion,
    lateness,
  }));

async function storePresenters(db: Writer, items: readonly PlacedItem[], release: Release): Promise<void> {
  await db.deleteFrom('presenters').where('meeting_id', '=', release.walls.meeting_id).execute();
  const rows = items.flatMap((placed): Row<'presenters'>[] => {
    const { presenter } = placed.item;
    if (!presenter) return [];
    const { agenda_version: _, ...walls } = partWalls(placed, release);
    return [{ ...walls, name: presenter.name, title: presenter.title, person_id: presenter.personId }];
  });
  await insertRows(db, 'presenters', rows);
}
