import type { Writer } from '../../../platform/database.ts';

/** Writes what was done to a joint text into its history. */
export const addJointEvent = async (
  db: Writer,
  textId: string,
  { event, reason }: { event: string; reason: string },
): Promise<void> => {
  await db.insertInto('joint_text_events').values({ text_id: textId, event, reason }).execute();
};
