import { timeInDenmark } from '../../../kernel/clock-time.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingAt, meetingKey, type MeetingHead } from '../../meetings/index.ts';
import { deskItems } from '../queries/desk-items.ts';
import { minutesHead, type MinutesHead } from '../queries/minutes-of.ts';
import { participantsOf } from '../queries/participants.ts';
import type { DeskItem } from '../rules/desk-views.ts';
import { meetingClock, type MeetingClock } from '../rules/meeting-clock.ts';
import { notRepresented, type Participant } from '../rules/presence.ts';

/** The meeting in minutes mode. */
export type Desk = {
  readonly meeting: MeetingHead;
  readonly at: { readonly body: string; readonly day: string };
  /** Undefined where nobody has begun. */
  readonly minutes: MinutesHead | undefined;
  readonly items: readonly DeskItem[];
  readonly participants: readonly Participant[];
  /** The municipalities nobody has come for. */
  readonly absent: readonly { readonly name: string }[];
  /** How the meeting keeps its time; undefined on other days. */
  readonly clock: MeetingClock | undefined;
  /** 'HH:MM' in Denmark. */
  readonly time: string;
};

export async function deskAt({
  db,
  params,
  now,
}: Pick<Visit<Reader>, 'db' | 'params' | 'now'>): Promise<Desk | undefined> {
  const meeting = await meetingAt(db, params);
  if (!meeting) return undefined;
  const [minutes, items, participants] = await Promise.all([
    minutesHead(db, meeting.id),
    deskItems(db, meeting.id),
    participantsOf(db, meeting.id),
  ]);
  const time = timeInDenmark(now);
  const isToday = dayInDenmark(now) === meeting.heldOn;
  return {
    meeting,
    minutes,
    items,
    participants,
    time,
    at: { body: meeting.bodyKey, day: meetingKey(meeting) },
    absent: notRepresented(meeting.municipalities, participants),
    clock: isToday ? meetingClock(meeting, items.map(plannedOf), time) : undefined,
  };
}

/** An item without a time of its own is planned for the beginning of its part, where it is the first of it. */
function plannedOf(item: DeskItem, index: number, all: readonly DeskItem[]) {
  const isFirst = all[index - 1]?.section !== item.section;
  return {
    startsAt: item.startsAt ?? (isFirst ? item.sectionStartsAt : null),
    isWithdrawn: item.isWithdrawn,
    began: item.beganAt && timeInDenmark(item.beganAt),
    ended: item.endedAt && timeInDenmark(item.endedAt),
  };
}
