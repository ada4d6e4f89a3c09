import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import type { ItemMinutes } from '../rules/item-minutes.ts';

type Kind = 'organisations' | 'persons' | 'bodies' | 'items' | 'positions_taken';

/** Whether everything the minutes name is there, and is this writer's to see. */
export async function namesWhatIsThere(db: Writer, minutes: ItemMinutes): Promise<boolean> {
  const named = Object.entries(namedIn(minutes)).flatMap(([kind, all]) => {
    const ids = [...new Set(all.filter((id) => id !== null))];
    return ids.length === 0 ? [] : [{ kind, ids }];
  });
  if (named.length === 0) return true;
  if (named.some(({ ids }) => !ids.every(isUuid))) return false;
  const counts = named.map(
    ({ kind, ids }) => sql`select count(*) = ${ids.length} as "isThere" from ${sql.table(kind)}
      where id = any(${ids}::uuid[])`,
  );
  const { rows } = await sql<{ isThere: boolean }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return rows.every(({ isThere }) => isThere);
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const namedIn = ({
  outcomes,
  positions,
  actions,
  settlements,
}: ItemMinutes): Record<Kind, (string | null)[]> => ({
  organisations: [...positions, ...actions].map(({ organisationId }) => organisationId),
  persons: actions.map(({ personId }) => personId),
  bodies: [
    ...outcomes.map(({ decidingBodyId }) => decidingBodyId),
    ...actions.map(({ ownerBodyId }) => ownerBodyId),
  ],
  items: positions.map(({ dependsOnItemId }) => dependsOnItemId),
  positions_taken: settlements.map(({ positionId }) => positionId),
});
