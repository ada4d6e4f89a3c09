import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterText,
  glossary,
  Layout,
  PageHead,
  Section,
  termSources,
  termUses,
  type Help,
  type PageContext,
  type TermKey,
} from '../../../platform/design/index.ts';
import { helpPaths } from '../paths.ts';
import { listedWords, type Letter, type ListedWord } from '../rules/glossary-list.ts';
import { helpTexts } from '../text.ts';

export type GlossaryView = {
  readonly context: PageContext;
  readonly words: string;
  /** What the reader may do, by page; those that begin somewhere are where a word is met. */
  readonly tasks: readonly (Help & { readonly href?: string })[];
};

/** The field's words from A to Å, each with its address. */
export function GlossaryPage(view: GlossaryView) {
  const { context, words } = view;
  const { language } = context;
  const text = helpTexts[language].glossary;
  const letters = listedWords(glossary, language, words);
  const all = helpPaths.glossary.to({});
  const count = letters.reduce((sum, letter) => sum + letter.words.length, 0);
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={words === '' ? text.lead : text.found(count, words)} />
      <FilterBar language={language} action={all} {...(words !== '' && { clearHref: all })}>
        <FilterText name="q" label={text.search} value={words} />
      </FilterBar>
      {letters.length === 0 ? (
        <Section heading={text.words}>
          <EmptyState heading={text.nothingTitle} acts={<ActLink href={all}>{text.showAll}</ActLink>}>
            {text.nothingText}
          </EmptyState>
        </Section>
      ) : (
        <Words letters={letters} view={view} />
      )}
    </Layout>
  );
}

type WordsProps = { letters: readonly Letter<TermKey>[]; view: GlossaryView };

function Words({ letters, view }: WordsProps) {
  return (
    <>
      <nav
        class="rv-words__letters rv-no-print"
        aria-label={helpTexts[view.context.language].glossary.letters}
      >
        {letters.map(({ letter }) => (
          <a href={`#bogstav-${letter.toLowerCase()}`}>{letter}</a>
        ))}
      </nav>
      <div class="rv-words">
        {letters.map(({ letter, words }) => (
          <section class="rv-sec" aria-labelledby={`bogstav-${letter.toLowerCase()}`}>
            <div class="rv-sec__head">
              <h2 id={`bogstav-${letter.toLowerCase()}`}>{letter}</h2>
            </div>
            <dl>
              {words.map((word) => (
                <Word word={word} view={view} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

/** The word, what it means, and where it comes from and is met. */
function Word({ word, view }: { word: ListedWord<TermKey>; view: GlossaryView }) {
  const { language } = view.context;
  const text = helpTexts[language].glossary;
  const source = termSources[word.key]?.[language];
  const uses = view.tasks.filter(({ key, href }) => href !== undefined && termUses[word.key]?.includes(key));
  return (
    <>
      <dt id={word.key}>
        {word.word} <small lang={language === 'da' ? 'en' : 'da'}>{word.other}</small>
      </dt>
      <dd>{word.means}</dd>
      {(source !== undefined || uses.length > 0) && (
        <dd>
          {source !== undefined && `${text.source}: ${source}. `}
          {uses.length > 0 && (
            <>
              {text.metIn}{' '}
              {uses.map(({ href, words }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={href}>{words[language].task}</a>
                </>
              ))}
              .
            </>
          )}
        </dd>
      )}
    </>
  );
}
