import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDay, Tag } from '../../../platform/design/index.ts';
import type { CalendarLine, CalendarMeeting } from '../rules/calendar-months.ts';
import { calendarTexts } from '../text.ts';
import { meetingHref, timesInColumn } from './words.ts';

type Props = {
  language: Language;
  today: Day;
  /** The first day shown: what began earlier stands there. */
  first: Day;
  lines: readonly CalendarLine[];
};

/** The lines of a month: day, time, what. */
export const CalendarLines = ({ language, today, first, lines }: Props) => (
  <ol class="rv-cal">
    {lines.map((line) => {
      const on = line.from < first ? first : line.from;
      return (
        <li class={classOf(line, on === today)}>
          <time datetime={on}>{shortDay(on, language)}</time>
          {line.kind === 'meeting' ? (
            <MeetingLine {...{ language, meeting: line.meeting }} />
          ) : (
            <DayLine {...{ language, line }} />
          )}
        </li>
      );
    })}
  </ol>
);

const classOf = ({ kind }: CalendarLine, isToday: boolean): string =>
  `${kind === 'meeting' ? 'rv-cal__meeting' : 'rv-cal__day'}${isToday ? ' is-today' : ''}`;

/** "tors. 21." */
function shortDay(on: Day, language: Language): string {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const dot = language === 'da' ? '.' : '';
  return `${calendarTexts[language].calendar.weekdaysShort[weekday] ?? ''} ${Number(on.slice(8))}${dot}`;
}

function MeetingLine({ language, meeting }: { language: Language; meeting: CalendarMeeting }) {
  const text = calendarTexts[language].calendar;
  const time = timesInColumn(meeting, language);
  return (
    <>
      <span class="rv-cal__time">{time === '' ? text.noTime : time}</span>
      <span>
        <a href={meetingHref(meeting)}>{meeting.bodyName}</a>
        {meeting.place !== '' && <span class="rv-muted">, {meeting.place}</span>}
        {meeting.sequence > 1 && <span class="rv-muted"> ({text.second(meeting.sequence)})</span>}{' '}
        <MeetingMarks {...{ language, meeting }} />
      </span>
    </>
  );
}

/** What deviates: cancelled, postponed, a move proposed; and what it belongs together with. */
export function MeetingMarks({ language, meeting }: { language: Language; meeting: CalendarMeeting }) {
  const { states, marks } = calendarTexts[language];
  const { state, hasOpenMove, pairs } = meeting;
  return (
    <>
      {state === 'cancelled' && <Tag state="bad">{states.cancelled}</Tag>}
      {state === 'postponed' && <Tag state="warn">{states.postponed}</Tag>}
      {hasOpenMove && <Tag state="warn">{marks.moveProposed}</Tag>}
      {pairs.length > 0 && (
        <span class="rv-cal__pairs">
          {pairs.map(({ side, shortName }) => marks[side](shortName)).join(', ')}
        </span>
      )}
    </>
  );
}

type Other = Exclude<CalendarLine, { kind: 'meeting' }>;

function DayLine({ language, line }: { language: Language; line: Other }) {
  const { calendar: text, entryKinds } = calendarTexts[language];
  if (line.kind === 'holiday') {
    const { name, isHalf } = line.holiday;
    return <span class="rv-cal__wide">{`${name[language]}, ${isHalf ? text.halfDay : text.holiday}`}</span>;
  }
  const { title, kind, from, to, organisationName, bodyShortName } = line.entry;
  const until = from === to ? '' : ` ${text.until(showDay(to, language))}`;
  const whose = organisationName ?? bodyShortName ?? text.forAll;
  return <span class="rv-cal__wide">{`${title}${until}: ${entryKinds[kind]}, ${whose}`}</span>;
}
