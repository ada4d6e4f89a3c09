import {
  ActLink,
  Columns,
  EmptyState,
  Facts,
  Layout,
  PageHead,
  Section,
  showDay,
  type Fact,
  type PageContext,
  type TagState,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { withQuery } from '../../../kernel/path.ts';
import { meetingsPaths } from '../paths.ts';
import { agendaSummary, type AgendaSummary } from '../rules/agenda-summary.ts';
import type { MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingStanding } from '../rules/meeting-states.ts';
import type { AgendaLine, Attendance, MeetingHead } from '../rules/meeting-views.ts';
import { chairOf, knowsWhoCame, representation } from '../rules/representation.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { Agenda } from './agenda-part.tsx';
import { absentNote } from './attendance-parts.tsx';
import {
  addressParts,
  meetingHeading,
  meetingName,
  navigationKey,
  shortParty,
  timeWords,
} from './meeting-words.ts';
import { MeetingSide } from './meeting-side.tsx';
import { partsAt, type PagePart } from './page-part.ts';
import { ChangedSince, DocumentKick, StateNotice, type VersionNews } from './version-parts.tsx';

export type MeetingPageView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly standing: MeetingStanding;
  readonly lines: readonly AgendaLine[];
  readonly attendances: readonly Attendance[];
  /** When the meeting ends for this reader. */
  readonly shownEnd: string | null;
  readonly maySetAccess: boolean;
  /** What the check finds; for those who may know. */
  readonly check?: MeetingCheck | undefined;
  /** What changed in the agenda since the reader read it. */
  readonly news?: VersionNews | undefined;
  /** What other modules add. */
  readonly parts?: readonly PagePart[];
};

export const standingState: Readonly<Record<MeetingStanding, TagState>> = {
  planned: 'idle',
  called: 'run',
  held: 'done',
  postponed: 'part',
  cancelled: 'part',
  'no-minutes': 'idle',
};

/** A meeting: the agenda is the page. */
export function MeetingPage(view: MeetingPageView) {
  const { context, meeting, standing, lines, parts = [] } = view;
  const { language } = context;
  const text = meetingsTexts[language];
  const summary = agendaSummary(lines);
  const lead = leadOf(summary, standing, text);
  const body = {
    text: meeting.bodyName,
    href: withQuery(meetingsPaths.list.to({}), { forum: meeting.bodyKey }),
  };
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    body,
    { text: showDay(meeting.heldOn, language) },
  ];
  return (
    <Layout context={context} title={meetingName(meeting, language)} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={meetingHeading(meeting, language)}
        status={{ state: standingState[standing], word: text.standings[standing] }}
        kick={<DocumentKick meeting={meeting} language={language} />}
        {...(lead !== undefined && {
          lead: (
            <TermText language={language} terms={['forbehold']}>
              {lead}
            </TermText>
          ),
        })}
        acts={
          <>
            {view.maySetAccess && (
              <ActLink href={meetingsPaths.access.to(addressParts(meeting))}>{text.changeAccess}</ActLink>
            )}
            {partsAt(parts, 'act')}
          </>
        }
      />
      <PageHelp language={language} help={meetingsHelp.meeting} />
      <StateNotice meeting={meeting} language={language} />
      {view.news && <ChangedSince meeting={meeting} language={language} news={view.news} />}
      {partsAt(parts, 'notice')}
      <Facts facts={factsOf(view, summary, text)} />
      <Columns
        main={
          <>
            <AgendaOrNone view={view} />
            {partsAt(parts, 'main')}
          </>
        }
        side={<MeetingSide view={view} />}
        sideLabel={text.sideLabel}
      />
    </Layout>
  );
}

const AgendaOrNone = ({ view }: { view: MeetingPageView }) => {
  const text = meetingsTexts[view.context.language];
  const versions = versionTexts[view.context.language];
  if (view.lines.length > 0) return <Agenda view={view} />;
  const [heading, words] = view.meeting.isSent
    ? [text.noAgendaTitle, text.noAgendaText]
    : [versions.notSentTitle, versions.notSentText];
  return (
    <Section heading={text.documentTypes.agenda}>
      <EmptyState heading={heading}>{words}</EmptyState>
    </Section>
  );
};

function leadOf(summary: AgendaSummary, standing: MeetingStanding, text: MeetingsText): string | undefined {
  if (standing === 'no-minutes') return text.noMinutesLead;
  if (summary.outcomes.length === 0) return undefined;
  const outcomes = summary.outcomes.map(({ family, count }) => ({ word: text.families[family], count }));
  const parties = summary.reservations.filter((party) => party !== '').map(shortParty);
  return text.outcomesLead(outcomes) + (parties.length > 0 ? text.reservationsLead(parties) : '');
}

function factsOf(view: MeetingPageView, summary: AgendaSummary, text: MeetingsText): Fact[] {
  const { meeting, attendances } = view;
  const { language } = view.context;
  const time = timeWords(meeting.startsAt, view.shownEnd, language);
  const chair = chairOf(attendances);
  return [
    ...(time === null ? [] : [{ term: text.time, value: time }]),
    ...(meeting.place === '' ? [] : [placeFact(meeting.place, text)]),
    ...(chair
      ? [{ term: text.chair, value: chair.name, ...(chair.organisation && { note: chair.organisation }) }]
      : []),
    ...(attendances.length > 0 && knowsWhoCame(meeting, attendances) ? [attendanceFact(view, text)] : []),
    ...(meeting.isSent ? [mattersFact(view, summary)] : []),
  ];
}

function mattersFact({ context: { language } }: MeetingPageView, summary: AgendaSummary): Fact {
  const text = meetingsTexts[language];
  const hidden = text.hiddenCounts(summary.closed, summary.municipalOnly);
  return {
    term: text.matters,
    value: (
      <TermText language={language} terms={['indstilling']}>
        {text.itemCounts(summary.items, summary.recommendations)}
      </TermText>
    ),
    ...(hidden !== '' && {
      note: (
        <TermText language={language} terms={['lukket-punkt', 'kommunal-del']}>
          {hidden}
        </TermText>
      ),
    }),
  };
}

/** A long place is its name with the rest under it. */
function placeFact(place: string, text: MeetingsText): Fact {
  const [name = '', ...rest] = place.split(', ');
  if (place.length <= placeLengthMax || rest.length === 0) return { term: text.place, value: place };
  return { term: text.place, value: name, note: rest.join(', ') };
}
const placeLengthMax = 30;

function attendanceFact({ meeting, attendances }: MeetingPageView, text: MeetingsText): Fact {
  const count = (presence: Attendance['presence']) =>
    attendances.filter((one) => one.presence === presence).length;
  const note = absentNote(representation(meeting.municipalities, attendances), text);
  const value = text.attendanceCounts(count('present'), count('absent'), count('guest'));
  return { term: text.attendance, value, ...(note !== undefined && { note }) };
}
