import type { Language } from '../../../kernel/language.ts';
import { showDayShort, showNumber, showPercent, type Column } from '../../../platform/design/index.ts';
import { attendancePath, organisationPath } from '../paths.ts';
import { attendeeLevels, shareOf, type MeetingFigures } from '../rules/participation.ts';
import { reviewTexts } from '../text.ts';
import type { BodyParticipation } from './participation.page.tsx';

const tenths = 10;
const perMeeting = (some: number, meetings: number, language: Language): string =>
  showNumber(meetings === 0 ? 0 : Math.round((some * tenths) / meetings) / tenths, language);
/** Persons a meeting, with one decimal. */
export const average = (meetings: readonly MeetingFigures[], language: Language): string =>
  perMeeting(
    meetings.reduce((sum, { people }) => sum + people, 0),
    meetings.length,
    language,
  );

type MeetingRow = BodyParticipation['meetings'][number];

/** What each meeting shows. */
export function meetingColumns({ context: { language }, body }: BodyParticipation): Column<MeetingRow>[] {
  const { participation: text } = reviewTexts[language];
  return [
    {
      key: 'day',
      head: text.day,
      isRowHead: true,
      cell: ({ heldOn, dayKey }) => (
        <a href={attendancePath.to({ body: body.key, day: dayKey })}>{showDayShort(heldOn, language)}</a>
      ),
    },
    {
      key: 'share',
      head: text.share,
      note: text.shareNote,
      isNumber: true,
      cell: (meeting) => showPercent(shareOf([meeting]), language),
    },
    {
      key: 'represented',
      head: text.represented,
      isNumber: true,
      cell: ({ represented, expected }) => text.of(represented, expected),
    },
    { key: 'people', head: text.people, isNumber: true, cell: ({ people }) => people },
    {
      key: 'replaced',
      head: text.replaced,
      note: text.replacedNote,
      isNumber: true,
      cell: ({ replaced, comparable }) => text.of(replaced, comparable),
    },
    ...levelColumns(language),
    { key: 'left', head: text.leftEarly, isNumber: true, cell: ({ leftEarly }) => leftEarly },
  ];
}

const levelColumns = (language: Language): Column<MeetingRow>[] =>
  attendeeLevels.map((level) => ({
    key: level,
    head: reviewTexts[language].participation.levels[level],
    isNumber: true,
    cell: ({ levels }) => levels[level],
  }));

type OrganisationRow = BodyParticipation['organisations'][number];

/** What each organisation with a seat shows. */
export function organisationColumns(language: Language): Column<OrganisationRow>[] {
  const { participation: text } = reviewTexts[language];
  return [
    {
      key: 'organisation',
      head: text.organisation,
      isRowHead: true,
      cell: (one) => <a href={organisationPath.to(one)}>{one.name}</a>,
    },
    {
      key: 'represented',
      head: text.represented,
      isNumber: true,
      cell: ({ represented, expected }) => text.of(represented, expected),
    },
    {
      key: 'perMeeting',
      head: text.perMeeting,
      isNumber: true,
      cell: ({ seats, represented }) => perMeeting(seats, represented, language),
    },
    { key: 'people', head: text.differentPeople, isNumber: true, cell: ({ people }) => people },
    {
      key: 'replaced',
      head: text.replaced,
      note: text.replacedNote,
      isNumber: true,
      cell: ({ replaced, comparable }) => text.of(replaced, comparable),
    },
  ];
}
