import type { Reader } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/route.ts';
import { ApprovalPage } from '../pages/approval.page.tsx';
import { correctionsOf, minutesApprovedOf, placesOfApproval } from '../queries/approval.ts';
import { hashedRecord } from '../queries/approval-record.ts';
import { circulationOf, memberApprovals, rulesOf } from '../queries/circulation.ts';
import { itemsToRemark, remarksOn } from '../queries/remark-list.ts';
import { mayUndoApproval, seenItems, type ChangedItem } from '../rules/approval-record.ts';
import { approvalTexts } from '../text-approval.ts';
import { formState, type Problem } from './approval-form.ts';
import { meetingNamed, type WithMinutes } from './approval-meeting.ts';

export type Refused = {
  readonly problems: readonly Problem[];
  /** What says something else than when the page was opened. */
  readonly changed?: readonly ChangedItem[];
  /** Which form of the page it was. */
  readonly which?: 'approval' | 'correction' | 'undo';
};
type Shown = { visit: Visit<unknown>; db: Reader; found: WithMinutes };

/** The page of the approval as it is now; after a refusal with what was typed. */
export async function approvalPage({ visit, db, found }: Shown, refused?: Refused) {
  const { meeting, minutes } = found;
  const { today, page: context } = visit;
  const approval = await minutesApprovedOf(db, meeting.id);
  const circulation = await circulationOf(db, meeting.id);
  const record = await hashedRecord(db, meeting.id);
  const places = minutes.state === 'sent' ? await placesOfApproval(db, meeting) : [];
  const corrections = await correctionsOf(db, { meetingId: meeting.id });
  const remarks = await remarksOn(db, { meetingId: meeting.id, personId: null });
  const { which = 'approval', problems = [] } = refused ?? {};
  const formOf = (form: NonNullable<Refused['which']>, values: Record<string, string>) =>
    formState(visit, refused && which === form ? { values: visit.form, problems } : { values });
  const first = suggestion({ found, place: places[0]?.itemId, hasCorrections: corrections.length > 0 });
  const seen = { hash: record.hash, items: seenItems(record.items) };
  return ApprovalPage({
    context,
    meeting: meetingNamed(meeting),
    state: minutes.state,
    approval,
    places,
    corrections,
    seen,
    changed: refused?.changed ?? null,
    openRemarks: remarks.filter(({ disposition }) => disposition === null).length,
    approvals: circulation ? await memberApprovals(db, meeting.id, circulation) : null,
    needsAllMembers: (await rulesOf(db, meeting.bodyId)).needsAllMembers,
    mayUndo: approval !== undefined && mayUndoApproval(dayInDenmark(approval.recordedAt), today),
    items: minutes.state === 'sent' ? await itemsToRemark(db, meeting.id) : [],
    form: formOf('approval', first),
    correctionForm: formOf('correction', {}),
    undoForm: formOf('undo', {}),
    newForm: () => formState(visit, { values: {} }),
  });
}

type Known = { found: WithMinutes; place: string | undefined; hasCorrections: boolean };

/** The form as it is first shown: the words are the body's own, and those of minutes. */
function suggestion({ found: { meeting }, place = '', hasCorrections }: Known) {
  const { words, wordsWith } = approvalTexts.da.approval;
  const day = showDay(meeting.heldOn, 'da').replaceAll(/\s+/g, ' ');
  const text = (hasCorrections ? wordsWith : words)(meeting.bodyShortName, day);
  return { place, outcome: hasCorrections ? 'APPROVED_WITH_REMARKS' : 'APPROVED', text };
}
