import type { Reader } from '../../../platform/database.ts';
import type { JointText } from '../rules/joint-views.ts';
import { jointTextById } from './joint-text-at.ts';
import { listJointTexts } from './joint-texts.ts';

/** The joint texts that are out, whole. */
export async function runningTexts(db: Reader): Promise<JointText[]> {
  const found: JointText[] = [];
  for (const { id } of await listJointTexts(db, { states: ['sent'] })) {
    const text = await jointTextById(db, id);
    if (text) found.push(text);
  }
  return found;
}
