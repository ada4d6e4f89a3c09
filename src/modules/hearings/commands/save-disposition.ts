import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { needsReason, type Disposition } from '../rules/dispositions.ts';

/** `version` is the disposition's own, 0 where there was none; `answerVersion` the answer's that was looked at. */
export type DispositionToSave = {
  readonly roundId: string;
  readonly organisationId: string;
  readonly sectionId: string;
  readonly disposition: Disposition;
  readonly reason: string;
  readonly answerVersion: number;
  readonly version: number;
  readonly personId: string | null;
  readonly now: Date;
};
export type DispositionRefusal = { code: 'changed-meanwhile' } | { code: 'reason-missing'; field: 'reason' };

/** Writes what is done with an answer to a section. */
export async function saveDisposition(
  db: Writer,
  wish: DispositionToSave,
): Promise<Result<void, DispositionRefusal>> {
  if (needsReason(wish.disposition) && wish.reason === '')
    return refuse({ code: 'reason-missing', field: 'reason' });
  const content = {
    disposition: wish.disposition,
    reason: wish.reason,
    answer_version: wish.answerVersion,
    written_by: wish.personId,
    written_at: wish.now,
    version: wish.version + 1,
  };
  const key = { round_id: wish.roundId, organisation_id: wish.organisationId, theme_id: wish.sectionId };
  const done =
    wish.version === 0
      ? (
          await db
            .insertInto('hearing_dispositions')
            .values({ ...key, ...content })
            .onConflict((same) => same.doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (
          await db
            .updateTable('hearing_dispositions')
            .set(content)
            .where('round_id', '=', wish.roundId)
            .where('organisation_id', '=', wish.organisationId)
            .where('theme_id', '=', wish.sectionId)
            .where('version', '=', wish.version)
            .executeTakeFirst()
        ).numUpdatedRows;
  return done === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}
