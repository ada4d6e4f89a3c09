import {
  FilterBar,
  FilterSelect,
  Layout,
  PageHead,
  type PageContext,
} from '../../../platform/design/index.ts';
import { passingPaths } from '../paths.ts';
import type { Passing, PassingText } from '../rules/passing.ts';
import { handoversTexts } from '../text.ts';

type Stretch = { readonly is: 'same' | 'added' | 'removed'; readonly text: string };
type DifferenceView = {
  context: PageContext;
  passing: Passing;
  from: PassingText;
  to: PassingText;
  words: readonly Stretch[];
};

/** What went out of the text and what came into it, from one version to another. */
export function PassingDifferencePage({ context, passing, from, to, words }: DifferenceView) {
  const { language } = context;
  const { passings: text } = handoversTexts[language];
  const { difference } = text;
  const options = passing.texts.map(({ number }) => ({ value: String(number), text: String(number) }));
  const action = passingPaths.differences.to({ number: String(passing.number) });
  const isSame = words.every(({ is }) => is === 'same');
  return (
    <Layout
      context={context}
      title={`${difference.title}, ${passing.title}`}
      crumbs={[
        { text: text.title, href: passingPaths.list.to({}) },
        { text: passing.title, href: passingPaths.passing.to({ number: String(passing.number) }) },
        { text: difference.title },
      ]}
    >
      <PageHead
        title={difference.title}
        kick={passing.title}
        lead={[difference.lead(from.number, to.number), to.note].filter(Boolean).join(' ')}
      />
      <FilterBar language={language} action={action}>
        <FilterSelect name="fra" label={difference.from} value={String(from.number)} options={options} />
        <FilterSelect name="til" label={difference.to} value={String(to.number)} options={options} />
      </FilterBar>
      <p class="rv-fine rv-muted">{isSame ? difference.same : difference.note}</p>
      <p class="rv-diff" {...(language === 'da' ? {} : { lang: 'da' })}>
        {words.map(({ is, text: stretch }) => {
          if (is === 'added') return <ins>{stretch}</ins>;
          return is === 'removed' ? <del>{stretch}</del> : stretch;
        })}
      </p>
    </Layout>
  );
}
