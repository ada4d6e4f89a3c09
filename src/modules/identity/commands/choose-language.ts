import type { Language } from '../../../kernel/language.ts';
import type { Writer } from '../../../platform/database.ts';

/** Keeps the language on the login that has this form token, and on its user for the next login. */
export async function chooseLanguage(db: Writer, formToken: string, language: Language): Promise<void> {
  await db.updateTable('logins').set({ language }).where('form_token', '=', formToken).execute();
  const holder = db.selectFrom('logins').select('user_id').where('form_token', '=', formToken);
  await db.updateTable('users').set({ language }).where('id', 'in', holder).execute();
}
