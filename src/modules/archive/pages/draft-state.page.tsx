import {
  ActForm,
  ActLink,
  Alert,
  ConfirmPanel,
  Facts,
  Fold,
  Layout,
  List,
  PageHead,
  Section,
  showMoment,
  showNumber,
  type Child,
  type Fact,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { archivePaths } from '../paths.ts';
import type { DraftState } from '../rules/draft-states.ts';
import { archiveTexts } from '../text.ts';
import { HistoryList, type HistoryRow } from './history-list.tsx';
import { PersonalNumberDoubt } from './personal-number-doubt.tsx';
import { ProgressIsland } from './progress-island.tsx';
import { formOf } from './review-view.ts';
import { stateTags } from './words.ts';

export type DraftStateView = {
  context: PageContext;
  number: string;
  name: string;
  fileName: string;
  hasSource: boolean;
  items: number;
  sizeBytes: number;
  isKept: boolean;
  uploadedAt: Date;
  uploadedBy: string;
  state: Exclude<DraftState, 'review'>;
  version: number;
  formKeys: readonly string[];
  /** Why it could not be read, and what to do. */
  failure: string | null;
  /** Where a personal number stands, and where one may stand, in words; else empty. */
  places: string;
  doubtPlaces: string;
  meetingHref: string | null;
  nextHref: string | null;
  history: readonly HistoryRow[];
  /** What was typed into a form that can no longer be saved: shown, so that it can be copied. */
  typed: readonly string[];
  /** Why what was just asked for was refused. */
  problem: string | null;
};

/** An import that is not being reviewed: waiting, failed, accepted, taken back or discarded. */
export function DraftStatePage(view: DraftStateView) {
  const { context, state, problem } = view;
  const { language } = context;
  const text = archiveTexts[language];
  const { title, lead } = wordsOf(view);
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: view.name },
  ];
  const isWaiting = state === 'queued' || state === 'reading';
  return (
    <Layout
      context={context}
      title={`${title}: ${view.name}`}
      active="archive"
      crumbs={crumbs}
      isRefused={problem !== null}
    >
      {problem !== null && <Alert language={language} kind="error" heading={problem} />}
      {view.typed.length > 0 && (
        <Section heading={text.conflict.typed}>
          <List rows={view.typed.map((main) => ({ main }))} />
        </Section>
      )}
      <ProgressIsland waiting={isWaiting ? 1 : 0}>
        <PageHead
          title={title}
          status={{ state: stateTags[state], word: text.states[state] }}
          kick={view.name}
          lead={lead}
          acts={<Acts view={view} />}
        />
        {view.failure !== null && state === 'failed' && (
          <Alert language={language} kind="warning" heading={view.failure}>
            {view.places !== '' && <p>{text.personalNumber.stands(view.places)}</p>}
            <p>{view.isKept ? text.failed.lead : text.failed.notKept}</p>
          </Alert>
        )}
        {state === 'failed' && view.isKept && (
          <PersonalNumberDoubt form={formOf(view, 2)} number={view.number} places={view.doubtPlaces} />
        )}
        <Facts facts={factsOf(view)} />
        <Fold summary={text.review.history}>
          <HistoryList history={view.history} language={language} />
        </Fold>
        <MoreActs view={view} />
      </ProgressIsland>
    </Layout>
  );
}

function wordsOf({ state, context }: DraftStateView): { title: string; lead?: string } {
  const text = archiveTexts[context.language];
  const words: Record<DraftStateView['state'], { title: string; lead?: string }> = {
    queued: { title: text.waiting.queuedTitle, lead: text.waiting.lead },
    reading: { title: text.waiting.readingTitle, lead: text.waiting.lead },
    failed: { title: text.failed.title },
    discarded: text.discarded,
    accepted: text.accepted,
    'taken-back': text.takenBack,
  };
  const { title, lead } = words[state];
  return { title, ...(lead !== undefined && { lead }) };
}

/** The one next act of each state. */
function Acts({ view }: { view: DraftStateView }) {
  const { context, state, number } = view;
  const text = archiveTexts[context.language];
  const post = (action: string, word: string) => (
    <ActForm form={formOf(view, 0)} action={action} kind="primary">
      {word}
    </ActForm>
  );
  const acts: Record<DraftStateView['state'], Child> = {
    queued: <ActLink href={context.path}>{text.list.refresh}</ActLink>,
    reading: <ActLink href={context.path}>{text.list.refresh}</ActLink>,
    failed: view.isKept ? post(archivePaths.rereading.to({ number }), text.failed.retry) : null,
    discarded: post(archivePaths.disposalUndo.to({ number }), text.discarded.undo),
    'taken-back': post(archivePaths.reopening.to({ number }), text.takenBack.reopen),
    accepted: (
      <>
        {view.nextHref !== null && <ActLink href={view.nextHref}>{text.accepted.next}</ActLink>}
        {view.meetingHref !== null && (
          <ActLink href={view.meetingHref} kind="primary">
            {text.accepted.toMeeting}
          </ActLink>
        )}
      </>
    ),
  };
  return <>{acts[state]}</>;
}

function MoreActs({ view }: { view: DraftStateView }) {
  const { context, state, number } = view;
  const text = archiveTexts[context.language];
  if (state === 'accepted')
    return (
      <ConfirmPanel
        form={formOf(view, 1)}
        action={archivePaths.takeBack.to({ number })}
        word={text.accepted.takeBack}
        warning={text.accepted.takeBackWarning}
        confirmWord={text.accepted.takeBack}
      />
    );
  if (state === 'failed')
    return (
      <ConfirmPanel
        form={formOf(view, 1)}
        action={archivePaths.disposal.to({ number })}
        word={text.discarded.act}
        warning={view.isKept ? text.discarded.warning : text.discarded.warningGone}
        confirmWord={text.discarded.act}
      />
    );
  if (state !== 'queued' && state !== 'reading') return null;
  return (
    <>
      <p>{text.waiting.stuck}</p>
      <ActForm form={formOf(view, 1)} action={archivePaths.rereading.to({ number })} isSmall>
        {text.waiting.again}
      </ActForm>
    </>
  );
}

function factsOf(view: DraftStateView): Fact[] {
  const { language } = view.context;
  const text = archiveTexts[language];
  const original = archivePaths.original.to({ number: view.number });
  return [
    {
      term: text.review.source,
      value: view.isKept ? <a href={original}>{view.fileName}</a> : view.fileName,
      note: size(view.sizeBytes, language),
    },
    ...(view.items > 0 ? [{ term: text.list.items, value: view.items, ...sourceLink(view) }] : []),
    { term: text.list.added, value: showMoment(view.uploadedAt, language), note: view.uploadedBy },
  ];
}

function sourceLink({ context, hasSource, number }: DraftStateView): Partial<Fact> {
  const word = archiveTexts[context.language].review.seeSource;
  return hasSource ? { note: <a href={archivePaths.source.to({ number })}>{word}</a> } : {};
}

const bytesPerKilobyte = 1000;
const size = (bytes: number, language: Language): string =>
  `${showNumber(Math.ceil(bytes / bytesPerKilobyte), language)} kB`;
