import type { Language } from '../../kernel/language.ts';
import type { RemoveRefusal } from './commands/remove-imported-meeting.ts';
import type { StoreRefusal } from './commands/store-meeting.ts';
import { meetingsTexts } from './text.ts';

/** Why a meeting was not stored or not taken back, as a sentence that says what to do. For the archive's pages. */
export function refusalSentence(refusal: StoreRefusal | RemoveRefusal, language: Language): string {
  const facts = 'facts' in refusal ? refusal.facts : {};
  return meetingsTexts[language].refusals[refusal.code](facts);
}
