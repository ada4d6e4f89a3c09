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
  showDay,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { hearingPaths } from '../paths.ts';
import { isRunning, unanswered, type Hearing } from '../rules/hearing-views.ts';
import { answerFilters, type AnswerFilter, type Matrix, type MatrixRow } from '../rules/matrix.ts';
import { hearingHelp } from '../text-help.ts';
import { hearingTexts } from '../text.ts';
import { AboutHearing } from './about-hearing.tsx';
import { BoardDesk, type Desk } from './board-desk.tsx';
import { meetingWords, resultWords, stateTag } from './hearing-words.ts';
import { MatrixTable } from './matrix-table.tsx';
import type { OriginView } from './about-hearing.tsx';

export type BoardView = {
  context: PageContext;
  hearing: Hearing;
  /** "8 af 11 kommuner har svaret, 3 mangler, frist om 4 dage." */
  headline: string;
  matrix: Matrix;
  /** The rows that are shown, after the filter. */
  rows: readonly MatrixRow[];
  filter: AnswerFilter;
  section: number | null;
  /** Whether the reader sees others’ answers. */
  isShown: boolean;
  mayAnswer: boolean;
  /** The reader answers for an addressee that has not answered. */
  isWaitedFor: boolean;
  /** How many answers are treated; null where the reader is not told. */
  progress: { done: number; all: number } | null;
  origin: OriginView | null;
  reportDay: string;
  desk: Desk | null;
  refused: FormState | null;
};

/** A hearing at a glance: what it comes to, who answers what, who is silent, and the next act. */
export function BoardPage(view: BoardView) {
  const { context, hearing, desk, isShown } = view;
  const { language } = context;
  const { board: text, common, silences } = hearingTexts[language];
  const { round } = hearing;
  const crumbs = [{ text: common.hearings, href: hearingPaths.list.to({}) }, { text: round.title }];
  const isSent = round.state !== 'draft';
  return (
    <Layout
      context={context}
      title={round.title}
      crumbs={crumbs}
      isRefused={(view.refused?.problems.length ?? 0) > 0}
    >
      <Head view={view} />
      <PageHelp language={language} help={hearingHelp.board} />
      <Sections view={view} />
      {isSent && (
        <Section heading={text.matrix} id="svar">
          {isShown && <Filters view={view} />}
          {view.rows.length === 0 ? (
            <EmptyState heading={text.nothingFound}>{text.nothingFoundHint}</EmptyState>
          ) : (
            <MatrixTable
              language={language}
              round={round}
              matrix={view.matrix}
              rows={view.rows}
              keeps={desk !== null}
            />
          )}
          <p class="rv-muted">{isShown ? text.legend(silences[round.silence]) : text.hidden}</p>
        </Section>
      )}
      <AboutHearing language={language} hearing={hearing} origin={view.origin} reportDay={view.reportDay} />
      {desk && <BoardDesk language={language} hearing={hearing} desk={desk} />}
    </Layout>
  );
}

function Head({ view }: { view: BoardView }) {
  const { context, hearing } = view;
  const { language } = context;
  const { board: text, states } = hearingTexts[language];
  const { round, report, state } = hearing;
  const leads = { draft: text.draftLead, cancelled: text.cancelledLead };
  const lead = round.state === 'draft' || round.state === 'cancelled' ? leads[round.state] : view.headline;
  const where = report && meetingWords(report, language);
  const reported =
    where && (state === 'reported' ? text.reportedTo(where) : state === 'proposed' && text.proposedTo(where));
  const sent = round.openedAt ? text.sentOn(showDay(dayInDenmark(round.openedAt), language)) : text.notSent;
  return (
    <PageHead
      title={round.title}
      status={{ state: stateTag[state], word: states[state] }}
      kick={`${hearing.bodyName} · ${sent}`}
      lead={
        <>
          <b>{lead}</b>
          {reported && ` ${reported}`}
        </>
      }
      acts={<HeadActs view={view} />}
    />
  );
}

