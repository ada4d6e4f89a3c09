import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';

/** A mail about a round: why it goes, for which deadline, and what it names as missing. */
export type RoundMail = {
  readonly roundId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly kind: 'opening' | 'planned' | 'by-hand';
  readonly due: Day;
  /** The step of the plan; null where a person sends it. */
  readonly dayOffset: number | null;
  readonly missing: string;
  readonly today: Day;
};

/** Writes that the mail is sent. False where this step was sent to this person for this deadline before. */
export async function logRoundMail(db: Writer, mail: RoundMail): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('round_mails')
    .values({
      round_id: mail.roundId,
      organisation_id: mail.organisationId,
      person_id: mail.personId,
      kind: mail.kind,
      due_on: mail.due,
      day_offset: mail.dayOffset,
      missing: mail.missing,
      sent_on: mail.today,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
