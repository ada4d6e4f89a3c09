import {
  ActLink,
  Alert,
  Dot,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  Section,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { hearingPaths } from '../paths.ts';
import type { Treated } from '../rules/dispositions.ts';
import type { Hearing } from '../rules/hearing-views.ts';
import type { Section as HearingSection } from '../rules/section.ts';
import { hearingHelp } from '../text-help.ts';
import { hearingTexts } from '../text.ts';
import { answerWords } from './hearing-words.ts';

/** A section of the white paper, as the page and the document have it. */
export type MemoSection = {
  readonly section: HearingSection;
  /** Null where the reader sees no others' answers. */
  readonly result: string | null;
  /** Answers with something to read or to treat. */
  readonly treated: readonly Treated[];
  /** The plain answers, in words: who consents, who has no remarks. */
  readonly plain: readonly { readonly words: string; readonly names: readonly string[] }[];
  readonly silent: readonly string[];
  readonly missing: readonly string[];
};
export type MemoView = {
  context: PageContext;
  hearing: Hearing;
  sections: readonly MemoSection[];
  progress: { done: number; all: number };
  keeps: boolean;
  /** Whether the reader sees what was done with the answers. */
  isDispositionShown: boolean;
  next: Treated | undefined;
  /** The PDF could not be made. */
  isRefused: boolean;
};

export const treatmentAddress = ({ round }: Hearing, { key, position }: Treated): string =>
  hearingPaths.disposition.to({ number: String(round.number), key, section: String(position) });

/** The white paper (hvidbog): every section with its result, every answer with what was done with it. */
export function MemoPage(view: MemoView) {
  const { context, hearing, sections, progress, keeps, next } = view;
  const { language } = context;
  const { memo: text, common } = hearingTexts[language];
  const { round } = hearing;
  const number = String(round.number);
  const title = text.title(round.title);
  const crumbs = [
    { text: common.hearings, href: hearingPaths.list.to({}) },
    { text: round.title, href: hearingPaths.hearing.to({ number }) },
    { text: text.crumb },
  ];
  const told = progress.all === 0 ? text.nothingNeeded : text.progress(progress.done, progress.all);
  const acts = (
    <>
      <ActLink href={hearingPaths.memoDocx.to({ number })}>{text.docx}</ActLink>
      <ActLink href={hearingPaths.memoPdf.to({ number })}>{text.pdf}</ActLink>
      {keeps && next && (
        <ActLink kind="primary" href={treatmentAddress(hearing, next)}>
          {text.next}
        </ActLink>
      )}
    </>
  );
  return (
    <Layout context={context} title={title} crumbs={crumbs} isRefused={view.isRefused}>
      {view.isRefused && <Alert language={language} kind="error" heading={text.refused} />}
      <PageHead
        title={title}
        lead={
          <>
            {text.lead} <b>{view.isDispositionShown ? told : text.hiddenLead}</b>
          </>
        }
        acts={acts}
      />
      <PageHelp language={language} help={hearingHelp.memo} />
      {sections.map((section) => (
        <MemoPart view={view} part={section} />
      ))}
    </Layout>
  );
}

function MemoPart({ view, part }: { view: MemoView; part: MemoSection }) {
  const { memo: text } = hearingTexts[view.context.language];
  const { section, result, treated, plain, silent, missing } = part;
  return (
    <Section heading={`${section.position}. ${section.title}`} id={`afsnit-${section.position}`}>
      {result !== null && (
        <p>
          <b>{result}</b>
        </p>
      )}
      {treated.map((one) => (
        <TreatedAnswer view={view} section={section} one={one} />
      ))}
      {plain.map(({ words, names }) => (
        <p>{text.plain(words, names.join(', '))}</p>
      ))}
      {silent.length > 0 && <p>{text.silent(silent.join(', '))}</p>}
      {missing.length > 0 && <p class="rv-muted">{text.missing(missing.join(', '))}</p>}
    </Section>
  );
}

const dots: Readonly<Record<string, TagState>> = {
  followed: 'done',
  partly: 'run',
  'not-followed': 'bad',
  noted: 'part',
  'left-out': 'idle',
};

type TreatedProps = { view: MemoView; section: HearingSection; one: Treated };

function TreatedAnswer({ view, section, one }: TreatedProps) {
  const { context, hearing, keeps, isDispositionShown } = view;
  const { memo: text, dispositions, board } = hearingTexts[context.language];
  const { name, answer, disposed, isStale, isLate, onBehalf, source } = one;
  const marks = [...(isLate ? [board.late] : []), ...(onBehalf ? [board.onBehalf(source)] : [])].join(', ');
  const isOver = hearing.state === 'proposed' || hearing.state === 'reported';
  return (
    <Prose>
      <h3>{`${name}: ${answerWords(section, answer, context.language)}`}</h3>
      {marks !== '' && <p class="rv-muted">{marks}</p>}
      {answer.remarks
        .split(/\n+/)
        .filter((line) => line !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
      {isDispositionShown && (
        <p>
          <Dot state={disposed ? (dots[disposed.disposition] ?? 'idle') : 'idle'} />{' '}
          <b>{disposed ? dispositions[disposed.disposition] : text.notTreated}</b>
          {disposed && disposed.reason !== '' && `: ${disposed.reason}`}
          {isStale && ` ${text.stale}`}
        </p>
      )}
      {keeps && !isOver && (
        <p class="rv-no-print">
          <a href={treatmentAddress(hearing, one)}>
            {disposed ? text.treatAgain : text.treat}
            <span class="sr-only">{text.ofAnswer(name, section.position)}</span>
          </a>
        </p>
      )}
    </Prose>
  );
}
