import type { Reader } from '../../../platform/database.ts';

const textsMax = 20;

/** What an item says in its newest version, for a text that begins where it ended. Empty where it says nothing. */
export async function textOfItem(db: Reader, itemId: string): Promise<string> {
  const rows = await db
    .selectFrom('item_texts')
    .select('body_text')
    .where('item_id', '=', itemId)
    .where('agenda_version', '=', (eb) =>
      eb
        .selectFrom('item_texts as n')
        .select((m) => m.fn.max('n.agenda_version').as('newest'))
        .where('n.item_id', '=', itemId),
    )
    .orderBy('position')
    .limit(textsMax)
    .execute();
  return rows.map(({ body_text }) => body_text.trim()).join('\n\n');
}
