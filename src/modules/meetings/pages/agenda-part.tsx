import type { Language } from '../../../kernel/language.ts';
import { AgendaItem, AgendaSlot, Tag } from '../../../platform/design/index.ts';
import { agendaSlots, type AgendaSlotView } from '../rules/agenda-summary.ts';
import type { AgendaLine } from '../rules/meeting-views.ts';
import { decisionTexts } from '../text-decisions.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { OutcomeTag } from './blocks.tsx';
import { findingMarks, findingsByItem } from './finding-marks.tsx';
import { clockOrNothing, itemHref, itemLabel, shortParty, timeWords } from './meeting-words.ts';
import type { MeetingPageView } from './meeting.page.tsx';

/** The agenda, one line an item, in its sections with their times. */
export function Agenda({ view }: { view: MeetingPageView }) {
  const findings = view.check ? findingsByItem(view.check) : noFindings;
  return (
    <>
      {agendaSlots(view.lines).map((slot) => (
        <Slot slot={slot} view={view} findings={findings} />
      ))}
    </>
  );
}

/** What the check finds, by the address of the item; nothing for those who may not know. */
type Findings = ReturnType<typeof findingsByItem>;
const noFindings: Findings = new Map();

type SlotProps = { slot: AgendaSlotView; view: MeetingPageView; findings: Findings };

function Slot({ slot: { section, lines }, view, findings }: SlotProps) {
  const { language } = view.context;
  const isMunicipal = lines.every((line) => line.municipalOnly);
  const text = meetingsTexts[language];
  const numbers = lines.map(itemLabel);
  const mayRead = lines.some((line) => line.mayRead);
  const onlyWord = mayRead ? text.municipalPart(numbers) : text.municipalPartShut;
  const heading = section?.title || (isMunicipal ? text.municipalHeading : undefined);
  return (
    <AgendaSlot
      language={language}
      time={clockOrNothing(section?.startsAt, language)}
      until={clockOrNothing(section?.endsAt, language)}
      heading={heading}
      onlyWord={isMunicipal ? onlyWord : undefined}
    >
      {lines.map((line) => (
        <Line line={line} view={view} isInMunicipalSlot={isMunicipal} findings={findings} />
      ))}
    </AgendaSlot>
  );
}

type LineProps = { line: AgendaLine; view: MeetingPageView; isInMunicipalSlot: boolean };

function Line({ line, view, isInMunicipalSlot, findings }: LineProps & { findings: Findings }) {
  const { language } = view.context;
  const text = meetingsTexts[language];
  const sub = subLine(line, text, language);
  const found = { meeting: view.meeting, findings: findings.get(line.address) ?? [], language };
  const marks = [...marksOf({ line, language, isInMunicipalSlot }), ...findingMarks(found)];
  return (
    <AgendaItem
      number={line.number}
      title={line.title}
      href={itemHref(view.meeting, line.address)}
      type={line.mayRead ? typeWord(line, language) : shutWord(line, text, isInMunicipalSlot)}
      extent={line.mayRead ? text.recommendations(line.recommendationCount) : ''}
      {...(sub !== '' && { sub })}
      {...(marks.length > 0 && { marks })}
    />
  );
}

/** What it is on the agenda for, or what a document that was read in says of it. */
const typeWord = ({ handling, kind }: AgendaLine, language: Language): string =>
  handling === null ? meetingsTexts[language].kinds[kind] : versionTexts[language].handlings[handling];

/** Why the line is all there is to see; in the municipal part its heading says so. */
function shutWord(line: AgendaLine, text: MeetingsText, isInMunicipalSlot: boolean): string {
  if (line.closed) return text.closedKind;
  if (!line.municipalOnly) return text.disqualifiedKind;
  return isInMunicipalSlot ? '' : text.municipalKind;
}

/** "kl. 15.00–15.15 · Indleder: Rikke Thorup · bilag 1 og 2". */
function subLine(line: AgendaLine, text: MeetingsText, language: Language): string {
  const isSlotTime = line.startsAt === line.section?.startsAt && line.endsAt === line.section?.endsAt;
  const time = isSlotTime ? null : timeWords(line.startsAt, line.endsAt, language);
  const numbers = line.appendices.flatMap(({ number }) => number ?? []);
  const appendices =
    numbers.length === line.appendices.length
      ? text.appendixNumbers(numbers)
      : text.appendices(line.appendices.length);
  if (line.isWithdrawn) return line.withdrawnReason ?? '';
  return [
    ...(time === null ? [] : [time]),
    ...(line.presenter === null ? [] : [`${text.presenter}: ${line.presenter}`]),
    ...(line.appendices.length === 0 ? [] : [appendices]),
  ].join(' · ');
}

/** The normal state is quiet; what deviates gets a frame. */
function marksOf({ line, language, isInMunicipalSlot }: Omit<LineProps, 'view'> & { language: Language }) {
  const text = meetingsTexts[language];
  const { outcome } = line;
  const isUsual =
    outcome !== null && !['NOT_ADOPTED', 'POSTPONED', 'WITHDRAWN', 'REFERRED'].includes(outcome);
  const { isWithdrawn, lateness } = line;
  return [
    ...(isWithdrawn ? [<Tag state="part">{versionTexts[language].withdrawnMark}</Tag>] : []),
    ...(lateness === 'sent' ? [] : [<Tag state="run">{versionTexts[language].itemLateness[lateness]}</Tag>]),
    ...(outcome && outcome !== 'NO_MINUTES'
      ? [<OutcomeTag outcome={outcome} language={language} isQuiet={isUsual} />]
      : []),
    ...line.reservations.map((party) => (
      <Tag state="res">{text.reservationMark(party === '' ? text.unnamedParty : shortParty(party))}</Tag>
    )),
    ...line.liftedReservations.map((party) => (
      <Tag state="done" isQuiet>
        {decisionTexts[language].liftedMark(party === '' ? text.unnamedParty : shortParty(party))}
      </Tag>
    )),
    ...(line.closed ? [<Tag state="lock">{text.closedMark}</Tag>] : []),
    ...(line.municipalOnly && !isInMunicipalSlot ? [<Tag state="lock">{text.municipalMark}</Tag>] : []),
  ];
}
