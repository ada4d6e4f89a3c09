import type { Language } from '../../../kernel/language.ts';
import type { Writer } from '../../../platform/database.ts';

/** Keeps the language on the login that has this form token. */
export async function chooseLanguage(db: Writer, formToken: string, language: Language): Promise<void> {
  await db.updateTable('logins').set({ language }).where('form_token', '=', formToken).execute();
}
