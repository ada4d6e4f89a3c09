import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { EntryKind } from '../rules/search-entry.ts';

export type SearchHit = {
  readonly kind: EntryKind;
  readonly layer: string;
  readonly number: string;
  readonly title: string;
  readonly address: string;
  readonly heldOn: Day | null;
  readonly outcome: OutcomeCode | null;
  readonly hasReservation: boolean;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  readonly bodyShortName: string | null;
  readonly bodyText: string;
  readonly itemId: string | null;
  readonly meetingId: string | null;
};

/** The entries with these ids, in their order; of those that do not answer the question that was asked, none. */
export async function searchHits(db: Reader, ids: readonly string[]): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('search_entries as entry')
    .leftJoin('bodies', 'bodies.id', 'entry.body_id')
    .select([
      'entry.id',
      'entry.kind',
      'entry.layer',
      'entry.number',
      'entry.title',
      'entry.address',
      'entry.outcome',
    ])
    .select(['entry.held_on as heldOn', 'entry.has_reservation as hasReservation', 'entry.closed'])
    .select([
      'entry.municipal_only as municipalOnly',
      'entry.body_text as bodyText',
      'entry.item_id as itemId',
    ])
    .select(['entry.own_meeting_id as meetingId', 'bodies.short_name as bodyShortName'])
    .where('entry.id', 'in', [...ids])
    .execute();
  const byId = new Map(
    rows.map(({ id, ...hit }) => [
      id,
      {
        ...hit,
        kind: hit.kind as EntryKind,
        heldOn: hit.heldOn as Day | null,
        outcome: hit.outcome as OutcomeCode | null,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
