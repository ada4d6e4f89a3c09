import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Breadcrumb, type Crumb } from './design/breadcrumb.tsx';
import { Footer } from './design/footer.tsx';
import { Header } from './design/header.tsx';
import type { PageContext } from './design/page-context.ts';
import { SeatContext } from './design/seat-context.ts';
import { designTexts } from './design/text.ts';
import { assetUrl } from './static-files.ts';

export type LayoutProps = {
  context: PageContext;
  /** The sentence in the browser's tab; the visible heading is `PageHead`. */
  title: string;
  /** True when the page comes back with something to put right: the title then starts with "Fejl: ". */
  isRefused?: boolean;
  /** The key of the section in the main navigation. */
  active?: string;
  crumbs?: readonly Crumb[];
  children?: Child;
};

/** hono/jsx writes no doctype, and without one browsers go into quirks mode: every page goes through here. */
export function Layout({ context, title, isRefused = false, active, crumbs = [], children }: LayoutProps) {
  const text = designTexts[context.language];
  return html`<!doctype html>${(
      <html lang={context.language}>
        <head>
          <meta charset="utf-8" />
          <title>{`${isRefused ? text.errorPrefix : ''}${title} – ${text.product}`}</title>
          <HeadLinks />
        </head>
        <body>
          <a class="skipnav" href="#main-content">
            {text.skip}
          </a>
          <Header context={context} active={active} />
          <main id="main-content" tabindex={-1}>
            <div class="rv-wrap">
              <Breadcrumb crumbs={crumbs} language={context.language} />
              <SeatContext.Provider value={context.seatKey}>{children}</SeatContext.Provider>
            </div>
          </main>
          <Footer context={context} />
        </body>
      </html>
    )}`;
}

const HeadLinks = () => (
  <>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light" />
    <link rel="icon" type="image/svg+xml" href={assetUrl('mark.svg')} />
    <Font name="Regular-Latin1" />
    <Font name="SemiBold-Latin1" />
    <link rel="stylesheet" href={assetUrl('dkfds.css')} />
    <link rel="stylesheet" href={assetUrl('rammevaerk.css')} />
  </>
);

const Font = ({ name }: { name: string }) => (
  <link
    rel="preload"
    as="font"
    type="font/woff2"
    crossorigin="anonymous"
    href={assetUrl(`IBMPlexSans-${name}.woff2`)}
  />
);
