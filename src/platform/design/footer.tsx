import type { PageContext } from './page-context.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

/** What this is, and the way to the register for those who may see it. */
export function Footer({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  return (
    <footer class="rv-foot">
      <div class="rv-wrap">
        <p>{text.footerLine}</p>
        {context.actor && (
          <nav aria-label={text.footer}>
            <a href={places.bodies}>{text.bodies}</a> ·{' '}
            <a href={places.organisations}>{text.organisations}</a>
          </nav>
        )}
      </div>
    </footer>
  );
}
