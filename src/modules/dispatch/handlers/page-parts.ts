import type { Actor } from '../../../kernel/actor.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { ItemAt, MeetingAndLines, MeetingHead, PagePart, PageParts } from '../../meetings/index.ts';
import { PresencePart } from '../pages/presence-part.tsx';
import { DispatchAct, RemarksPart, ReplyAct, UntoldPart } from '../pages/small-parts.tsx';
import { dispatchPaths } from '../paths.ts';
import { maySend } from '../policy.ts';
import { dispatchesOf, untoldChange } from '../queries/dispatch-log.ts';
import { remarksOf, seatHolders } from '../queries/replies.ts';
import { toldMeeting } from '../queries/told-meeting.ts';
import { presenceOf } from '../rules/presence.ts';
import { meetingShown } from './shown-recipients.ts';

/** What this module adds to the pages of a meeting and of an item. */
export const dispatchParts: PageParts = { ofMeeting, ofItem };

/** Who hears of presence and remarks: the body itself, and the secretariat. */
const isInside = (actor: Actor, bodyId: string): boolean =>
  maySend(actor) || actor.bodyIds.includes(bodyId) || actor.contactBodyIds.includes(bodyId);

const isToCome = ({ state, heldOn }: MeetingHead, today: string): boolean =>
  (state === 'planned' || state === 'called') && heldOn >= today;

async function ofMeeting(visit: Visit<Reader>, { meeting }: MeetingAndLines): Promise<PagePart[]> {
  const { actor, today } = visit;
  if (!isInside(actor, meeting.bodyId)) return [];
  const toCome = isToCome(meeting, today);
  return [
    ...(maySend(actor) ? await secretariatParts(visit, meeting) : []),
    ...(toCome ? await presence(visit, meeting) : []),
    ...(toCome || meeting.heldOn === today ? await remarks(visit, meeting.id, null) : []),
  ];
}

async function ofItem(visit: Visit<Reader>, { meeting, item }: ItemAt): Promise<PagePart[]> {
  if (!isInside(visit.actor, meeting.bodyId) || !isToCome(meeting, visit.today)) return [];
  return remarks(visit, meeting.id, item.id);
}

async function remarks(
  { db, language }: Visit<Reader>,
  meetingId: string,
  itemId: string | null,
): Promise<PagePart[]> {
  const found = await remarksOf(db, { meetingId, itemId });
  return found.length === 0 ? [] : [{ place: 'main', content: RemarksPart({ remarks: found, language }) }];
}

/** Who comes; and for who was called and has not answered, the act in the head of the page. */
async function presence(visit: Visit<Reader>, meeting: MeetingHead): Promise<PagePart[]> {
  const { db, actor, language, today } = visit;
  const holders = await seatHolders(db, meeting);
  const isSeated = meeting.municipalities.length > 0;
  const mine = holders.find(({ personId }) => personId === actor.personId);
  const href = dispatchPaths.reply.to(meetingShown(meeting));
  const content = PresencePart({
    language,
    holders,
    municipalities: presenceOf(meeting.municipalities, holders),
    others: holders.filter(({ municipalityId }) => !isSeated || municipalityId === null),
    isOpen: isToCome(meeting, today),
    ...(mine && { own: { answer: mine.answer ?? 'none', href } }),
  });
  const isAwaited = mine !== undefined && mine.answer === null && meeting.state === 'called';
  return [
    ...(isAwaited ? [{ place: 'act', content: ReplyAct({ href, language }) } as const] : []),
    { place: 'side', content },
  ];
}

async function secretariatParts({ db, language }: Visit<Reader>, meeting: MeetingHead): Promise<PagePart[]> {
  const told = await toldMeeting(db, meeting.id);
  if (!told) return [];
  const isLog = (await dispatchesOf(db, meeting.id)).length > 0;
  if (!isLog && told.state !== 'planned' && told.agendaVersion === null) return [];
  const at = { meeting: meetingShown(meeting), language };
  const change = await untoldChange(db, told);
  return [
    { place: 'act', content: DispatchAct({ ...at, isLog }) },
    ...(change ? [{ place: 'notice', content: UntoldPart({ ...at, change }) } as const] : []),
  ];
}
