import {
  ActButton,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  Prose,
  SubmitRow,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { hearingPaths } from '../paths.ts';
import type { Heard, Hearing } from '../rules/hearing-views.ts';
import { answerOfValues, type Section, type StoredAnswers } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';
import { answerWords } from './hearing-words.ts';

/** By a personal link there is no way into the rest of the house. */
type WrittenPlace = { context: PageContext; hearing: Hearing; isByLink: boolean };

export function answerCrumbs({ context, hearing: { round }, isByLink }: WrittenPlace) {
  const { answer: text, common } = hearingTexts[context.language];
  if (isByLink) return [];
  return [
    { text: common.hearings, href: hearingPaths.list.to({}) },
    { text: round.title, href: hearingPaths.hearing.to({ number: String(round.number) }) },
    { text: text.crumb },
  ];
}

type WrittenProps = { context: PageContext; sections: readonly Section[]; content: StoredAnswers };

/** An answer as it reads, section by section. */
export function Written({ context, sections, content }: WrittenProps) {
  const { answer: text } = hearingTexts[context.language];
  return (
    <Prose>
      {sections.map((section) => {
        const answer = answerOfValues(section, content[section.id]?.values);
        return (
          <>
            <h3>{`${section.position}. ${section.title}`}</h3>
            <p>
              <b>{answer ? answerWords(section, answer, context.language) : text.empty}</b>
            </p>
            {answer?.remarks
              .split(/\n+/)
              .filter((line) => line !== '')
              .map((line) => (
                <p>{line}</p>
              ))}
          </>
        );
      })}
    </Prose>
  );
}

export type PreviewView = WrittenPlace & {
  sections: readonly Section[];
  addressee: Heard;
  content: StoredAnswers;
  form: FormState;
  backHref: string;
};

/** How an answer reads, before it is submitted. */
export function PreviewPage(view: PreviewView) {
  const { context, hearing, addressee, form, backHref } = view;
  const { language } = context;
  const { answer: text, silences } = hearingTexts[language];
  return (
    <Layout
      context={context}
      title={text.preview}
      crumbs={answerCrumbs(view)}
      isRefused={form.problems.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.preview} lead={text.previewLead(addressee.name)} kick={hearing.round.title} />
      <Written context={context} sections={view.sections} content={view.content} />
      <p class="rv-muted">{`${text.silence}: ${silences[hearing.round.silence]}.`}</p>
      <Form form={form}>
        <SubmitRow>
          <ActButton>{text.submit}</ActButton>
          <a href={backHref}>{text.change}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}
