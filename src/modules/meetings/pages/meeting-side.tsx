import { dayOf } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { Fold, List, Section, showDay, type ListRow } from '../../../platform/design/index.ts';
import { importPath, meetingsPaths } from '../paths.ts';
import { sourceSpan } from '../rules/agenda-summary.ts';
import type { Appendix, MeetingHead } from '../rules/meeting-views.ts';
import { isFromHere, knowsWhoCame, representation } from '../rules/representation.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { appendixFile, appendixHref, appendixLateness } from './appendix-words.tsx';
import { RepresentationSeats } from './attendance-parts.tsx';
import { CheckPart } from './finding-parts.tsx';
import { ExportLinks } from './export-links.tsx';
import { addressParts, itemHref, itemLabel, timeWords } from './meeting-words.ts';
import type { MeetingPageView } from './meeting.page.tsx';
import { partsAt } from './page-part.ts';

/** What stands beside the agenda: what the check finds, who came, appendices, where it is from, who may see it. */
export const MeetingSide = ({ view }: { view: MeetingPageView }) => (
  <>
    {view.check && <CheckPart meeting={view.meeting} check={view.check} language={view.context.language} />}
    {partsAt(view.parts ?? [], 'side')}
    <WhoCame view={view} />
    <Appendices view={view} />
    <NextMeetingPart view={view} />
    <Source view={view} />
    {view.meeting.isSent && (
      <ExportLinks meeting={view.meeting} language={view.context.language} isRegistrar={view.maySetAccess} />
    )}
    <Fold summary={meetingsTexts[view.context.language].historyAndAccess}>
      <List rows={accessSentences(view).map((main) => ({ main }))} />
    </Fold>
  </>
);

function WhoCame({ view }: { view: MeetingPageView }) {
  const { context, meeting, attendances, standing } = view;
  const text = meetingsTexts[context.language];
  const seats = representation(meeting.municipalities, attendances);
  const heading = standing === 'called' || standing === 'planned' ? text.whoComes : text.whoCame;
  if (!knowsWhoCame(meeting, attendances)) return <GuestsOnly view={view} />;
  if (attendances.length === 0)
    return (
      <Section heading={heading}>
        <p class="rv-fine rv-muted">{text.nobodyListed}</p>
      </Section>
    );
  const link = { href: meetingsPaths.attendance.to(addressParts(meeting)), text: text.attendanceList };
  return (
    <Section heading={heading} link={link}>
      {seats.length > 0 ? (
        <RepresentationSeats seats={seats} language={context.language} />
      ) : (
        <p class="rv-fine rv-muted">{text.seatsUnknown}</p>
      )}
    </Section>
  );
}

/** Of a meeting called from here, who comes is known from the answers; the list has the guests of its items. */
function GuestsOnly({ view: { context, attendances } }: { view: MeetingPageView }) {
  if (attendances.length === 0) return null;
  const text = meetingsTexts[context.language];
  const rows = attendances.map(({ name, organisation, itemNumber }) => ({
    main: [name, organisation].filter(Boolean).join(', '),
    ...(itemNumber !== null && { note: text.forItems(itemNumber) }),
  }));
  return (
    <Section heading={text.presences.guest}>
      <List rows={rows} />
    </Section>
  );
}

function Appendices({ view: { context, meeting, lines } }: { view: MeetingPageView }) {
  const text = meetingsTexts[context.language];
  const rows: ListRow[] = lines.flatMap((line) =>
    line.appendices.map((appendix) => ({
      main: (
        <>
          {appendix.number}{' '}
          <a href={appendixHref(appendix) ?? itemHref(meeting, line.address)}>{appendix.title}</a>
        </>
      ),
      note: [text.itemCrumb(itemLabel(line)), ...notesOf(appendix, context.language)]
        .filter(Boolean)
        .join(', '),
    })),
  );
  if (rows.length === 0) return null;
  return (
    <Section heading={text.appendixWord} note={String(rows.length)}>
      <List rows={rows} />
    </Section>
  );
}

const notesOf = (appendix: Appendix, language: Language): string[] => [
  appendixFile(appendix, language),
  appendixLateness(appendix, language),
];

function NextMeetingPart({ view: { context, meeting } }: { view: MeetingPageView }) {
  const text = meetingsTexts[context.language];
  const next = meeting.nextMeeting;
  const on = dayOf(next?.date ?? '');
  if (!next || !on) return null;
  const time = timeWords(next.startTime, next.endTime, context.language);
  const words = [showDay(on, context.language), ...(time ? [time] : []), ...(next.place ? [next.place] : [])];
  return (
    <Section heading={text.nextMeeting}>
      <p>{words.join(', ')}</p>
    </Section>
  );
}

function Source({ view: { context, meeting, lines, maySetAccess } }: { view: MeetingPageView }) {
  const text = meetingsTexts[context.language];
  const span = sourceSpan(lines);
  const words = span ? text.sourceLines(span.from, span.to) : text.sourceWhole;
  const numbers = [
    ...(meeting.caseNumber === null ? [] : [`${text.caseNumber} ${meeting.caseNumber}`]),
    ...(meeting.documentNumber === null ? [] : [`${text.documentNumber} ${meeting.documentNumber}`]),
  ];
  const source = isFromHere(meeting) ? [] : [sourceWords(meeting, words, text)];
  const rows = [...source, ...numbers].map((main) => ({ main }));
  if (rows.length === 0) return null;
  return (
    <Section heading={text.source}>
      <List rows={rows} />
      {meeting.importId !== null && maySetAccess && (
        <p class="rv-fine rv-no-print">
          <a href={importPath.to({ id: meeting.importId })}>{text.seeImport}</a>
        </p>
      )}
    </Section>
  );
}

const sourceWords = ({ importId }: MeetingHead, imported: string, text: MeetingsText): string =>
  importId === null ? text.sourceByHand : imported;

/** True sentences of who may see what, for what this reader sees; then what has happened to the meeting. */
function accessSentences({ context, meeting, lines }: MeetingPageView): string[] {
  const text = meetingsTexts[context.language];
  const named = (is: 'closed' | 'municipalOnly') => lines.filter((line) => line[is]).map(itemLabel);
  const [closed, municipal] = [named('closed'), named('municipalOnly')];
  return [
    text.audienceSentences[meeting.audience](meeting.bodyShortName),
    ...(closed.length > 0 ? [text.closedSentence(closed, meeting.bodyShortName)] : []),
    ...(municipal.length > 0 ? [text.municipalSentence(municipal)] : []),
    text.storedOn(showDay(meeting.storedOn, context.language)),
    ...(meeting.version > 1 ? [text.changedTimes(meeting.version - 1)] : []),
  ];
}
