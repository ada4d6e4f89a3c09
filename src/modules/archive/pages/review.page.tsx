import {
  ActForm,
  ActLink,
  ConfirmPanel,
  ErrorSummary,
  Facts,
  Fold,
  Layout,
  Note,
  PageHead,
  PointsNav,
  Section,
  showDayShort,
  showMoment,
  showNumber,
  type Fact,
  TermText,
  PageHelp,
} from '../../../platform/design/index.ts';
import { archiveHelp } from '../text-help.ts';
import { dayOf } from '../../../kernel/day.ts';
import { archivePaths } from '../paths.ts';
import { itemAddress } from '../rules/review-address.ts';
import { peopleCounts } from '../rules/review-people.ts';
import { fieldCounts } from '../rules/review-questions.ts';
import { bodyOf } from '../rules/review-state.ts';
import { archiveTexts } from '../text.ts';
import { HistoryList, type HistoryRow } from './history-list.tsx';
import { AllFields, itemsPerPage } from './review-fields.page.tsx';
import { PersonalNumberDoubt } from './personal-number-doubt.tsx';
import { ReviewPairs, type PairsView } from './review-pairs.page.tsx';
import { formOf } from './review-view.ts';
import { documentTypeWord, lineWord } from './words.ts';
import { span } from '../rules/review-record.ts';
import { accessWords } from './access-words.ts';

export type ReviewView = PairsView & {
  readAt: Date | null;
  notes: readonly string[];
  /** Where digits stand that may be a personal number, in words. */
  doubtPlaces: string;
  page: number;
  history: readonly HistoryRow[];
  /** The last change, which can be taken back; null when nothing was changed. */
  lastChange: { by: string; at: Date; count: number } | null;
};

export const questionsPerPage = 50;

/** The review of an import: doubtful fields first, each beside its source, then everything else. */
export function ReviewPage(view: ReviewView) {
  const { context, number, name, questions } = view;
  const text = archiveTexts[context.language];
  const title = questions.length > 0 ? text.review.open(questions.length) : text.review.none;
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: name },
  ];
  const shown = questions.slice(0, questionsPerPage);
  const isRefused = view.refused !== undefined;
  return (
    <Layout
      context={context}
      title={`${title}: ${name}`}
      active="archive"
      crumbs={crumbs}
      isRefused={isRefused}
    >
      {view.refused && <ErrorSummary form={formOf(view, 0, view.refused)} />}
      <PageHead
        title={title}
        status={{ state: 'run', word: text.states.review }}
        kick={view.readAt ? text.review.kick(showMoment(view.readAt, context.language)) : undefined}
        lead={<Lead view={view} />}
        acts={
          <>
            <ActLink href={sourceHref(view)}>{text.review.seeSource}</ActLink>
            <ActLink href={archivePaths.approval.to({ number })} kind="primary">
              {text.review.approve}
            </ActLink>
          </>
        }
      />
      <PageHelp language={context.language} help={archiveHelp.review} />
      <Facts facts={factsOf(view)} />
      <ReaderNotes view={view} />
      <PersonalNumberDoubt
        form={formOf(view, view.formKeys.length - 3)}
        number={number}
        places={view.doubtPlaces}
      />
      <Points view={view} />
      {questions.length > 0 && (
        <Section heading={text.review.doubtful} id="tvivl" note={text.review.doubtfulNote}>
          <ReviewPairs view={view} questions={shown} />
          {questions.length > shown.length && <p>{text.review.more(questions.length - shown.length)}</p>}
        </Section>
      )}
      <AllFields view={view} page={view.page} />
      <Past view={view} />
    </Layout>
  );
}

/** A record that came as JSON brought no lines of its own: then the file itself is the source. */
const sourceHref = ({ lines, number }: ReviewView): string =>
  (lines.length > 0 ? archivePaths.source : archivePaths.original).to({ number });

function Lead({ view }: { view: ReviewView }) {
  const { context, review, record, questions } = view;
  const text = archiveTexts[context.language];
  const count = (list: 'recommendations' | 'appendices') =>
    review.items.reduce((sum, item) => sum + item.lists[list].length, 0);
  const type = new Map<string, string>(Object.entries(text.review.definite)).get(
    review.meeting['documentType'] ?? '',
  );
  const counts = {
    items: review.items.length,
    recommendations: count('recommendations'),
    appendices: count('appendices'),
  };
  const { sure } = fieldCounts(record, questions);
  return (
    <>
      <TermText language={context.language} terms={['dagsorden', 'referat', 'indstilling', 'bilag']}>
        {text.review.read(type ?? text.review.definite.minutes, counts)}
      </TermText>{' '}
      <b>{text.review.sureLead(sure)}</b>{' '}
      {questions.length > 0 ? text.review.sureRest : text.review.readyRest}
    </>
  );
}

