import { Facts, List, Prose, Section, showDay, type Fact } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { itemPath, meetingPath, paperFilePath } from '../paths.ts';
import type { Hearing, HearingPaper } from '../rules/hearing-views.ts';
import { hearingTexts } from '../text.ts';
import { meetingWords } from './hearing-words.ts';

/** The item a hearing began from, with the address of its meeting's day. */
export type OriginView = {
  readonly bodyKey: string;
  readonly day: string;
  readonly address: string;
  readonly words: string;
};

type Props = { language: Language; hearing: Hearing; origin: OriginView | null; reportDay: string };

/** What is asked, by whom, by which rule, where it came from and where it went. */
export function AboutHearing(props: Props) {
  const { language, hearing } = props;
  const { board: text } = hearingTexts[language];
  const { purpose } = hearing.round;
  return (
    <Section heading={text.about}>
      <Facts facts={factsOf(props)} />
      {purpose !== '' && (
        <>
          <h3>{text.background}</h3>
          <Paragraphs text={purpose} />
        </>
      )}
      <Papers language={language} papers={hearing.papers} />
    </Section>
  );
}

/** Text as it was typed, a paragraph for each blank line. */
export const Paragraphs = ({ text }: { text: string }) => (
  <Prose>
    {text.split(/\n{2,}/).map((one) => (
      <p>{one}</p>
    ))}
  </Prose>
);

const usualAddress = ({ number, version }: HearingPaper): string =>
  paperFilePath.to({ number, version: String(version) });

type PapersProps = {
  language: Language;
  papers: readonly HearingPaper[];
  addressOf?: (paper: HearingPaper) => string;
};

/** The papers of a hearing; by a personal link they have addresses of their own. */
export function Papers({ language, papers, addressOf = usualAddress }: PapersProps) {
  const { board: text } = hearingTexts[language];
  if (papers.length === 0) return null;
  return (
    <>
      <h3>{text.papers}</h3>
      <List
        rows={papers.map((paper) => ({
          main: <a href={addressOf(paper)}>{paper.title}</a>,
          note: paper.number,
        }))}
      />
    </>
  );
}

function factsOf({ language, hearing, origin, reportDay }: Props): Fact[] {
  const { board: text, silences } = hearingTexts[language];
  const { round, report } = hearing;
  const isReported = hearing.state === 'reported';
  return [
    { term: text.body, value: hearing.bodyName },
    {
      term: text.due,
      value: showDay(round.dueOn, language),
      ...(round.closesOn > round.dueOn && { note: text.closes(showDay(round.closesOn, language)) }),
    },
    { term: text.silence, value: silences[round.silence] },
    {
      term: text.audience,
      value: round.municipalOnly ? text.municipalOnly : text.everybody,
      note: round.answersOpen ? text.answersOpen : text.answersHidden,
    },
    ...(origin ? [{ term: text.origin, value: <OriginLink origin={origin} /> }] : []),
    ...(report
      ? [
          {
            term: isReported ? text.reportedAs : text.reportMeeting,
            value: (
              <a href={reportAddress(hearing, reportDay)}>
                {report.item
                  ? text.item(report.item.number, report.item.title)
                  : meetingWords(report, language)}
              </a>
            ),
            ...(report.item && { note: meetingWords(report, language) }),
          },
        ]
      : []),
  ];
}

const reportAddress = ({ report }: Hearing, day: string): string => {
  const at = { body: report?.bodyKey ?? '', day };
  return report?.item ? itemPath.to({ ...at, item: report.item.address }) : meetingPath.to(at);
};

const OriginLink = ({ origin: { bodyKey, day, address, words } }: { origin: OriginView }) => (
  <a href={itemPath.to({ body: bodyKey, day, item: address })}>{words}</a>
);
