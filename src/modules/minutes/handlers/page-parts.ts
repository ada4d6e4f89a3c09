import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingKey, type ItemAt, type MeetingAndLines, type PagePart } from '../../meetings/index.ts';
import { BeingWritten, MeetingBeingWritten, WriteAct, WriteItemAct } from '../pages/meeting-parts.tsx';
import { writesMinutes } from '../policy.ts';
import { itemStateOf, minutesOf } from '../queries/minutes-of.ts';

/** On the page of a meeting: the way into minutes mode, and that items are being written. */
export async function minutesOfMeetingPart(
  { db, actor, language }: Visit<Reader>,
  { meeting }: MeetingAndLines,
): Promise<PagePart[]> {
  if (meeting.importId !== null || !meeting.isSent) return [];
  const minutes = await minutesOf(db, meeting.id);
  const writing = minutes?.items.filter(({ state }) => state === 'being-written').length ?? 0;
  const at = { body: meeting.bodyKey, day: meetingKey(meeting) };
  const mayBegin = ['called', 'held'].includes(meeting.state);
  const isOpen = minutes ? minutes.state !== 'approved' : mayBegin;
  const parts: PagePart[] = [];
  if (writesMinutes(actor) && isOpen)
    parts.push({ place: 'act', content: WriteAct({ at, isBegun: minutes !== undefined, language }) });
  if (writing > 0)
    parts.push({ place: 'notice', content: MeetingBeingWritten({ count: writing, language }) });
  return parts;
}

/** On the page of an item, for everybody who reads it: that the decision is being written, until it is released. */
export async function minutesOfItemPart(
  { db, actor, language }: Visit<Reader>,
  { meeting, item }: ItemAt,
): Promise<PagePart[]> {
  if (meeting.importId !== null || !meeting.isSent) return [];
  const state = await itemStateOf(db, item.id);
  if (state === undefined) return [];
  const at = { body: meeting.bodyKey, day: meetingKey(meeting), item: item.address };
  const parts: PagePart[] = [];
  if (state === 'being-written') parts.push({ place: 'notice', content: BeingWritten({ language }) });
  if (writesMinutes(actor) && item.withdrawn === null)
    parts.push({ place: 'act', content: WriteItemAct({ at, language }) });
  return parts;
}
