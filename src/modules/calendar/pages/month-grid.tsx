import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { clock } from '../../../platform/design/index.ts';
import { weeksOf, type CalendarLine, type GridDay } from '../rules/calendar-months.ts';
import { calendarTexts } from '../text.ts';
import { MeetingMarks } from './calendar-lines.tsx';
import { asHeading, meetingHref, monthInWords } from './words.ts';

type Props = { language: Language; month: string; lines: readonly CalendarLine[]; today: Day };

/** A month as people know it from the wall: a table of weeks, a column for each day of the week. */
export function MonthGrid({ language, month, lines, today }: Props) {
  const text = calendarTexts[language].calendar;
  return (
    <table class="rv-grid">
      <caption class="sr-only">{text.gridCaption(asHeading(monthInWords(month, language)))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.week}</th>
          {text.weekdays.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, lines).map(({ number, days }) => (
          <tr>
            <th scope="row">{number}</th>
            {days.map((day) => (
              <GridCell {...{ language, day, today }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GridCell({ language, day, today }: { language: Language; day: GridDay; today: Day }) {
  const text = calendarTexts[language].calendar;
  const marks = [
    !day.isInMonth && 'is-other',
    day.day === today && 'is-today',
    day.lines.some(({ kind }) => kind === 'holiday') && 'is-holiday',
  ].filter(Boolean);
  return (
    <td {...(marks.length > 0 && { class: marks.join(' ') })}>
      <time datetime={day.day}>{Number(day.day.slice(8))}</time>
      {day.day === today && <span class="sr-only">{text.isToday}</span>}
      {day.lines.length > 0 && (
        <ul class="rv-grid__lines">
          {day.lines.map((line) => (
            <li>
              <GridLine {...{ language, line }} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function GridLine({ language, line }: { language: Language; line: CalendarLine }) {
  if (line.kind === 'holiday') return <span class="rv-muted">{line.holiday.name[language]}</span>;
  if (line.kind === 'entry') return <span class="rv-muted">{line.entry.title}</span>;
  const { meeting } = line;
  return (
    <>
      {meeting.startsAt !== null && <span class="rv-grid__time">{clock(meeting.startsAt, language)} </span>}
      <a href={meetingHref(meeting)}>{meeting.bodyShortName}</a> <MeetingMarks {...{ language, meeting }} />
    </>
  );
}
