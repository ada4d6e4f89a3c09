import {
  ActButton,
  ErrorSummary,
  HiddenParts,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { agendaPaths, templatePaths } from '../paths.ts';
import type { FormerMeeting } from '../rules/draft-views.ts';
import { agendasHelp, agendasTexts } from '../text.ts';
import { crumbsOf, dayWords, navigationKey, type DraftMeeting } from './draft-words.ts';

export type BeginPageView = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly former: FormerMeeting | undefined;
  readonly sectionTitles: readonly string[];
  readonly form: FormState;
};

/** A meeting without an agenda: it begins with the last one, or with the template. */
export function BeginPage({ context, meeting, former, sectionTitles, form }: BeginPageView) {
  const { language } = context;
  const text = agendasTexts[language].begin;
  const title = text.title(meeting.bodyShortName, dayWords(meeting, language));
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      isRefused={form.problems.length > 0}
      crumbs={crumbsOf(meeting, language)}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={text.lead} />
      <PageHelp language={language} help={agendasHelp.draft} />
      <form method="post" action={agendaPaths.draft.to(meeting.at)}>
        <HiddenParts form={form} />
        {former && (
          <Section heading={text.formerHeading}>
            <p>{text.formerText}</p>
            <ActButton name="from" value="former">
              {text.former(showDay(former.heldOn, language))}
            </ActButton>
          </Section>
        )}
        <Section heading={text.templateHeading}>
          <p>{text.templateText(sectionTitles)}</p>
          <ActButton name="from" value="template" kind={former ? 'secondary' : 'primary'}>
            {text.template}
          </ActButton>{' '}
          <a href={templatePaths.agenda.to({ key: meeting.bodyKey })}>{text.templateLink}</a>
        </Section>
      </form>
    </Layout>
  );
}
