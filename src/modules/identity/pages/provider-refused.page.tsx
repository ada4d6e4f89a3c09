import { ActLink, Layout, PageHead, type PageContext } from '../../../platform/design/index.ts';
import { identityPaths } from '../paths.ts';
import { providerTexts } from '../text-provider.ts';

export type ProviderProblem = keyof (typeof providerTexts)['da']['refusals'];

/** Why signing in elsewhere did not let anybody in, and what to do about it. Nothing was half-done. */
export function ProviderRefusedPage({ context, code }: { context: PageContext; code: ProviderProblem }) {
  const text = providerTexts[context.language];
  const { title, what } = text.refusals[code];
  return (
    <Layout context={context} title={title} isRefused>
      <PageHead title={title} lead={what} />
      <p class="rv-acts">
        <ActLink href={identityPaths.signIn.to({})}>{text.again}</ActLink>
      </p>
    </Layout>
  );
}
