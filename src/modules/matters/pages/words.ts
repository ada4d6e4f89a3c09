import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import { registerPaths } from '../paths.ts';
import type { Reason } from '../rules/related-items.ts';
import { registerQuery, type RegisterFilter } from '../rules/register-filter.ts';
import { mattersTexts } from '../text.ts';

/** The section of the main navigation these pages stand in. */
export const navigationKey = 'moeder';

/** "9"; an item without a printed number is called by its place: "nr. 4". */
export const itemLabel = ({ number, address }: { number: string; address: string }): string =>
  number === '' ? address.replace('-', '. ') : number;

/** What comes out of a document is Danish, also on a page in another language. */
export const inDanish = (language: Language): { lang?: 'da' } => (language === 'da' ? {} : { lang: 'da' });

export const registerAddress = (filter: RegisterFilter): string =>
  withQuery(registerPaths.list.to({}), registerQuery(filter));

/** Why items are thought to belong together. */
export const reasonsInWords = (reasons: readonly Reason[], language: Language): string =>
  reasons
    .map((reason) =>
      reason.kind === 'word'
        ? mattersTexts[language].reasons.word(reason.word)
        : mattersTexts[language].reasons.reference,
    )
    .join(', ');
