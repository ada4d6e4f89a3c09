import { ActLink, Layout, PageHead, type PageContext } from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import type { Mandate, MandateVersion } from '../rules/mandate-views.ts';
import { mandateTexts } from '../text.ts';
import { mandateCrumbs } from './mandate-forms.ts';

type View = { context: PageContext; mandate: Mandate; version: MandateVersion };

/** Why there is no PDF, and the other way out. */
export function RefusedPage({ context, mandate, version }: View) {
  const { refused: text, versionPage } = mandateTexts[context.language];
  const at = { number: String(mandate.number), version: String(version.number) };
  return (
    <Layout
      context={context}
      title={text.title}
      isRefused
      crumbs={mandateCrumbs(mandate, context.language, text.title)}
    >
      <PageHead
        title={text.title}
        lead={text.lead}
        acts={<ActLink href={mandatePaths.docx.to(at)}>{versionPage.docx}</ActLink>}
      />
    </Layout>
  );
}
