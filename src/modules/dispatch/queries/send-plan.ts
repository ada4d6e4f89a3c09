import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { agendasForMinutes, itemsHidden, papersNotReady, type SendObstacle } from '../../agendas/index.ts';

/** What there is to send: the draft as it stands, a version nobody was sent yet, or nothing. */
export type ToSend =
  | { readonly what: 'draft'; readonly revision: number; readonly nextVersion: number }
  | { readonly what: 'version'; readonly version: number }
  | { readonly what: 'nothing'; readonly version: number | null };

export type SendPlan = {
  readonly toSend: ToSend;
  readonly hasMunicipal: boolean;
  readonly hasClosed: boolean;
  readonly hasItems: boolean;
  readonly hasChair: boolean;
  /** The body that is to clear the agenda and has not. */
  readonly notClearedBy: string | null;
  /** Papers that are announced with this version and not here. */
  readonly papersMissing: readonly string[];
  /** What keeps the agenda from being sent, or keeps whoever asks from sending it. */
  readonly obstacles: readonly SendObstacle[];
};

type Asked = { readonly id: string; readonly bodyId: string; readonly heldOn: Day };

/** How an agenda stands before it is sent. For the secretariat, who sees the draft. */
export async function sendPlan(db: Reader, meeting: Asked): Promise<SendPlan> {
  const draft = await draftOf(db, meeting.id);
  const newest = await newestVersion(db, meeting.id);
  const toSend = whatToSend(draft, newest);
  const items = toSend.what === 'draft' ? await draftMarks(db, meeting.id) : await sentMarks(db, meeting.id);
  return {
    ...items,
    toSend,
    hasChair: await hasChair(db, meeting),
    notClearedBy: draft?.state === 'draft' && toSend.what === 'draft' ? draft.clearingBody : null,
    papersMissing: toSend.what === 'draft' ? await papersMissing(db, meeting.id) : [],
    obstacles: await obstaclesTo(db, toSend, meeting.id),
  };
}

async function obstaclesTo(db: Reader, { what }: ToSend, meetingId: string): Promise<SendObstacle[]> {
  if (what === 'nothing') return [];
  const hidden = await itemsHidden(db, meetingId);
  if (what === 'version') return hidden;
  return [...hidden, ...(await agendasForMinutes(db, meetingId)), ...(await papersNotReady(db, meetingId))];
}

type Draft = NonNullable<Awaited<ReturnType<typeof draftOf>>>;
type Newest = { version: number | null; isDispatched: boolean };

function whatToSend(draft: Draft | undefined, { version, isDispatched }: Newest): ToSend {
  if (version !== null && !isDispatched) return { what: 'version', version };
  const isNew = draft && (draft.sentRevision === null || draft.revision > draft.sentRevision);
  if (isNew) return { what: 'draft', revision: draft.revision, nextVersion: (version ?? 0) + 1 };
  return { what: 'nothing', version };
}

const draftOf = (db: Reader, meetingId: string) =>
  db
    .selectFrom('agendas as a')
    .leftJoin('bodies as c', 'c.id', 'a.clearing_body_id')
    .select(['a.state', 'a.revision', 'a.sent_revision as sentRevision', 'c.short_name as clearingBody'])
    .where('a.meeting_id', '=', meetingId)
    .executeTakeFirst();

async function newestVersion(db: Reader, meetingId: string): Promise<Newest> {
  const row = await db
    .selectFrom('agenda_versions as v')
    .leftJoin('dispatches as d', (join) =>
      join
        .onRef('d.meeting_id', '=', 'v.meeting_id')
        .onRef('d.agenda_version', '=', 'v.number')
        .on('d.kind', '=', 'agenda'),
    )
    .select(['v.number', 'd.id'])
    .where('v.meeting_id', '=', meetingId)
    .where('v.sent_at', 'is not', null)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { version: row?.number ?? null, isDispatched: row?.id !== null };
}

type Marks = Pick<SendPlan, 'hasMunicipal' | 'hasClosed' | 'hasItems'>;

async function draftMarks(db: Reader, meetingId: string): Promise<Marks> {
  const row = await db
    .selectFrom('draft_items as i')
    .leftJoin('draft_sections as s', 's.id', 'i.section_id')
    .select([
      sql<boolean>`coalesce(bool_or(i.municipal_only or coalesce(s.municipal_only, false)), false)`.as(
        'hasMunicipal',
      ),
      sql<boolean>`coalesce(bool_or(i.closed), false)`.as('hasClosed'),
      sql<boolean>`count(*) > 0`.as('hasItems'),
    ])
    .where('i.meeting_id', '=', meetingId)
    .where('i.removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row;
}

async function sentMarks(db: Reader, meetingId: string): Promise<Marks> {
  const row = await db
    .selectFrom('item_headings')
    .select([
      sql<boolean>`coalesce(bool_or(municipal_only), false)`.as('hasMunicipal'),
      sql<boolean>`coalesce(bool_or(closed), false)`.as('hasClosed'),
      sql<boolean>`count(*) > 0`.as('hasItems'),
    ])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return row;
}

async function hasChair(db: Reader, { bodyId, heldOn }: Asked): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('role', '=', 'chair')
    .where(sql<boolean>`coalesce(from_on, '-infinity') <= ${heldOn}::date`)
    .where(sql<boolean>`coalesce(to_on, 'infinity') >= ${heldOn}::date`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function papersMissing(db: Reader, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('draft_item_papers as d')
    .innerJoin('draft_items as i', 'i.id', 'd.item_id')
    .innerJoin('papers as p', 'p.id', 'd.paper_id')
    .select('p.title')
    .distinct()
    .where('i.meeting_id', '=', meetingId)
    .where('i.removed_at', 'is', null)
    .where('d.lateness', '=', 'sent')
    .where(({ eb }) =>
      eb.not(
        eb.exists(
          eb.selectFrom('paper_versions as v').select('v.number').whereRef('v.paper_id', '=', 'p.id'),
        ),
      ),
    )
    .orderBy('p.title')
    .execute();
  return rows.map(({ title }) => title);
}
