import {
  HelpAnswers,
  Layout,
  PageHead,
  places,
  Section,
  type PageContext,
  type Help,
} from '../../../platform/design/index.ts';
import { helpPaths } from '../paths.ts';
import { helpTexts } from '../text.ts';

export type HelpPageView = {
  readonly context: PageContext;
  readonly entries: readonly (Help & { readonly href?: string })[];
};

/** The help of all pages the reader may open, by what one wants to do. */
export function HelpPage({ context, entries }: HelpPageView) {
  const { language } = context;
  const text = helpTexts[language].help;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <div class="rv-help-page">
        <nav aria-label={text.tasks}>
          <ul>
            {entries.map(({ key, words }) => (
              <li>
                <a href={`#${key}`}>{words[language].task}</a>
              </li>
            ))}
          </ul>
        </nav>
        {entries.map(({ key, words, href }) => (
          <Section
            heading={words[language].task}
            id={key}
            {...(href !== undefined && { link: { href, text: text.open } })}
          >
            <HelpAnswers language={language} words={words[language]} />
          </Section>
        ))}
        <More context={context} />
      </div>
    </Layout>
  );
}

function More({ context }: { context: PageContext }) {
  const text = helpTexts[context.language].help;
  return (
    <Section heading={text.more}>
      <ul>
        <li>
          <a href={helpPaths.glossary.to({})}>{text.glossary}</a>
        </li>
        <li>
          <a href={helpPaths.accessibility.to({})}>{text.accessibility}</a>
        </li>
        {context.actor === null && (
          <li>
            <a href={places.signIn}>{text.signIn}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
