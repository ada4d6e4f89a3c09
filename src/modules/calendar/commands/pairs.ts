import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { PairKind } from '../rules/pair.ts';

type Half = { readonly meetingId: string; readonly bodyId: string };
export type NewPair = {
  readonly kind: PairKind;
  /** In a pair of the kind `before` the first meets first. */
  readonly first: Half;
  /** A meeting, or a body alone where no meeting of it is known. */
  readonly other: { readonly meetingId: string | null; readonly bodyId: string };
  readonly note: string;
};
export type PairRefusal =
  | { code: 'other-meeting-missing'; field: 'other' }
  | { code: 'already-paired'; field: 'other' }
  | { code: 'changed-meanwhile' };

/** Puts two meetings beside each other; two meetings have one link at most. */
export async function addPair(
  db: Writer,
  { kind, first, other, note }: NewPair,
): Promise<Result<number, PairRefusal>> {
  if (kind === 'before' && other.meetingId === null)
    return refuse({ code: 'other-meeting-missing', field: 'other' });
  const ids = { meeting_id: first.meetingId, body_id: first.bodyId };
  const row = await db
    .insertInto('meeting_pairs')
    .values({ kind, note, ...ids, other_meeting_id: other.meetingId, other_body_id: other.bodyId })
    .onConflict((same) => same.doNothing())
    .returning('number')
    .executeTakeFirst();
  return row ? accept(row.number) : refuse({ code: 'already-paired', field: 'other' });
}

type Seen = { readonly number: number; readonly version: number };

/** Takes a pair apart, or puts it together again where `at` is null. */
export async function setPairRemoved(
  db: Writer,
  { number, version }: Seen,
  at: Date | null,
): Promise<Result<'done', PairRefusal>> {
  if (at === null && (await isPairedAnew(db, number)))
    return refuse({ code: 'already-paired', field: 'other' });
  const changed = await db
    .updateTable('meeting_pairs')
    .set({ removed_at: at, version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('done') : refuse({ code: 'changed-meanwhile' });
}

/** Whether the two meetings were put together by another link since this one was taken apart. */
async function isPairedAnew(db: Writer, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('meeting_pairs as old')
    .innerJoin('meeting_pairs as p', (join) => join.on('p.removed_at', 'is', null))
    .select('p.number')
    .where('old.number', '=', number)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('p.meeting_id', '=', eb.ref('old.meeting_id')),
          eb('p.other_meeting_id', '=', eb.ref('old.other_meeting_id')),
        ]),
        eb.and([
          eb('p.meeting_id', '=', eb.ref('old.other_meeting_id')),
          eb('p.other_meeting_id', '=', eb.ref('old.meeting_id')),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
