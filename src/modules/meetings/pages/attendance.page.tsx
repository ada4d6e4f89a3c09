import {
  EmptyState,
  Layout,
  PageHead,
  Section,
  Table,
  type Column,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { meetingsPaths } from '../paths.ts';
import type { Attendance, MeetingHead } from '../rules/meeting-views.ts';
import { representation } from '../rules/representation.ts';
import { meetingsTexts, type MeetingsText } from '../text.ts';
import { RepresentationSeats } from './attendance-parts.tsx';
import { meetingHref, meetingName, navigationKey, timeWords } from './meeting-words.ts';

export type AttendancePageView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly attendances: readonly Attendance[];
};

/** Who came, who sent apologies, who was a guest of which item; and the municipalities that nobody came from. */
export function AttendancePage({ context, meeting, attendances }: AttendancePageView) {
  const { language } = context;
  const text = meetingsTexts[language];
  const name = meetingName(meeting, language);
  const seats = representation(meeting.municipalities, attendances);
  const crumbs = [
    { text: text.meetings, href: meetingsPaths.list.to({}) },
    { text: name, href: meetingHref(meeting) },
    { text: text.attendanceHeading },
  ];
  return (
    <Layout context={context} title={text.attendanceTitle(name)} active={navigationKey} crumbs={crumbs}>
      <PageHead title={text.attendanceTitle(name)} />
      <PageHelp language={language} help={meetingsHelp.attendance} />
      {attendances.length === 0 && <EmptyState heading={text.nobodyListed} />}
      <div class="rv-people-tables">
        {' '}
        {seats.length > 0 && (
          <Section heading={text.municipalities}>
            <RepresentationSeats seats={seats} language={language} />
          </Section>
        )}
        {(['present', 'absent', 'guest'] as const).map((presence) => (
          <People
            heading={text.presences[presence]}
            people={attendances.filter((one) => one.presence === presence)}
            context={context}
          />
        ))}
      </div>{' '}
    </Layout>
  );
}

type PeopleProps = { heading: string; people: readonly Attendance[]; context: PageContext };

function People({ heading, people, context }: PeopleProps) {
  if (people.length === 0) return null;
  const text = meetingsTexts[context.language];
  const hasRoles = people.some((one) => one.role !== null);
  const isTimed = people.some((one) => one.itemNumber !== null || one.startsAt !== null);
  return (
    <Section heading={heading} note={String(people.length)}>
      <Table
        language={context.language}
        caption={heading}
        isCaptionHidden
        isStacked
        rows={people}
        columns={[
          ...columnsOf(text),
          ...(hasRoles ? [roleColumn(text)] : []),
          ...(isTimed ? [partColumn(text, context)] : []),
        ]}
      />
    </Section>
  );
}

const columnsOf = (text: MeetingsText): Column<Attendance>[] => [
  { key: 'name', head: text.columnName, isRowHead: true, cell: ({ name }) => name },
  {
    key: 'organisation',
    head: text.columnOrganisation,
    cell: ({ organisation, department }) => [organisation, department].filter(Boolean).join(', '),
  },
];

const roleColumn = (text: MeetingsText): Column<Attendance> => ({
  key: 'role',
  head: text.columnRole,
  cell: ({ role }) => role ?? '',
});

const partColumn = (text: MeetingsText, { language }: PageContext): Column<Attendance> => ({
  key: 'part',
  head: text.columnFor,
  cell: ({ itemNumber, startsAt, endsAt }) => {
    const time = timeWords(startsAt, endsAt, language);
    return [
      ...(itemNumber === null ? [] : [text.forItems(itemNumber)]),
      ...(time === null ? [] : [time]),
    ].join(', ');
  },
});
