import type { Reader } from '../../../platform/database.ts';
import type { Disposed, Disposition } from '../rules/dispositions.ts';

/** What was done with the answers of a hearing, as far as the reader may read it. */
export async function dispositionsOf(db: Reader, roundId: string): Promise<Disposed[]> {
  const rows = await db
    .selectFrom('hearing_dispositions')
    .select(['organisation_id', 'theme_id', 'disposition', 'reason', 'answer_version', 'version'])
    .where('round_id', '=', roundId)
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    sectionId: row.theme_id,
    disposition: row.disposition as Disposition,
    reason: row.reason,
    answerVersion: row.answer_version,
    version: row.version,
  }));
}
