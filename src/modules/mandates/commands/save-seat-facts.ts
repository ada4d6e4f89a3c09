import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';
import type { SeatFact } from '../rules/composition.ts';

export type SeatFactToSave = Omit<SeatFact, 'from'> & { readonly membershipId: string };

/** Says what seats count as from a day on; said again of the same day, the later word stands. R-010. */
export async function saveSeatFacts(db: Writer, facts: readonly SeatFactToSave[], from: Day): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ membershipId, side, level }) => ({
    membership_id: membershipId,
    from_on: from,
    side,
    level,
  }));
  await db
    .insertInto('seat_facts')
    .values(rows)
    .onConflict((same) =>
      same.columns(['membership_id', 'from_on']).doUpdateSet((eb) => ({
        side: eb.ref('excluded.side'),
        level: eb.ref('excluded.level'),
        recorded_by: eb.ref('excluded.recorded_by'),
        recorded_at: eb.ref('excluded.recorded_at'),
      })),
    )
    .execute();
}

/** Says which cluster municipalities are in from a day on ('' = none). R-008. */
export async function saveClusters(
  db: Writer,
  clusters: readonly { readonly organisationId: string; readonly cluster: string }[],
  from: Day,
): Promise<void> {
  if (clusters.length === 0) return;
  const rows = clusters.map(({ organisationId, cluster }) => ({
    organisation_id: organisationId,
    from_on: from,
    cluster,
  }));
  await db
    .insertInto('organisation_clusters')
    .values(rows)
    .onConflict((same) =>
      same.columns(['organisation_id', 'from_on']).doUpdateSet((eb) => ({
        cluster: eb.ref('excluded.cluster'),
        recorded_by: eb.ref('excluded.recorded_by'),
        recorded_at: eb.ref('excluded.recorded_at'),
      })),
    )
    .execute();
}
