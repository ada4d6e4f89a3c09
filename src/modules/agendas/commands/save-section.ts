import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Draft, DraftSection } from '../rules/draft-views.ts';
import { isInside, slotsWith, type NamedSlot, type Slot, type SlotRefusal } from '../rules/section-times.ts';
import { touchOrder } from './touch-agenda.ts';

export type SectionData = Slot & { readonly title: string; readonly municipalOnly: boolean };
export type SectionRefusal =
  | SlotRefusal
  | { code: 'item-outside-section'; field: 'startsAt'; facts: { number: string } }
  | { code: 'section-has-items'; facts: { count: number } }
  | { code: 'changed-meanwhile' };

/** What a section is placed in: the draft as it stands, the version that was looked at, and the meeting's time. */
export type SectionPlace = { readonly draft: Draft; readonly version: number; readonly meeting: Slot };

/** Adds a section after another (by its name; 0 = first). Its neighbours give it its time. */
export async function addSection(
  db: Writer,
  place: SectionPlace,
  { after, ...data }: SectionData & { after: number },
): Promise<Result<'saved', SectionRefusal>> {
  const { sections, head } = place.draft;
  const index = sections.findIndex(({ entry }) => entry === after) + 1;
  const slots = fittedSlots(place, [...sections.slice(0, index), data, ...sections.slice(index)], index);
  if (!slots.ok) return slots;
  if (!(await touchOrder(db, { meetingId: head.meetingId, version: place.version })))
    return refuse({ code: 'changed-meanwhile' });
  const { next } = await db
    .selectFrom('draft_sections')
    .select(sql<number>`coalesce(max(entry), 0) + 1`.as('next'))
    .where('meeting_id', '=', head.meetingId)
    .executeTakeFirstOrThrow();
  await makeRoom(db, head.meetingId, index);
  await db
    .insertInto('draft_sections')
    .values({ meeting_id: head.meetingId, entry: next, position: index + 1, ...rowOf(data) })
    .execute();
  await storeSlots(db, sections, slots.value.toSpliced(index, 1));
  return accept('saved');
}

/** Changes a section; the ends it shares with its neighbours move with it. */
export async function editSection(
  db: Writer,
  place: SectionPlace,
  { entry, ...data }: SectionData & { entry: number },
): Promise<Result<'saved', SectionRefusal>> {
  const { sections, head } = place.draft;
  const index = sections.findIndex((one) => one.entry === entry);
  const slots = fittedSlots(place, sections.with(index, { ...known(sections, index), ...data }), index);
  if (!slots.ok) return slots;
  const outside = itemOutside(place.draft, slots.value);
  if (outside !== undefined)
    return refuse({ code: 'item-outside-section', field: 'startsAt', facts: { number: outside } });
  if (!(await touchOrder(db, { meetingId: head.meetingId, version: place.version })))
    return refuse({ code: 'changed-meanwhile' });
  await storeSlots(db, sections, slots.value);
  await db
    .updateTable('draft_sections')
    .set((eb) => ({ ...rowOf(data), version: eb('version', '+', 1) }))
    .where('id', '=', sections[index]?.id ?? '')
    .execute();
  return accept('saved');
}

/** Takes out a section that holds nothing; the one before it, or else the one after, gets its time. */
export async function removeSection(
  db: Writer,
  { draft, version }: SectionPlace,
  entry: number,
): Promise<Result<'saved', SectionRefusal>> {
  const count = draft.items.filter(({ sectionEntry }) => sectionEntry === entry).length;
  if (count > 0) return refuse({ code: 'section-has-items', facts: { count } });
  const index = draft.sections.findIndex((one) => one.entry === entry);
  const [gone, former, next] = [draft.sections[index], draft.sections[index - 1], draft.sections[index + 1]];
  if (!gone || !(await touchOrder(db, { meetingId: draft.head.meetingId, version })))
    return refuse({ code: 'changed-meanwhile' });
  const heir =
    former?.endsAt === gone.startsAt
      ? { ...former, endsAt: gone.endsAt }
      : next && { ...next, startsAt: gone.startsAt };
  if (heir && gone.startsAt !== null) await storeSlots(db, [heir], [heir]);
  await db
    .updateTable('draft_sections')
    .set((eb) => ({ removed_at: sql<Date>`now()`, version: eb('version', '+', 1) }))
    .where('id', '=', gone.id)
    .execute();
  return accept('saved');
}

