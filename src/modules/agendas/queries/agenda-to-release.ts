import { writeMarkup } from '../../../kernel/rich-markup.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type {
  AgendaToRelease,
  AppendixToRelease,
  GuestToRelease,
  ItemToRelease,
  RecommendationToRelease,
  TextToRelease,
} from '../../meetings/index.ts';
import { attachedPapers } from '../../papers/index.ts';
import type { Draft, DraftItem } from '../rules/draft-views.ts';
import { standingText } from '../rules/standing-items.ts';
import { draftOf } from './draft.ts';

type Whole = { readonly agenda: AgendaToRelease; readonly sentRevision: number | null };

/** The draft as the record wants it: sections, items with their texts, papers with the newest version if ready. */
export async function agendaToRelease(db: Reader, meetingId: string): Promise<Whole | undefined> {
  const meeting = await db
    .selectFrom('meetings')
    .select(['id', 'body_id', 'held_on', 'sequence'])
    .where('id', '=', meetingId)
    .executeTakeFirst();
  const draft =
    meeting &&
    (await draftOf(db, {
      id: meeting.id,
      bodyId: meeting.body_id,
      heldOn: meeting.held_on as Day,
      sequence: meeting.sequence,
    }));
  if (!draft) return undefined;
  const ids = draft.items.map(({ id }) => id);
  const parts = await partsOf(db, meetingId, ids);
  const items = draft.items.map((item) => itemToRelease(item, draft, parts));
  const sections = draft.sections.map((section, index) => {
    const { id, title, startsAt, endsAt, municipalOnly } = section;
    return { id, title, startsAt, endsAt, municipalOnly, position: index + 1 };
  });
  return { agenda: { sections, items }, sentRevision: draft.head.sentRevision };
}

type Parts = {
  readonly rows: ReadonlyMap<string, ItemRow>;
  readonly texts: ReadonlyMap<string, TextToRelease[]>;
  readonly recommendations: ReadonlyMap<string, RecommendationToRelease[]>;
  readonly papers: ReadonlyMap<string, Omit<AppendixToRelease, 'number'>[]>;
  readonly guests: ReadonlyMap<string, GuestToRelease[]>;
};
type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];

function itemToRelease(item: DraftItem, draft: Draft, parts: Parts): ItemToRelease {
  const row = parts.rows.get(item.id);
  const written = parts.texts.get(item.id) ?? [];
  const byItself = writeMarkup(standingText(item.standing, draft.beside));
  const standing: TextToRelease[] = byItself === '' ? [] : [{ label: null, text: byItself, format: 'rich' }];
  const name = row?.presenter_name ?? '';
  return {
    id: item.id,
    sectionId: draft.sections.find(({ entry }) => entry === item.sectionEntry)?.id ?? null,
    number: item.number ?? '',
    title: item.title,
    handling: item.handling,
    presenter:
      name === ''
        ? null
        : { name, title: row?.presenter_title || null, personId: row?.presenter_person_id ?? null },
    closed: item.closed,
    closedReason: row?.closed_reason ?? '',
    opensOn: (row?.opens_on ?? null) as Day | null,
    municipalOnly: item.municipalOnly,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    caseNumber: item.caseNumber,
    documentNumber: item.documentNumber,
    matterId: row?.matter_id ?? null,
    lateness: (row?.lateness ?? 'sent') as ItemToRelease['lateness'],
    withdrawnReason: row?.withdrawn_reason ?? null,
    texts: [...standing, ...written.filter(({ text }) => text.trim() !== '')],
    recommendations: (parts.recommendations.get(item.id) ?? []).filter(({ text }) => text.trim() !== ''),
    appendices: (parts.papers.get(item.id) ?? []).map((paper, index) => ({
      ...paper,
      number: item.appendixNumbers[index] ?? '',
    })),
    guests: parts.guests.get(item.id) ?? [],
  };
}

async function partsOf(db: Reader, meetingId: string, itemIds: readonly string[]): Promise<Parts> {
  const [rows, texts, recommendations, papers, guests] = await Promise.all([
    itemRows(db, meetingId),
    textRows(db, meetingId),
    recommendationRows(db, meetingId),
    attachedPapers(db, itemIds),
    guestRows(db, meetingId),
  ]);
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    texts: byItem(texts, ({ label, body_text }) => ({ label, text: body_text, format: 'rich' as const })),
    recommendations: byItem(recommendations, ({ verb, condition, body_text }) => {
      return { verb, condition, text: body_text };
    }),
    papers: byItem(
      papers.map((paper) => ({ ...paper, item_id: paper.itemId })),
      ({ title, paperId, version, standing, lateness }) => {
        return { title, paperId, paperVersion: standing === 'ready' ? version : null, lateness };
      },
    ),
    guests: byItem(guests, (row) => ({
      personId: row.person_id,
      name: row.name,
      organisationName: row.organisation_name,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    })),
  };
}

function byItem<Row extends { item_id: string }, One>(rows: readonly Row[], one: (row: Row) => One) {
  const found = new Map<string, One[]>();
  for (const row of rows) found.set(row.item_id, [...(found.get(row.item_id) ?? []), one(row)]);
  return found;
}

const itemRows = (db: Reader, meetingId: string) =>
  db
    .selectFrom('draft_items')
    .select(['id', 'presenter_name', 'presenter_title', 'presenter_person_id', 'closed_reason', 'opens_on'])
    .select(['matter_id', 'lateness', 'withdrawn_reason'])
    .where('meeting_id', '=', meetingId)
    .execute();

const ofMeeting = (db: Reader, meetingId: string) =>
  db.selectFrom('draft_items as i').where('i.meeting_id', '=', meetingId).where('i.removed_at', 'is', null);

const textRows = (db: Reader, meetingId: string) =>
  ofMeeting(db, meetingId)
    .innerJoin('draft_texts as t', 't.item_id', 'i.id')
    .select(['t.item_id', 't.label', 't.body_text'])
    .orderBy('t.position')
    .execute();

const recommendationRows = (db: Reader, meetingId: string) =>
  ofMeeting(db, meetingId)
    .innerJoin('draft_recommendations as r', 'r.item_id', 'i.id')
    .select(['r.item_id', 'r.verb', 'r.condition', 'r.body_text'])
    .orderBy('r.position')
    .execute();

const guestRows = (db: Reader, meetingId: string) =>
  ofMeeting(db, meetingId)
    .innerJoin('draft_guests as g', 'g.item_id', 'i.id')
    .select(['g.item_id', 'g.person_id', 'g.name', 'g.organisation_name', 'g.starts_at', 'g.ends_at'])
    .orderBy('g.name')
    .execute();
