import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { delegatedDecisions } from '../../followup/index.ts';
import { agendaNumbers } from '../rules/agenda-numbers.ts';
import { appendixNumbers } from '../rules/appendix-numbers.ts';
import type { Handling } from '../rules/default-templates.ts';
import type { AgendaHead, CameFrom, Draft, DraftItem, DraftSection } from '../rules/draft-views.ts';
import {
  standingTitle,
  type DecidedElsewhere,
  type MeetingsBeside,
  type Standing,
} from '../rules/standing-items.ts';
import { agendaHead } from './agenda-head.ts';
import { meetingsBeside, type Beside } from './meetings-beside.ts';

/** The whole draft of a meeting's agenda, or nothing: "there is none" and "not yours" are the same answer. */
export async function draftOf(
  db: Reader,
  meeting: { id: string; bodyId: string; heldOn: Day; sequence: number },
): Promise<Draft | undefined> {
  const here: Beside = { ...meeting, meetingId: meeting.id };
  const head = await agendaHead(db, meeting.id);
  if (!head) return undefined;
  const [sections, rows, sentNumbers, meetings] = await Promise.all([
    draftSections(db, meeting.id),
    itemRows(db, meeting.id),
    sentAppendixNumbers(db, head),
    meetingsBeside(db, here),
  ]);
  const live = sections.filter(({ isRemoved }) => !isRemoved);
  const beside = { ...meetings, delegated: await toTell(db, meeting.bodyId, rows) };
  const items = itemsOf(rows, { sections: live, beside, sentNumbers });
  return {
    head,
    sections: live,
    removedSections: sections.filter(({ isRemoved }) => isRemoved),
    items: items.filter(({ isRemoved }) => !isRemoved),
    removedItems: items.filter(({ isRemoved }) => isRemoved),
    beside,
  };
}

/** What the item that tells of decisions by delegation says now; nothing where the agenda has none. */
async function toTell(db: Reader, bodyId: string, rows: readonly ItemRow[]): Promise<DecidedElsewhere[]> {
  const item = rows.find(({ standing, removed_at }) => standing === 'delegated' && removed_at === null);
  if (!item) return [];
  const municipalOnly = item.municipal_only || item.section_municipal === true;
  return delegatedDecisions(db, { bodyId, itemId: item.id, municipalOnly });
}

type SectionRow = DraftSection & { isRemoved: boolean };

async function draftSections(db: Reader, meetingId: string): Promise<SectionRow[]> {
  const rows = await db
    .selectFrom('draft_sections')
    .select(['id', 'entry', 'title', 'starts_at', 'ends_at', 'municipal_only', 'removed_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    entry: row.entry,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    municipalOnly: row.municipal_only,
    isRemoved: row.removed_at !== null,
  }));
}

const itemRows = (db: Reader, meetingId: string) =>
  db
    .selectFrom('draft_items as i')
    .leftJoin('draft_sections as s', 's.id', 'i.section_id')
    .select(['i.id', 'i.entry', 'i.sent_number', 'i.title', 'i.handling', 'i.standing', 'i.presenter_name'])
    .select(['i.closed', 'i.municipal_only', 'i.starts_at', 'i.ends_at', 'i.case_number'])
    .select(['i.document_number', 'i.came_from', 'i.withdrawn_at', 'i.removed_at'])
    .select(['s.entry as section_entry', 's.municipal_only as section_municipal'])
    .select([
      sql<number>`(select count(*)::int from draft_recommendations r where r.item_id = i.id and r.body_text <> '')`.as(
        'recommendations',
      ),
      sql<number>`(select count(*)::int from draft_guests g where g.item_id = i.id)`.as('guests'),
      sql<boolean>`exists (select from draft_texts t where t.item_id = i.id and t.body_text <> '')`.as(
        'hasText',
      ),
      sql<string[]>`array(select p.paper_id::text from draft_item_papers p where p.item_id = i.id
        order by p.position)`.as('paperIds'),
    ])
    .where('i.meeting_id', '=', meetingId)
    // In a section that was taken out nothing is left but what was taken out too.
    .orderBy('s.position', (order) => order.asc().nullsFirst())
    .orderBy('i.position')
    .execute();

type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];

/** The papers that were sent with the newest version, and the numbers they had. */
async function sentAppendixNumbers(db: Reader, head: AgendaHead): Promise<ReadonlyMap<string, string>> {
  if (head.sentVersion === null) return new Map();
  const rows = await db
    .selectFrom('appendices')
    .select(['paper_id', 'number'])
    .where('meeting_id', '=', head.meetingId)
    .where('paper_id', 'is not', null)
    .orderBy('agenda_version')
    .execute();
  return new Map(
    rows.flatMap(({ paper_id: paper, number }) => (paper && number ? [[paper, number] as const] : [])),
  );
}

type Around = {
  readonly sections: readonly DraftSection[];
  readonly beside: MeetingsBeside;
  readonly sentNumbers: ReadonlyMap<string, string>;
};

function itemsOf(rows: readonly ItemRow[], { beside, sentNumbers }: Around): DraftItem[] {
  const numbers = agendaNumbers(
    rows.map((row) => ({ sentNumber: row.sent_number, isRemoved: row.removed_at !== null })),
  );
  const shown = rows.filter((row) => row.removed_at === null);
  const appendices = appendixNumbers(
    shown.flatMap(({ paperIds }) => paperIds),
    sentNumbers,
  );
  return rows.map((row, index) => ({
    id: row.id,
    entry: row.entry,
    sectionEntry: row.section_entry,
    number: numbers[index] ?? null,
    title: standingTitle(row.standing as Standing | null, row.title, beside),
    handling: row.handling as Handling,
    standing: row.standing as Standing | null,
    presenter: row.presenter_name,
    closed: row.closed,
    municipalOnly: row.municipal_only || row.section_municipal === true,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    caseNumber: row.case_number,
    documentNumber: row.document_number,
    recommendationCount: row.recommendations,
    guestCount: row.guests,
    appendixNumbers: row.paperIds.flatMap((id) => appendices.get(id) ?? []),
    hasText: row.hasText,
    isRemoved: row.removed_at !== null,
    isSent: row.sent_number !== null,
    isWithdrawn: row.withdrawn_at !== null,
    cameFrom: row.came_from as CameFrom | null,
  }));
}
