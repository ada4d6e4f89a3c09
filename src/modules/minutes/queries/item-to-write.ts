import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../../platform/database.ts';
import type { RecommendationOfItem } from '../rules/first-minutes.ts';
import type { ItemMinutesState, MinutesState } from '../rules/minutes-states.ts';

/** What saving needs to know of an item: its walls, what is recommended, and whether it may be written on. */
export type ItemToWrite = {
  readonly walls: {
    readonly item_id: string;
    readonly meeting_id: string;
    readonly body_id: string;
    readonly audience: string;
    readonly municipal_only: boolean;
    readonly closed: boolean;
  };
  readonly isWithdrawn: boolean;
  readonly minutesState: MinutesState | null;
  readonly itemState: ItemMinutesState;
  readonly recommendations: readonly RecommendationOfItem[];
};

/** Undefined where there is no such item for the reader. */
export async function itemToWrite(db: Reader, itemId: string): Promise<ItemToWrite | undefined> {
  const row = await db
    .selectFrom('items as i')
    .leftJoin('minutes as m', 'm.meeting_id', 'i.meeting_id')
    .leftJoin('minutes_items as w', 'w.item_id', 'i.id')
    .select(['i.id as item_id', 'i.meeting_id', 'i.body_id', 'i.audience', 'i.municipal_only', 'i.closed'])
    .select(['m.state as minutesState', 'w.state as itemState'])
    .select(sql<boolean>`i.withdrawn_at is not null`.as('isWithdrawn'))
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('recommendations as r')
          .select(['r.id', 'r.position', 'r.body_text as text'])
          .whereRef('r.item_id', '=', 'i.id')
          .where(
            'r.agenda_version',
            '=',
            eb
              .selectFrom('recommendations as n')
              .select(({ fn }) => fn.max<number>('n.agenda_version').as('newest'))
              .whereRef('n.item_id', '=', 'i.id'),
          )
          .orderBy('r.position'),
      ).as('recommendations'),
    ])
    .where('i.id', '=', itemId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { minutesState, itemState, isWithdrawn, recommendations, ...walls } = row;
  return {
    walls,
    isWithdrawn,
    recommendations,
    minutesState: minutesState as MinutesState | null,
    itemState: (itemState ?? 'waiting') as ItemMinutesState,
  };
}
