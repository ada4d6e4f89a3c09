import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  type Child,
  type PageContext,
} from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import type { Correction, Mandate, MandateVersion } from '../rules/mandate-views.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { mandateCrumbs, recordHref } from './mandate-forms.ts';
import { inDanish } from './terms-text.tsx';
import { itemWords } from './words.ts';

type Difference = { heading: string; marks: Child; corrections: readonly Correction[] };
type View = {
  context: PageContext;
  mandate: Mandate;
  from: MandateVersion;
  to: MandateVersion;
  differences: readonly Difference[];
};

/** What changed from one version to another, and which correction asked for it. */
export function DifferencesPage({ context, mandate, from, to, differences }: View) {
  const { language } = context;
  const { differences: text, record } = mandateTexts[language];
  const options = mandate.versions.map(({ number }) => ({
    value: String(number),
    text: record.version(number),
  }));
  const title = text.title(from.number, to.number);
  return (
    <Layout
      context={context}
      title={`${title}: ${mandate.title}`}
      crumbs={mandateCrumbs(mandate, language, title)}
    >
      <PageHead
        title={title}
        kick={mandate.title}
        lead={text.lead(differences.length)}
        acts={<ActLink href={recordHref(mandate)}>{text.back}</ActLink>}
      />
      <PageHelp language={language} help={mandatesHelp.differences} />
      <FilterBar language={language} action={mandatePaths.differences.to({ number: String(mandate.number) })}>
        <FilterSelect name="fra" label={text.from} value={String(from.number)} options={options} />
        <FilterSelect name="til" label={text.to} value={String(to.number)} options={options} />
      </FilterBar>
      {differences.length === 0 && <EmptyState heading={text.none} />}
      {differences.map(({ heading, marks, corrections }) => (
        <Section heading={heading}>
          {marks}
          {corrections.length > 0 && (
            <List
              rows={corrections.map((one) => ({
                main: <span {...inDanish(language)}>{text.because(one.position, one.text)}</span>,
                note: <a href={one.item.href}>{itemWords(one.item, language)}</a>,
              }))}
            />
          )}
        </Section>
      ))}
    </Layout>
  );
}
