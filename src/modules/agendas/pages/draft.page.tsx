import {
  ActForm,
  ActLink,
  Columns,
  ErrorSummary,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  showTimeRange,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { agendaEventPaths, agendaPaths, dispatchPath, templatePaths } from '../paths.ts';
import { isOpenForWriting } from '../rules/agenda-states.ts';
import type { AgendaEventView, Draft } from '../rules/draft-views.ts';
import { agendasHelp, agendasTexts, type AgendasText } from '../text.ts';
import { DraftAgenda } from './draft-agenda.tsx';
import { DraftSide } from './draft-side.tsx';
import {
  crumbsOf,
  draftTitle,
  navigationKey,
  stateTags,
  stateWords,
  type DraftMeeting,
} from './draft-words.ts';

export type DraftPageView = {
  readonly context: PageContext;
  readonly meeting: DraftMeeting;
  readonly draft: Draft;
  readonly events: readonly AgendaEventView[];
  readonly mayWrite: boolean;
  readonly mayClear: boolean;
  readonly hasChair: boolean;
  readonly offerCount: number;
  /** Carries the version of order and sections. */
  readonly orderForm: FormState;
  /** Carries the revision of the whole draft: what is cleared is what was seen. */
  readonly stateForm: FormState;
};

/** The agenda while it is written: it looks as it will when it is sent. */
export function DraftPage(view: DraftPageView) {
  const { context, meeting, draft, mayWrite } = view;
  const { language } = context;
  const text = agendasTexts[language];
  const { head } = draft;
  const problems = [...view.orderForm.problems, ...view.stateForm.problems];
  const title = draftTitle(meeting, language);
  const isWritten = mayWrite && isOpenForWriting(head.state);
  const lead = leadOf(view, text);
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      isRefused={problems.length > 0}
      crumbs={crumbsOf(meeting, language)}
    >
      <ErrorSummary form={{ ...view.stateForm, problems }} />
      <PageHead
        title={title}
        status={{ state: stateTags[head.state], word: stateWords(head, language) }}
        kick={head.sentVersion === null ? text.notSent : text.version(head.sentVersion)}
        {...(lead !== undefined && { lead })}
        acts={<NextActs view={view} text={text} isWritten={isWritten} />}
      />
      <PageHelp language={language} help={agendasHelp.draft} />
      <Facts facts={factsOf(view, text)} />
      <Columns
        main={
          <>
            <DraftAgenda {...{ language, meeting, draft }} {...(isWritten && { form: view.orderForm })} />
            {isWritten && (
              <p class="rv-draft__foot rv-no-print">
                <a href={agendaPaths.newSection.to(meeting.at)}>{text.addSection}</a>
                {' · '}
                <a href={templatePaths.agenda.to({ key: meeting.bodyKey })}>{text.begin.templateLink}</a>
                <br />
                <small class="rv-muted">{text.orderHelp}</small>
              </p>
            )}
          </>
        }
        side={<DraftSide view={view} />}
        sideLabel={text.sideLabel}
      />
    </Layout>
  );
}

/** What was done and is no longer so, or that one only reads. */
function leadOf({ draft: { head }, mayWrite }: DraftPageView, text: AgendasText): string | undefined {
  if (!mayWrite) return text.readOnlyLead;
  if (head.sentRevision !== null && head.sentRevision !== head.revision) return text.changedSinceSending;
  const isChanged = head.clearedRevision !== null && head.clearedRevision !== head.revision;
  if (head.state === 'cleared' && isChanged)
    return text.changedSinceClearing(head.clearingBody?.shortName ?? text.clearing.toLowerCase());
  return undefined;
}

/** One primary act: the next step of this agenda. */
function NextActs({ view, text, isWritten }: { view: DraftPageView; text: AgendasText; isWritten: boolean }) {
  const { draft, meeting, mayWrite, mayClear, stateForm } = view;
  const { head } = draft;
  const clearer = head.clearingBody;
  const isShareable = head.state === 'draft' && clearer !== null && head.sharedAt === null;
  const hasNews = head.sentRevision !== null && head.sentRevision !== head.revision;
  const maySend = head.state === 'cleared' || (head.state === 'draft' && clearer === null) || hasNews;
  return (
    <>
      {isWritten && (
        <>
          <ActLink href={agendaPaths.pullIn.to(meeting.at)}>{text.pullInCount(view.offerCount)}</ActLink>
          <ActLink href={agendaPaths.newItem.to(meeting.at)}>{text.addItem}</ActLink>
        </>
      )}
      {mayWrite && isShareable && (
        <ActForm form={stateForm} action={agendaEventPaths.share.to(meeting.at)} kind="primary">
          {text.next.share(clearer.shortName)}
        </ActForm>
      )}
      {!mayWrite && mayClear && head.state === 'draft' && (
        <ActForm form={stateForm} action={agendaEventPaths.clear.to(meeting.at)} kind="primary">
          {text.next.clear}
        </ActForm>
      )}
      {isWritten && maySend && (
        <ActLink href={dispatchPath.to(meeting.at)} kind="primary">
          {head.sentVersion === null ? text.next.send : text.next.sendMore}
        </ActLink>
      )}
    </>
  );
}

function factsOf({ context, meeting, draft }: DraftPageView, text: AgendasText) {
  const { startsAt, endsAt, place } = meeting;
  const recommendations = draft.items.reduce((sum, item) => sum + item.recommendationCount, 0);
  const time =
    startsAt === null || endsAt === null ? text.noTime : showTimeRange(startsAt, endsAt, context.language);
  return [
    { term: text.time, value: time },
    { term: text.place, value: place === '' ? text.noTime : place },
    { term: text.matters, value: text.itemCounts(draft.items.length, recommendations) },
    { term: text.clearing, value: draft.head.clearingBody?.name ?? text.nobodyClears },
  ];
}
