import { Icon } from './icon.tsx';
import type { PageContext } from './page-context.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

/**
 * Switches between Danish and English and comes back to the same page. The choice is kept on the login, and in the
 * browser of somebody who has none.
 */
export function LanguageForm({ context }: { context: PageContext }) {
  const other = context.language === 'da' ? 'en' : 'da';
  return (
    <form class="rv-language" method="post" action={places.language}>
      <input type="hidden" name="csrf" value={context.csrfToken} />
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" value={context.path} />
      <button class="rv-textbutton" type="submit" lang={other}>
        <Icon name="language" />
        {designTexts[context.language].languageSwitch}
      </button>
    </form>
  );
}
