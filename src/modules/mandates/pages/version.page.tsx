import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type PageContext,
} from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import { versionOn, type Mandate, type MandateVersion } from '../rules/mandate-views.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { mandateCrumbs } from './mandate-forms.ts';
import { TermsText } from './terms-text.tsx';

type View = { context: PageContext; mandate: Mandate; version: MandateVersion; today: Day };

/** One version as it was, for reading, printing and fetching. */
export function VersionPage({ context, mandate, version, today }: View) {
  const { language } = context;
  const { record: text, versionStates, versionPage: words, common } = mandateTexts[language];
  const at = { number: String(mandate.number), version: String(version.number) };
  const title = `${mandate.title}, ${text.version(version.number).toLowerCase()}`;
  const isHeld = versionOn(mandate, today)?.number === version.number;
  const { validFrom, periodFrom, periodTo, changedBy } = version;
  const day = (value: Day | null): string => (value === null ? '' : showDay(value, language));
  return (
    <Layout
      context={context}
      title={title}
      crumbs={mandateCrumbs(mandate, language, text.version(version.number))}
    >
      <PageHead
        title={mandate.title}
        kick={`${text.version(version.number)}, ${versionStates[version.state].toLowerCase()}`}
        lead={isHeld ? words.held : words.notHeld}
        acts={
          <>
            <ActLink href={mandatePaths.pdf.to(at)}>{words.pdf}</ActLink>
            <ActLink href={mandatePaths.docx.to(at)}>{words.docx}</ActLink>
          </>
        }
      />
      <PageHelp language={language} help={mandatesHelp.record} />
      <Facts
        facts={[
          { term: words.validFrom, value: validFrom === null ? words.never : day(validFrom) },
          { term: text.period, value: common.period(day(periodFrom), day(periodTo)) },
          ...(changedBy === null ? [] : [{ term: words.writtenBy, value: changedBy }]),
        ]}
      />
      <Section heading={text.textOf(version.number)}>
        <TermsText version={version} language={language} />
      </Section>
    </Layout>
  );
}
