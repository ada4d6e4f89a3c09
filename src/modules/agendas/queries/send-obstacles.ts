import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { saysAgendaForMinutes } from '../rules/standing-items.ts';
import { attachedPapers, type AttachedPaper } from '../../papers/index.ts';

/** Why an agenda must not be sent as it stands, or not by whoever asks. */
export type SendObstacle =
  /** He sees nothing of the item, so it would be missing. No number or title where it was never sent. */
  | { readonly code: 'disqualified'; readonly number: string | null; readonly title: string | null }
  /** The file of a paper that is to be sent cannot be handed to anybody. */
  | { readonly code: 'paper'; readonly title: string; readonly standing: BadStanding }
  /** Minutes are to be approved, and the words speak of an agenda. */
  | { readonly code: 'says-agenda'; readonly title: string };
type BadStanding = Exclude<AttachedPaper['standing'], 'ready' | 'announced'>;

/** Items of the meeting whoever asks is disqualified from, in the draft or as sent. */
export async function itemsHidden(db: Reader, meetingId: string): Promise<SendObstacle[]> {
  const rows = await db
    .selectFrom('item_disqualifications as d')
    .leftJoin('item_headings as h', 'h.item_id', 'd.item_id')
    .select(['h.number', 'h.title'])
    .where('d.meeting_id', '=', meetingId)
    .where('d.item_id', '=', sql<string>`any (acting_disqualified_items())`)
    .distinct()
    .execute();
  return rows.map(({ number, title }) => ({ code: 'disqualified', number, title }));
}

/** Items that approve minutes and say agenda, in their title, a text or what is recommended. */
export async function agendasForMinutes(db: Reader, meetingId: string): Promise<SendObstacle[]> {
  const rows = await db
    .selectFrom('draft_items as i')
    .select('i.title')
    .select(
      sql<string[]>`array[i.title] || array(select t.body_text from draft_texts t where t.item_id = i.id)
        || array(select r.body_text from draft_recommendations r where r.item_id = i.id)`.as('words'),
    )
    .where('i.meeting_id', '=', meetingId)
    .where('i.standing', '=', 'approve-minutes')
    .where('i.removed_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .execute();
  return rows.flatMap(({ title, words }) =>
    words.some((one) => saysAgendaForMinutes('approve-minutes', one)) ? [{ code: 'says-agenda', title }] : [],
  );
}

/** Papers that go out with the draft, and whose newest file is waiting, doubted, refused, infected or erased. */
export async function papersNotReady(db: Reader, meetingId: string): Promise<SendObstacle[]> {
  const items = await db
    .selectFrom('draft_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute();
  const papers = await attachedPapers(
    db,
    items.map(({ id }) => id),
  );
  const seen = new Set<string>();
  return papers.flatMap(({ paperId, title, standing, lateness }) => {
    if (standing === 'ready' || standing === 'announced' || lateness !== 'sent' || seen.has(paperId))
      return [];
    seen.add(paperId);
    return [{ code: 'paper', title, standing } as const];
  });
}
