import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingAt, meetingHeadOf, type MeetingHead } from '../../meetings/index.ts';
import { dispatchPaths } from '../paths.ts';
import { isGuestAt } from '../queries/replies.ts';
import { meetingShown } from './shown-recipients.ts';

/** Where somebody replies: signed in at the meeting's address, or by his own link from a mail. */
export type ReplyPlace = {
  readonly meeting: MeetingHead;
  readonly personId: string;
  readonly isOpen: boolean;
  readonly isLink: boolean;
  readonly paths: { readonly reply: string; readonly substitute: string; readonly remark: string };
};

/** The meeting, for who is called to it; "not called" looks like "not there". */
export async function replyPlace(db: Reader, visit: Visit<unknown>): Promise<ReplyPlace | undefined> {
  const { link, actor, params, today } = visit;
  const meeting = await (link?.subjectId ? meetingHeadOf(db, link.subjectId) : meetingAt(db, params));
  if (!meeting || actor.personId === null) return undefined;
  if (!actor.bodyIds.includes(meeting.bodyId) && !(await isGuestAt(db, meeting.id))) return undefined;
  const isOpen = ['planned', 'called'].includes(meeting.state) && meeting.heldOn >= today;
  const at = meetingShown(meeting);
  const { token = '' } = params;
  const paths = link
    ? {
        reply: dispatchPaths.linkReply.to({ token }),
        substitute: dispatchPaths.linkSubstitute.to({ token }),
        remark: dispatchPaths.linkRemark.to({ token }),
      }
    : {
        reply: dispatchPaths.reply.to(at),
        substitute: dispatchPaths.substitute.to(at),
        remark: dispatchPaths.remark.to(at),
      };
  return { meeting, personId: actor.personId, isOpen, isLink: link !== undefined, paths };
}
