import type { Reader } from '../../../platform/database.ts';
import { isPaperNumber } from '../rules/paper-names.ts';

export type NamedPaper = { readonly id: string; readonly number: string; readonly title: string };

/** A paper that is not removed, by the number people call it by. */
export async function paperByNumber(db: Reader, number: string): Promise<NamedPaper | undefined> {
  if (!isPaperNumber(number)) return undefined;
  return db
    .selectFrom('papers')
    .select(['id', 'number', 'title'])
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}
