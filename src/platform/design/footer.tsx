import type { PageContext } from './page-context.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

/** What this is, the way to the register for those who may see it, help, and how accessible it is. */
export function Footer({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  return (
    <footer class="rv-foot">
      <div class="rv-wrap">
        <p>{text.footerLine}</p>
        <nav aria-label={text.footer}>
          {context.actor && (
            <>
              <a href={places.bodies}>{text.bodies}</a> ·{' '}
              <a href={places.organisations}>{text.organisations}</a> ·{' '}
            </>
          )}
          <a href={places.help}>{text.help}</a> · <a href={places.glossary}>{text.glossary}</a> ·{' '}
          <a href={places.accessibility}>{text.accessibility}</a>
          {context.history && (
            <>
              {' '}
              · <a href={context.history.href}>{context.history.word}</a>
            </>
          )}
        </nav>
      </div>
    </footer>
  );
}
