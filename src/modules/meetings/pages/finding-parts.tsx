import type { Language } from '../../../kernel/language.ts';
import {
  Facts,
  List,
  Note,
  Section,
  showMoney,
  showNumber,
  Tag,
  type Child,
} from '../../../platform/design/index.ts';
import { findingInWords } from './finding-words.ts';
import { meetingsPaths } from '../paths.ts';
import type { Figures } from '../rules/check-finding.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import type { CheckedItem, MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { findingTexts } from '../text-findings.ts';
import { findingHref, itemOf, lowerFirst, repairOf, severityState } from './finding-marks.tsx';
import { addressParts, itemHref, itemLabel } from './meeting-words.ts';

/** What is wrong, in a few words, with the mark of how much it matters. */
export const FindingTitle = ({ found, children }: { found: KeyedFinding['found']; children: Child }) => (
  <Tag state={severityState[found.severity]} isQuiet>
    {children}
  </Tag>
);

type FindingProps = {
  readonly finding: KeyedFinding;
  readonly language: Language;
  /** Of its heading. */
  readonly level?: 2 | 3;
};

/** A finding with its arithmetic and what can be done about it. */
export function FindingText({ finding: { found }, language, level = 3 }: FindingProps) {
  const text = findingTexts[language];
  const { title, says, remedy } = findingInWords(found, language);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading>
        <FindingTitle found={found}>{title}</FindingTitle>
      </Heading>
      <p>{says}</p>
      {found.figures && found.figures.unit !== 'days' && (
        <Arithmetic figures={found.figures} language={language} />
      )}
      <p>{remedy}</p>
      {found.lines.length > 0 && <p class="rv-fine rv-muted">{text.lines(found.lines)}</p>}
    </>
  );
}

/** An expression of the check is written as the document writes its amounts. */
function Arithmetic({ figures, language }: { figures: Figures; language: Language }) {
  const text = findingTexts[language];
  const show = (amount: bigint): string => amountWords(amount, figures.unit, language);
  return (
    <Facts
      isTight
      facts={[
        { term: text.expected, value: show(figures.expected), note: figures.expression },
        { term: text.stated, value: show(figures.stated) },
        { term: text.difference, value: show(figures.difference) },
      ]}
    />
  );
}

function amountWords(amount: bigint, unit: Figures['unit'], language: Language): string {
  const text = findingTexts[language];
  if (unit === 'øre') return showMoney(amount, language);
  const words = { days: text.days, seats: text.seats, 'per mille': text.perMille };
  return words[unit](showNumber(amount, language));
}

const shownBesideMax = 6;

/** Beside the agenda: how many there are, the first of them, and the way to all. */
export function CheckPart({ meeting, check, language }: CheckPartProps) {
  const text = findingTexts[language];
  const all = meetingsPaths.check.to(addressParts(meeting));
  const { open, dismissed, items } = check;
  const rows = open
    .slice(0, shownBesideMax)
    .map((finding) => BesideRow(finding, { meeting, items, language }));
  const more = open.length > 0 ? text.seeAll(open.length) : text.seeDismissed(dismissed.length);
  return (
    <Section heading={text.check} id="kontrol" note={text.count(open.length)} isScreenOnly>
      {open.length === 0 && (
        <p class="rv-fine rv-muted">{dismissed.length > 0 ? text.allDismissed : text.nothingOpen}</p>
      )}
      {rows.length > 0 && <List rows={rows} />}
      {open.length + dismissed.length > 0 && (
        <p class="rv-fine">
          <a href={all}>{more}</a>
        </p>
      )}
    </Section>
  );
}

type CheckPartProps = {
  readonly meeting: MeetingHead;
  readonly check: MeetingCheck;
  readonly language: Language;
};
type Beside = { meeting: MeetingHead; items: readonly CheckedItem[]; language: Language };

function BesideRow(finding: KeyedFinding, { meeting, items, language }: Beside) {
  const { title, says } = findingInWords(finding.found, language);
  const item = itemOf(items, finding);
  const text = findingTexts[language];
  const name = item && itemLabel(item);
  const spoken = name === undefined ? title : text.itemHeading(name, lowerFirst(title));
  return {
    main: <FindingTitle found={finding.found}>{spoken}</FindingTitle>,
    note: (
      <>
        {says}{' '}
        <a href={findingHref(meeting, finding)}>
          {text.seeFinding}
          <span class="sr-only">: {spoken}</span>
        </a>
        {item && name !== undefined && (
          <>
            {' · '}
            <a href={itemHref(meeting, item.address)}>{text.seeItem(name)}</a>
          </>
        )}
      </>
    ),
  };
}

const notesOfItemMax = 4;

type ItemNotesProps = {
  readonly meeting: MeetingHead;
  readonly findings: readonly KeyedFinding[];
  readonly language: Language;
};

/** What the check finds in one item, under its recommendation. */
export function ItemNotes({ meeting, findings, language }: ItemNotesProps) {
  const text = findingTexts[language];
  const repair = repairOf(meeting, {}, language);
  return (
    <div class="rv-notes rv-no-print">
      {findings.slice(0, notesOfItemMax).map((finding) => {
        const { title, says, remedy } = findingInWords(finding.found, language);
        return (
          <Note>
            <b>{title}.</b> {says} {remedy}{' '}
            <a href={findingHref(meeting, finding)}>
              {text.seeFinding}
              <span class="sr-only">: {lowerFirst(title)}</span>
            </a>
          </Note>
        );
      })}
      <p class="rv-fine">
        {meeting.importId !== null && <a href={repair.href}>{repair.word}</a>}
        {findings.length > notesOfItemMax && (
          <>
            {' '}
            <a href={meetingsPaths.check.to(addressParts(meeting))}>{text.seeAll(findings.length)}</a>
          </>
        )}
      </p>
    </div>
  );
}
