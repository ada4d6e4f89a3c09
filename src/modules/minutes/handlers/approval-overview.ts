import { showDay } from '../../../platform/design/index.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { meetingKey } from '../../meetings/index.ts';
import { deskLines, ownLines } from '../queries/approval-parts.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import { mayRecordApproval } from '../rules/approval-policy.ts';
import { approvalTexts } from '../text-approval.ts';

/** The front page's lines about minutes: what a member is asked, and what waits for the secretariat. R-032. */
export const approvalOverview = (visit: OverviewVisit): Promise<OverviewEntry[]> =>
  mayRecordApproval(visit.actor) ? deskEntries(visit) : ownEntries(visit);

type Named = {
  bodyKey: string;
  bodyShortName: string;
  heldOn: OverviewEntry['day'] & string;
  sequence: number;
};

const placeOf = ({ bodyKey, heldOn, sequence }: Named) => ({
  body: bodyKey,
  day: meetingKey({ heldOn, sequence }),
});
const nameOf = ({ bodyShortName, heldOn }: Named, language: OverviewVisit['language']): string =>
  approvalTexts[language].meeting(bodyShortName, showDay(heldOn, language));

async function ownEntries({ db, actor, language, today }: OverviewVisit): Promise<OverviewEntry[]> {
  const { personId } = actor;
  if (personId === null) return [];
  const { overview: text } = approvalTexts[language];
  return (await ownLines(db, { personId, today })).map((one) => ({
    part: 'waits',
    day: one.remarksUntil,
    title: text.own(nameOf(one, language)),
    href: approvalPaths.remarks.to(placeOf(one)),
    act: text.ownAct,
  }));
}

async function deskEntries({ db, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const { overview: text } = approvalTexts[language];
  return (await deskLines(db)).flatMap((one) => {
    const [name, at] = [nameOf(one, language), placeOf(one)];
    const line = (title: string, href: string, act: string): OverviewEntry => {
      return { part: 'waits', day: one.heldOn, title, href, act };
    };
    const [send, approval] = [approvalPaths.send.to(at), approvalPaths.approval.to(at)];
    const { openRemarks, failedMails } = one;
    if (one.state === 'writing') return one.isReleased ? [line(text.toSend(name), send, text.toSendAct)] : [];
    return [
      ...(failedMails > 0 ? [line(text.failed(name, failedMails), send, text.failedAct)] : []),
      ...(openRemarks > 0
        ? [line(text.openRemarks(name, openRemarks), approvalPaths.remarks.to(at), text.openRemarksAct)]
        : []),
      ...(one.canBeApproved ? [line(text.toApprove(name), approval, text.toApproveAct)] : []),
    ];
  });
}
