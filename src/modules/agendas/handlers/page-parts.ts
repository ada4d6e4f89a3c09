import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingKey, type MeetingAndLines, type PagePart } from '../../meetings/index.ts';
import { DraftAct, DraftState, RunningOrderAct } from '../pages/meeting-parts.tsx';
import { mayLead, mayWrite } from '../policy.ts';
import { agendaHead } from '../queries/agenda-head.ts';

/** On the page of a meeting: the draft for those who may know of it, the running order for who leads the meeting. */
export async function draftOfMeeting(
  { db, actor, language }: Visit<Reader>,
  { meeting, lines }: MeetingAndLines,
): Promise<PagePart[]> {
  const isWriter = mayWrite(actor);
  if (!isWriter && actor.bodyIds.length === 0) return [];
  const at = { body: meeting.bodyKey, day: meetingKey(meeting) };
  const head = await agendaHead(db, meeting.id);
  const isBeginning = isWriter && meeting.importId === null && ['planned', 'called'].includes(meeting.state);
  const parts: PagePart[] = [];
  if (mayLead(actor, meeting.bodyId) && (lines.length > 0 || head))
    parts.push({ place: 'act', content: RunningOrderAct({ at, language }) });
  if (head || (isBeginning && lines.length === 0))
    parts.push({ place: 'act', content: DraftAct({ at, head, mayWrite: isWriter, language }) });
  if (head) parts.push({ place: 'notice', content: DraftState({ head, language }) });
  return parts;
}
