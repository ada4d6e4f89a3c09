import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import type { Handling } from '../rules/default-templates.ts';
import type { CameFrom } from '../rules/draft-views.ts';
import type { Standing } from '../rules/standing-items.ts';
import { numbersOfItem } from './case-numbers.ts';

export type ItemToAdd = {
  readonly title: string;
  readonly sectionId: string | null;
  readonly handling: Handling;
  readonly standing?: Standing;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  readonly recommendations: readonly { readonly verb: string; readonly text: string }[];
  /** An existing case the item goes on with; '' takes the next number. */
  readonly caseNumber: string;
  readonly cameFrom?: CameFrom;
};
export type AddingTo = {
  readonly meetingId: string;
  readonly year: string;
  readonly lateness: 'sent' | 'supplement' | 'tabled';
};

/** Adds an item last in its section and returns its name. The caller counted the change, and so holds the agenda. */
export async function insertItem(db: Writer, to: AddingTo, item: ItemToAdd): Promise<number> {
  const { entry, position } = await nextPlace(db, to.meetingId);
  const isFormal = item.handling === 'formal' || item.standing !== undefined;
  const numbers = isFormal ? {} : await numbersOfItem(db, to.year, item.caseNumber);
  const { id } = await db
    .insertInto('draft_items')
    .values({
      meeting_id: to.meetingId,
      entry,
      position,
      section_id: item.sectionId,
      title: item.title,
      handling: item.handling,
      standing: item.standing ?? null,
      lateness: to.lateness,
      last_part: Math.max(item.texts.length, item.recommendations.length),
      came_from: item.cameFrom ? JSON.stringify(item.cameFrom) : null,
      ...numbers,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertParts(db, id, item);
  return entry;
}

async function nextPlace(db: Writer, meetingId: string) {
  return db
    .selectFrom('draft_items')
    .select(sql<number>`coalesce(max(entry), 0) + 1`.as('entry'))
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
}

async function insertParts(db: Writer, itemId: string, { texts, recommendations }: ItemToAdd): Promise<void> {
  const parts = texts.map(({ label, text }, at) => {
    return { item_id: itemId, entry: at + 1, position: at + 1, label, body_text: text };
  });
  if (parts.length > 0) await db.insertInto('draft_texts').values(parts).execute();
  const asked = recommendations.map(({ verb, text }, at) => {
    return { item_id: itemId, entry: at + 1, position: at + 1, verb, body_text: text };
  });
  if (asked.length > 0) await db.insertInto('draft_recommendations').values(asked).execute();
}
