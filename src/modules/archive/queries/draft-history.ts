import type { Reader } from '../../../platform/database.ts';

export type DraftEventRow = { event: string; who: string; at: Date; note: string };

const eventsMax = 200;

/** What happened to an import, the newest first. */
export const draftHistory = (db: Reader, draftId: string): Promise<DraftEventRow[]> =>
  db
    .selectFrom('draft_events')
    .innerJoin('users', 'users.id', 'draft_events.user_id')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .select([
      'draft_events.event',
      'persons.name as who',
      'draft_events.happened_at as at',
      'draft_events.note',
    ])
    .where('draft_events.draft_id', '=', draftId)
    .orderBy('draft_events.seq', 'desc')
    .limit(eventsMax)
    .execute();