/** The acts that fit the state; the one that moves the hearing on is the primary. */
function HeadActs({ view }: { view: BoardView }) {
  const { context, hearing, desk, mayAnswer, progress, isWaitedFor } = view;
  const { board: text } = hearingTexts[context.language];
  const { round, state } = hearing;
  const number = String(round.number);
  const missing = unanswered(round).length;
  const isEditable = round.state === 'draft';
  const mayExtend = isRunning(round) || state === 'closed';
  const left = progress ? progress.all - progress.done : 0;
  const mayReport = state === 'closed' && left === 0;
  return (
    <>
      {desk && <ActLink href={withQuery(hearingPaths.make.to({}), { kopi: number })}>{text.copy}</ActLink>}
      {view.isShown && !isEditable && <ActLink href={hearingPaths.csv.to({ number })}>{text.csv}</ActLink>}
      {!isEditable && <ActLink href={hearingPaths.memo.to({ number })}>{text.memo}</ActLink>}
      {desk && isEditable && <ActLink href={hearingPaths.change.to({ number })}>{text.change}</ActLink>}
      {desk && mayExtend && missing > 0 && (
        <ActLink href={hearingPaths.extensions.to({ number })}>{text.extensions}</ActLink>
      )}
      {desk && isEditable && (
        <ActLink kind="primary" href={hearingPaths.sending.to({ number })}>
          {text.send}
        </ActLink>
      )}
      {desk && isRunning(round) && missing > 0 && (
        <ActLink kind="primary" href={hearingPaths.reminder.to({ number })}>
          {text.remind(missing)}
        </ActLink>
      )}
      {desk && state === 'closed' && progress && left > 0 && (
        <ActLink kind="primary" href={hearingPaths.memo.to({ number })}>
          {text.treat(progress.done, progress.all)}
        </ActLink>
      )}
      {desk && mayReport && (
        <ActLink kind="primary" href={hearingPaths.report.to({ number })}>
          {text.report}
        </ActLink>
      )}
      {mayAnswer && (
        <ActLink
          kind={isWaitedFor && !desk ? 'primary' : 'secondary'}
          href={hearingPaths.answer.to({ number })}
        >
          {text.answer}
        </ActLink>
      )}
    </>
  );
}

/** The questions, each with what it comes to, where the reader may know. */
function Sections({ view: { context, hearing, matrix, isShown } }: { view: BoardView }) {
  const { language } = context;
  const { board: text } = hearingTexts[language];
  const isCounted = isShown && hearing.round.state !== 'draft' && hearing.round.state !== 'cancelled';
  return (
    <Section heading={text.sections} id="resultat">
      <List
        rows={matrix.sections.map((section, index) => {
          const count = matrix.counts[index];
          const alternatives = section.alternatives.map((one, at) => `${at + 1}. ${one}`).join(' · ');
          const result = isCounted && count ? resultWords(section, count, language) : null;
          return {
            main: (
              <>
                {`${section.position}. ${section.title} `}
                {result && <b>{result}</b>}
              </>
            ),
            ...(alternatives !== '' && { note: `${text.alternatives}: ${alternatives}` }),
          };
        })}
      />
    </Section>
  );
}

function Filters({ view: { context, hearing, matrix, filter, section } }: { view: BoardView }) {
  const { board: text } = hearingTexts[context.language];
  const sections = matrix.sections.map(({ position }) => ({
    value: String(position),
    text: text.column(position),
  }));
  return (
    <FilterBar
      language={context.language}
      action={hearingPaths.hearing.to({ number: String(hearing.round.number) })}
    >
      <FilterSelect
        name="svar"
        label={text.filter}
        value={filter}
        options={answerFilters.map((value) => ({ value, text: text.filters[value] }))}
      />
      <FilterSelect
        name="afsnit"
        label={text.section}
        value={section === null ? '' : String(section)}
        options={[{ value: '', text: text.allSections }, ...sections]}
      />
    </FilterBar>
  );
}
