import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { lineKinds, type CardLines } from '../rules/secretariat-card.ts';

export type CardToWrite = {
  readonly holdsFrom: Day;
  /** Keys of the municipality and the body. */
  readonly anchor: string;
  readonly reportsTo: string;
  readonly reporting: string;
  readonly isPublic: boolean;
  readonly itemId: string | null;
  readonly source: string;
  readonly reason: string;
  readonly lines: CardLines;
};
export type CardRefusal =
  | { code: 'choose-one'; field: 'anchor' | 'reportsTo' }
  | { code: 'source-missing'; field: 'source' }
  | { code: 'changed-meanwhile' };

/** Writes the next version of the card; `seen` is the newest its writer saw, 0 where there was none. Source: R-015. */
export async function writeCard(
  db: Writer,
  seen: number,
  { anchor, reportsTo, lines, ...card }: CardToWrite,
): Promise<Result<void, CardRefusal>> {
  const house = await db
    .selectFrom('organisations')
    .select('id')
    .where('key', '=', anchor)
    .executeTakeFirst();
  if (!house) return refuse({ code: 'choose-one', field: 'anchor' });
  const body = await db.selectFrom('bodies').select('id').where('key', '=', reportsTo).executeTakeFirst();
  if (!body) return refuse({ code: 'choose-one', field: 'reportsTo' });
  if (card.itemId === null && card.source === '') return refuse({ code: 'source-missing', field: 'source' });
  const number = seen + 1;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('secretariat_cards')
    .values({
      number,
      holds_from: card.holdsFrom,
      anchor_id: house.id,
      reports_to_id: body.id,
      reporting: card.reporting,
      is_public: card.isPublic,
      item_id: card.itemId,
      source: card.source,
      reason: card.reason,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  const rows = lineKinds.flatMap((kind) =>
    lines[kind].map((line, index) => ({ card: number, kind, position: index + 1, ...line })),
  );
  if (rows.length > 0) await db.insertInto('secretariat_card_lines').values(rows).execute();
  return accept(undefined);
}
