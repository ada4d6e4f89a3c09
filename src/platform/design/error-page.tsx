import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/language.ts';
import { Layout } from '../layout.tsx';
import { ActLink } from './acts.tsx';
import type { PageContext } from './page-context.ts';
import { PageHead } from './page-head.tsx';
import { places } from './places.ts';
import { designTexts, type ErrorKind } from './text.ts';

type Props = {
  context: PageContext;
  kind: ErrorKind;
  /** For what must be looked up in the log. */
  requestId?: string;
  /** What the limit is, or another fact a person can act on. */
  explanation?: Child;
};

/** What happened, whether anything was saved, and what to do next. Never whose fault it is. */
export function ErrorPage({ context, kind, requestId, explanation }: Props) {
  const text = designTexts[context.language];
  const { title, what, next } = text.errors[kind];
  return (
    <Layout context={context} title={title}>
      <div class="rv-error-page">
        <PageHead title={title} lead={what} />
        {explanation !== undefined && <p>{explanation}</p>}
        <p>{next}</p>
        {requestId !== undefined && (
          <p class="rv-muted">
            {text.requestId}: <code>{requestId}</code>
          </p>
        )}
        <p class="rv-acts">
          <ActLink href={places.overview}>{text.backToOverview}</ActLink>
        </p>
      </div>
    </Layout>
  );
}

/** The context of a page shown before anybody is known: no reader, no navigation, no form. */
export const bareContext = (language: Language, isDemo: boolean): PageContext => ({
  language,
  csrfToken: '',
  actor: null,
  isDemo,
  path: places.overview,
  navigation: [],
});
