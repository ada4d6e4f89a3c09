import type { Reader } from '../../../platform/database.ts';

/** What belongs to this body alone: its recommendation, its papers and its minutes do not go on with the case. */
const leftOut = ['Indstilling', 'Bilag', 'Referat', 'Beslutning'];

/** The case of an item in its newest version, for a text that begins where it ended. Empty where there is none. */
export async function textOfItem(db: Reader, itemId: string): Promise<string> {
  const rows = await db
    .selectFrom('item_texts')
    .select(['label', 'body_text'])
    .where('item_id', '=', itemId)
    .where('agenda_version', '=', (eb) =>
      eb
        .selectFrom('item_texts as n')
        .select((m) => m.fn.max('n.agenda_version').as('newest'))
        .where('n.item_id', '=', itemId),
    )
    .orderBy('position')
    .execute();
  const labelled = rows.filter(({ label }) => label !== null && !leftOut.includes(label));
  const shown = labelled.length > 0 ? labelled : rows.slice(0, 1);
  return shown.map(({ body_text }) => body_text.trim()).join('\n\n');
}
