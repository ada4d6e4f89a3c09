import { sql } from 'kysely';
import { day, dayInDenmark } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { CouncilAnswer, CouncilResult, JointText, PointResult } from '../rules/joint-views.ts';

/** Every entry of every council at one version, oldest first. */
export async function answerHistory(
  db: Reader,
  at: { textId: string; version: number; organisationId?: string },
): Promise<CouncilAnswer[]> {
  const heads = await db
    .selectFrom('joint_text_answers as a')
    .leftJoin('persons as p', 'p.id', 'a.recorded_by')
    .selectAll('a')
    .select('p.name')
    .where('a.text_id', '=', at.textId)
    .where('a.version_number', '=', at.version)
    .$if(at.organisationId !== undefined, (all) =>
      all.where('a.organisation_id', '=', at.organisationId ?? ''),
    )
    .orderBy('a.entry')
    .execute();
  const results = await resultsAt(db, at);
  return heads.map((row) => ({
    organisationId: row.organisation_id,
    entry: row.entry,
    onBehalf: row.on_behalf,
    source: row.source,
    isLate: row.is_late,
    reason: row.reason,
    recordedBy: row.name ?? '',
    recordedOn: dayInDenmark(row.recorded_at),
    results: results.get(`${row.organisation_id} ${row.entry}`) ?? [],
  }));
}

async function resultsAt(
  db: Reader,
  { textId, version }: { textId: string; version: number },
): Promise<Map<string, PointResult[]>> {
  const rows = await db
    .selectFrom('joint_text_results')
    .selectAll()
    .where('text_id', '=', textId)
    .where('version_number', '=', version)
    .orderBy('position')
    .execute();
  const byEntry = Map.groupBy(rows, (row) => `${row.organisation_id} ${row.entry}`);
  return new Map(
    [...byEntry].map(([key, group]) => [
      key,
      group.map((row) => ({
        position: row.position,
        result: row.result as CouncilResult,
        reservation: row.reservation,
        decidedOn: day(row.decided_on),
        reference: row.reference,
        referenceUrl: row.reference_url,
      })),
    ]),
  );
}

/** What stands of each council at one version: its newest entry. */
export async function answersAt(
  db: Reader,
  at: { textId: string; version: number },
): Promise<CouncilAnswer[]> {
  const newest = new Map((await answerHistory(db, at)).map((one) => [one.organisationId, one]));
  return [...newest.values()];
}

/** The councils of this text the reader may answer for: of his organisations, and where the text names him. */
export async function answeringFor(
  db: Reader,
  { councils }: JointText,
  personId: string | null,
): Promise<string[]> {
  const acting = await db
    .selectNoFrom(sql<string[]>`acting_answering_organisations()`.as('ids'))
    .executeTakeFirstOrThrow();
  return councils
    .filter(
      ({ organisationId, contacts }) =>
        acting.ids.includes(organisationId) || contacts.some((one) => one.personId === personId),
    )
    .map(({ organisationId }) => organisationId);
}