/** Puts a section back where it stood, with its time. */
export async function restoreSection(
  db: Writer,
  { draft, version, meeting }: SectionPlace,
  entry: number,
): Promise<Result<'saved', SectionRefusal>> {
  const back = draft.removedSections.find((one) => one.entry === entry);
  if (!back) return refuse({ code: 'changed-meanwhile' });
  const at = await placeOf(db, back);
  const sections = [...draft.sections.slice(0, at), back, ...draft.sections.slice(at)];
  const slots = fittedSlots({ draft, version, meeting }, sections, at);
  if (!slots.ok) return slots;
  if (!(await touchOrder(db, { meetingId: draft.head.meetingId, version })))
    return refuse({ code: 'changed-meanwhile' });
  await storeSlots(db, sections, slots.value);
  await db.updateTable('draft_sections').set({ removed_at: null }).where('id', '=', back.id).execute();
  return accept('saved');
}

async function placeOf(db: Writer, { id }: DraftSection): Promise<number> {
  const row = await db
    .selectFrom('draft_sections as gone')
    .innerJoin('draft_sections as other', 'other.meeting_id', 'gone.meeting_id')
    .select((eb) => eb.fn.count<number>('other.id').as('before'))
    .where('gone.id', '=', id)
    .where('other.removed_at', 'is', null)
    .whereRef('other.position', '<', 'gone.position')
    .executeTakeFirst();
  return Number(row?.before ?? 0);
}

/** Moves all slots along with the meeting, after it got another time. */
export async function fitSlots(
  db: Writer,
  { draft, version }: SectionPlace,
  slots: readonly Slot[],
): Promise<Result<'saved', SectionRefusal>> {
  if (!(await touchOrder(db, { meetingId: draft.head.meetingId, version })))
    return refuse({ code: 'changed-meanwhile' });
  await storeSlots(db, draft.sections, slots);
  return accept('saved');
}

function known(sections: readonly DraftSection[], index: number): DraftSection {
  const section = sections[index];
  assert(section, 'the section that is changed is in the draft');
  return section;
}

const rowOf = ({ title, municipalOnly, startsAt, endsAt }: SectionData) => ({
  title,
  municipal_only: municipalOnly,
  starts_at: startsAt,
  ends_at: endsAt,
});

function fittedSlots(
  { meeting }: SectionPlace,
  sections: readonly NamedSlot[],
  index: number,
): Result<readonly Slot[], SlotRefusal> {
  const { startsAt = null, endsAt = null } = sections[index] ?? {};
  return slotsWith(sections, { index, wished: { startsAt, endsAt }, meeting });
}

/** The number of the first item whose own time, or its guests', would fall outside its section. */
function itemOutside({ sections, items }: Draft, slots: readonly Slot[]): string | undefined {
  return (
    items.find(({ sectionEntry, startsAt, endsAt }) => {
      const slot = slots[sections.findIndex(({ entry }) => entry === sectionEntry)];
      return slot !== undefined && !isInside({ startsAt, endsAt }, slot);
    })?.number ?? undefined
  );
}

/** The positions behind a place are moved on, those of sections taken out with them. */
const makeRoom = async (db: Writer, meetingId: string, index: number) =>
  sql`update draft_sections s set position = placed.position from (
      select id, (row_number() over (order by position))::int
        + case when row_number() over (order by position) > ${index} then 1 else 0 end as position
      from draft_sections where meeting_id = ${meetingId}
    ) placed where s.id = placed.id`.execute(db);

async function storeSlots(
  db: Writer,
  sections: readonly DraftSection[],
  slots: readonly Slot[],
): Promise<void> {
  for (const [index, { id }] of sections.entries()) {
    const slot = slots[index];
    if (!slot) continue;
    await db
      .updateTable('draft_sections')
      .set({ starts_at: slot.startsAt, ends_at: slot.endsAt })
      .where('id', '=', id)
      .execute();
  }
}
