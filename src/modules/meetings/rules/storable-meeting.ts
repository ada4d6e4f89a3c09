import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { MeetingToStore } from './meeting-to-store.ts';

export const storeLimits = { titleLengthMax: 1000, nameLengthMax: 300, itemsMax: 20_000 } as const;

export type StorableRefusal = {
  code:
    | 'too-many-items'
    | 'title-missing'
    | 'title-too-long'
    | 'name-missing'
    | 'name-too-long'
    | 'time-unreadable';
  facts: Record<string, string | number>;
};

/**
 * Whether the meeting can be kept as it is. `facts` point to the place: `item` counts from 1, `text` is what cannot
 * be kept.
 */
export function storableMeeting(meeting: MeetingToStore): Result<MeetingToStore, StorableRefusal> {
  const { titleLengthMax, nameLengthMax, itemsMax } = storeLimits;
  if (meeting.items.length > itemsMax) return refuse({ code: 'too-many-items', facts: { most: itemsMax } });
  for (const [index, { title }] of meeting.items.entries()) {
    const facts = { item: index + 1, most: titleLengthMax };
    if (title.trim() === '') return refuse({ code: 'title-missing', facts });
    if (title.length > titleLengthMax) return refuse({ code: 'title-too-long', facts });
  }
  for (const { name } of meeting.attendances) {
    if (name.trim() === '') return refuse({ code: 'name-missing', facts: {} });
    if (name.length > nameLengthMax)
      return refuse({ code: 'name-too-long', facts: { text: name.slice(0, 40), most: nameLengthMax } });
  }
  const odd = timesOf(meeting).find((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time));
  return odd === undefined ? accept(meeting) : refuse({ code: 'time-unreadable', facts: { text: odd } });
}

function timesOf(meeting: MeetingToStore): string[] {
  const timed = [meeting, ...meeting.sections, ...meeting.attendances, ...meeting.items];
  return timed.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((time) => time !== null);
}
