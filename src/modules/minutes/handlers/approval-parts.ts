import { dayInDenmark } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Child } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import {
  meetingKey,
  type ItemAt,
  type MeetingAndLines,
  type MeetingHead,
  type PagePart,
} from '../../meetings/index.ts';
import type { BodyAt } from '../../organisations/index.ts';
import {
  ApprovalActs,
  BodyRules,
  CorrectionsPart,
  EarlyPart,
  StandingPart,
  ToApprovePart,
} from '../pages/approval-parts.tsx';
import { approvedAtItem, correctionsOf, minutesApprovedOf } from '../queries/approval.ts';
import { minutesToApproveAt, takesEffectEarly } from '../queries/approval-parts.ts';
import { circulationOf, itemsToSend, memberApprovals, rulesOf } from '../queries/circulation.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import { mayRecordApproval } from '../rules/approval-policy.ts';
import { mayStillApprove } from '../rules/remark-views.ts';
import { meetingNamed } from './approval-meeting.ts';

/** On a body's page, for the secretariat: the rules its minutes follow. */
export async function rulesOfBody({ db, actor, language }: Visit<Reader>, body: BodyAt): Promise<Child[]> {
  if (!mayRecordApproval(actor)) return [];
  return [BodyRules({ language, body: body.key, rules: await rulesOf(db, body.id) })];
}

/** On a meeting's page: how its minutes stand, and the next act of whoever looks. */
export async function approvalOfMeeting(
  visit: Visit<Reader>,
  { meeting }: MeetingAndLines,
): Promise<PagePart[]> {
  const { db, actor, language, today } = visit;
  const minutes = await minutesOf(db, meeting.id);
  if (!minutes) return [];
  const circulation = await circulationOf(db, meeting.id);
  const approval = await minutesApprovedOf(db, meeting.id);
  const isMember = actor.bodyIds.includes(meeting.bodyId) && actor.personId !== null;
  const isDesk = mayRecordApproval(actor);
  const view = {
    language,
    meeting: meetingNamed(meeting),
    state: minutes.state,
    isDesk,
    sentOn: circulation ? dayInDenmark(circulation.sentAt) : null,
    remarksUntil: circulation?.remarksUntil ?? null,
    approval,
    approvals: circulation ? await memberApprovals(db, meeting.id, circulation) : null,
  };
  const isOpen = circulation !== undefined && mayStillApprove(circulation.remarksUntil, today);
  const toSend = isDesk && minutes.state === 'writing' && (await isReadyToSend(db, meeting));
  const acts = { ...view, toSend, toRemark: isMember && minutes.state === 'sent' && isOpen && !isDesk };
  const isTold = isDesk || isMember || minutes.state !== 'writing';
  return [
    { place: 'act', content: ApprovalActs(acts) },
    ...(isTold ? [{ place: 'side', content: StandingPart(view) } as const] : []),
  ];
}

async function isReadyToSend(db: Reader, { id }: MeetingHead): Promise<boolean> {
  const items = await itemsToSend(db, id);
  return items.some(({ isReleased }) => isReleased);
}

/** On an item's page: corrections, and where remarks are sent; at the item that approves minutes, which they are. */
export async function approvalOfItem(visit: Visit<Reader>, { meeting, item }: ItemAt): Promise<PagePart[]> {
  return [
    ...(await correctionParts(visit, { meeting, item })),
    ...(await earlyParts(visit, { meeting, item })),
    ...(await toApproveParts(visit, item.id)),
  ];
}

async function correctionParts(
  { db, language }: Visit<Reader>,
  { meeting, item }: ItemAt,
): Promise<PagePart[]> {
  const approval = await minutesApprovedOf(db, meeting.id);
  if (!approval) return [];
  const corrections = await correctionsOf(db, { meetingId: meeting.id, itemId: item.id });
  if (corrections.length === 0) return [];
  return [{ place: 'main', content: CorrectionsPart({ language, corrections, approval }) }];
}

async function earlyParts(
  { db, actor, language, today }: Visit<Reader>,
  { meeting, item }: ItemAt,
): Promise<PagePart[]> {
  if (!actor.bodyIds.includes(meeting.bodyId)) return [];
  const minutes = await minutesOf(db, meeting.id);
  const circulation = await circulationOf(db, meeting.id);
  if (minutes?.state !== 'sent' || !circulation || !mayStillApprove(circulation.remarksUntil, today))
    return [];
  if (!(await takesEffectEarly(db, item.id))) return [];
  return [{ place: 'notice', content: EarlyPart({ language, meeting: meetingNamed(meeting) }) }];
}

async function toApproveParts({ db, actor, language }: Visit<Reader>, itemId: string): Promise<PagePart[]> {
  const earlier = await minutesToApproveAt(db, itemId);
  if (!earlier) return [];
  const here = await approvedAtItem(db, itemId);
  const { bodyKey: body, heldOn, sequence, state } = earlier;
  const view = {
    language,
    at: { body, day: meetingKey({ heldOn, sequence }) },
    heldOn,
    state,
    isApprovedHere: here?.meetingId === earlier.meetingId,
    isDesk: mayRecordApproval(actor),
  };
  return [{ place: 'side', content: ToApprovePart(view) }];
}
