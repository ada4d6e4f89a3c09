import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingAt, meetingHeadOf } from '../../meetings/index.ts';
import { circulationOf } from '../queries/circulation.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import { mayRecordApproval } from '../rules/approval-policy.ts';
import type { Circulation } from '../rules/circulation-views.ts';
import { meetingNamed, type WithMinutes } from './approval-meeting.ts';

/** Where somebody remarks on minutes: signed in at the meeting's address, or by his own link from a mail. */
export type RemarkPlace = WithMinutes & {
  readonly circulation: Circulation;
  /** Whether he sits in the body: others read along. */
  readonly isMember: boolean;
  /** Whether he counts among those who approve. */
  readonly isAsked: boolean;
  readonly isDesk: boolean;
  readonly isLink: boolean;
  readonly paths: {
    readonly remarks: string;
    readonly approval: string;
    readonly approvalUndo: string;
    readonly takeBack: (remark: number) => string;
  };
};

/** The minutes that were sent out, for the body and its secretariat; "not yours" looks like "not there". */
export async function remarkPlace(db: Reader, visit: Visit<unknown>): Promise<RemarkPlace | undefined> {
  const { link, actor, params } = visit;
  const meeting = await (link?.subjectId ? meetingHeadOf(db, link.subjectId) : meetingAt(db, params));
  const minutes = meeting && (await minutesOf(db, meeting.id));
  const circulation = meeting && (await circulationOf(db, meeting.id));
  if (!meeting || !minutes || !circulation) return undefined;
  const isMember = actor.personId !== null && actor.bodyIds.includes(meeting.bodyId);
  return {
    meeting,
    minutes,
    circulation,
    isMember,
    isAsked: isMember && circulation.askedPersonIds.includes(actor.personId ?? ''),
    isDesk: mayRecordApproval(actor) && link === undefined,
    isLink: link !== undefined,
    paths: link ? linkPaths(params['token'] ?? '') : ownPaths(meetingNamed(meeting)),
  };
}

const ownPaths = (at: { body: string; day: string }): RemarkPlace['paths'] => ({
  remarks: approvalPaths.remarks.to(at),
  approval: approvalPaths.ownApproval.to(at),
  approvalUndo: approvalPaths.ownApprovalUndo.to(at),
  takeBack: (remark) => approvalPaths.takeBack.to({ ...at, remark: String(remark) }),
});

const linkPaths = (token: string): RemarkPlace['paths'] => ({
  remarks: approvalPaths.linkRemarks.to({ token }),
  approval: approvalPaths.linkApproval.to({ token }),
  approvalUndo: approvalPaths.linkApprovalUndo.to({ token }),
  takeBack: (remark) => approvalPaths.linkTakeBack.to({ token, remark: String(remark) }),
});
