import { instantInDenmark } from '../../../kernel/clock-time.ts';
import { addDays } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import type { CalendarEvent } from '../../../platform/ics.ts';
import { meetingsPaths } from '../../meetings/index.ts';
import type { MeetingInFile } from '../queries/feeds.ts';
import { minutesUsual } from '../rules/collisions.ts';
import { calendarTexts } from '../text.ts';

export type EventSurroundings = {
  readonly language: Language;
  readonly publicUrl: string;
  readonly now: Date;
};

/**
 * A meeting as calendars know it. The UID is the meeting's for good; SEQUENCE goes up when it moves, is called off or
 * takes place after all. A postponed meeting is struck out of its day; with a new one it comes back.
 */
export function eventOf(meeting: MeetingInFile, around: EventSurroundings): CalendarEvent {
  const { language, publicUrl, now } = around;
  const text = calendarTexts[language].event;
  const url = `${publicUrl}${meetingsPaths.meeting.to({ body: meeting.bodyKey, day: meeting.dayKey })}`;
  const isOff = meeting.state === 'cancelled' || meeting.state === 'postponed';
  const { unknown, ...when } = whenOf(meeting, language);
  return {
    uid: `moede-${meeting.id}@rammevaerk`,
    sequence: meeting.calendarSequence,
    ...when,
    summary: summaryOf(meeting, language),
    location: meeting.place,
    description: [unknown, meeting.stateReason, text.page(url)].filter((line) => line !== '').join('\n'),
    url,
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    stamp: now,
  };
}

function summaryOf({ bodyShortName, state }: MeetingInFile, language: Language): string {
  const text = calendarTexts[language].event;
  const summary = text.summary(bodyShortName);
  if (state === 'cancelled') return text.cancelled(summary);
  return state === 'postponed' ? text.postponed(summary) : summary;
}

const minuteMs = 60_000;

type When = Pick<CalendarEvent, 'start' | 'end' | 'isWholeDay'> & { readonly unknown: string };

/** Without a time the whole day; without an end two hours. What is not known is said in words too. */
function whenOf({ heldOn, startsAt, endsAt }: MeetingInFile, language: Language): When {
  const text = calendarTexts[language].event;
  const start = startsAt === null ? undefined : instantInDenmark(heldOn, startsAt);
  const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
  if (!start) {
    const days = { start: midnight(heldOn), end: midnight(addDays(heldOn, 1)) };
    return { ...days, isWholeDay: true, unknown: text.startUnknown };
  }
  const end = endsAt === null ? undefined : instantInDenmark(heldOn, endsAt);
  if (end && end > start) return { start, end, unknown: '' };
  return { start, end: new Date(start.getTime() + minutesUsual * minuteMs), unknown: text.endUnknown };
}