function factsOf(view: ReviewView): Fact[] {
  const { context, number, review, record, register, questions, lines } = view;
  const { language } = context;
  const text = archiveTexts[language];
  const body = bodyOf(review, register);
  const day = dayOf(review.meeting['date'] ?? '');
  const { all, sure } = fieldCounts(record, questions);
  const people = peopleCounts(review, register);
  const everybody = people.linked + people.created + people.text;
  const meeting = archivePaths.meeting.to({ number });
  const kind = documentTypeWord(review.meeting['documentType'] ?? null, text);
  const pages = record.totalPages > 0 ? `, ${text.review.pages(record.totalPages)}` : '';
  const dateLines = span(record.evidence['/date']?.lines);
  return [
    {
      term: text.review.source,
      value: `${kind}${pages}`,
      note: text.review.lines(showNumber(lines.length, language)),
    },
    { term: text.review.body, value: <a href={meeting}>{body?.name ?? text.review.missing}</a> },
    {
      term: text.review.date,
      value: <a href={meeting}>{day ? showDayShort(day, language) : text.review.missing}</a>,
      ...(dateLines && { note: lineWord(dateLines, text) }),
    },
    {
      term: text.review.people,
      value: <a href={archivePaths.people.to({ number })}>{everybody}</a>,
      ...(everybody > 0 && { note: text.review.peopleNote(people.linked, everybody) }),
    },
    { term: text.review.sure, value: text.review.sureOf(sure, all) },
    { term: text.review.onApproval, value: text.review.becomes, ...accessNote(view) },
  ];
}

function accessNote({ review, context }: ReviewView): { note?: string } {
  const words = accessWords(review, archiveTexts[context.language]);
  return words.length > 0 ? { note: words.join(', ') } : {};
}

/** What the reader of the file could not be sure of. */
function ReaderNotes({ view: { context, notes } }: { view: ReviewView }) {
  const words = new Map<string, string>(Object.entries(archiveTexts[context.language].review.notes));
  const known = notes.flatMap((note) => words.get(note) ?? []);
  return (
    <>
      {known.map((note) => (
        <Note>{note}</Note>
      ))}
    </>
  );
}

/** The items by number. A long agenda is shown one page of them at a time, as the fields below. */
function Points({ view }: { view: ReviewView }) {
  const { context, number, review, questions, page } = view;
  const text = archiveTexts[context.language].review;
  const doubts = new Map<string, number>();
  for (const { place } of questions)
    if (place.item) doubts.set(place.item.key, (doubts.get(place.item.key) ?? 0) + 1);
  const points = review.items.slice((page - 1) * itemsPerPage, page * itemsPerPage).map((item, index) => {
    const first = questions.findIndex(({ place }) => place.item?.key === item.key);
    const isOnPage = first >= 0 && first < questionsPerPage;
    return {
      text: item.values['number'] ?? `(${(page - 1) * itemsPerPage + index + 1})`,
      href: isOnPage ? `#f${first + 1}` : archivePaths.item.to({ number, item: itemAddress(item.key) }),
      doubts: doubts.get(item.key) ?? 0,
    };
  });
  return (
    <div class="rv-space">
      <p class="rv-fine rv-muted">{text.points}</p>
      <PointsNav language={context.language} label={text.pointsLabel} points={points} />
    </div>
  );
}

function Past({ view }: { view: ReviewView }) {
  const { context, number, lastChange, history } = view;
  const { language } = context;
  const text = archiveTexts[language];
  const keys = view.formKeys.length;
  return (
    <Fold summary={text.review.history}>
      {lastChange && (
        <>
          <p>
            {text.review.changed(lastChange.count)}.{' '}
            {text.review.undoWhat(lastChange.by, showMoment(lastChange.at, language))}
          </p>
          <ActForm
            form={formOf(view, keys - 1)}
            action={archivePaths.undo.to({ number })}
            isSmall
            kind="secondary"
          >
            {text.review.undoLast}
          </ActForm>
        </>
      )}
      <HistoryList history={history} language={language} />
      <ConfirmPanel
        form={formOf(view, keys - 2)}
        action={archivePaths.disposal.to({ number })}
        word={text.discarded.act}
        warning={text.discarded.warning}
        confirmWord={text.discarded.act}
      />
    </Fold>
  );
}
