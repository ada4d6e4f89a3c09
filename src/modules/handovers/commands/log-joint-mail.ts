import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';

export type JointMail = {
  readonly textId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly version: number;
  readonly kind: 'sending' | 'reminder';
  readonly today: Day;
};

/** Writes that a mail about a joint text was sent to a contact person. */
export const logJointMail = async (db: Writer, mail: JointMail): Promise<void> => {
  await db
    .insertInto('joint_text_mails')
    .values({
      text_id: mail.textId,
      organisation_id: mail.organisationId,
      person_id: mail.personId,
      version_number: mail.version,
      kind: mail.kind,
      sent_on: mail.today,
    })
    .execute();
};
