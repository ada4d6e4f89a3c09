import { isSignedIn } from '../../../kernel/actor.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { mayMove, meetingKey, type MeetingAndLines, type PagePart } from '../../meetings/index.ts';
import { MeetingCalendar, MoveNotice } from '../pages/meeting-side.tsx';
import { calendarPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { movesOf } from '../queries/moves.ts';
import { pairsOf } from '../queries/pairs.ts';
import { collisionsOfDays } from './collisions.ts';

/** What the calendar puts on a meeting's page. Of one that is over there is only what it belonged together with. */
export async function partsOfMeeting(
  visit: Visit<Reader>,
  { meeting }: MeetingAndLines,
): Promise<readonly PagePart[]> {
  const { db, actor, language, today } = visit;
  const isAhead = meeting.heldOn >= today && meeting.state !== 'held';
  const isMovable = isSignedIn(actor) && mayMove(meeting.state) && isAhead;
  const pairs = (await pairsOf(db, [meeting.id])).filter(({ isRemoved }) => !isRemoved);
  const moves = isMovable ? await movesOf(db, meeting.id) : [];
  const open = moves.find(({ state }) => state === 'proposed');
  const plans = isMovable && may(actor, 'plan-meetings');
  const of = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const found = plans ? await collisionsOfDays(db, of, [meeting]) : [];
  const dayKey = meetingKey(meeting);
  const side = MeetingCalendar({
    language,
    meeting: { ...meeting, dayKey },
    pairs,
    collisions: found[0]?.collisions ?? [],
    may: { fetch: isAhead, plan: plans, seeMoves: isMovable },
    move: open ? 'open' : moves.length > 0 ? 'settled' : 'none',
  });
  if (!open) return [{ place: 'side', content: side }];
  const href = calendarPaths.move.to({ body: meeting.bodyKey, day: dayKey });
  const notice = MoveNotice({ language, href, body: open.forBody.name });
  return [
    { place: 'notice', content: notice },
    { place: 'side', content: side },
  ];
}
