import type { Reader, Writer } from '../../platform/database.ts';
import type { LinkPurpose } from '../../platform/personal-link.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import { submitApprovalUndo, submitCorrection, submitCorrectionUndo } from './handlers/approval-acts.ts';
import { showFingerprint } from './handlers/approval-fingerprint.ts';
import { showMinutesRules, submitMinutesRules } from './handlers/approval-rules.ts';
import { prepareApproval, showApproval } from './handlers/approval.ts';
import { showCirculation, submitCirculation, submitCirculationAgain } from './handlers/circulation.ts';
import { showMinutesDocx, showMinutesPdf } from './handlers/printed-file.ts';
import { showDisposition, submitDisposition } from './handlers/remark-disposition.ts';
import {
  showRemarks,
  submitOwnApproval,
  submitOwnApprovalUndo,
  submitRemark,
  submitRemarkTakenBack,
} from './handlers/remarks.ts';
import { approvalPaths } from './rules/approval-paths.ts';
import type { ApprovalPermission } from './rules/approval-policy.ts';

type OurRoute = Route<ApprovalPermission>;
type At = { readonly pattern: `/${string}` };
type Name = `${string}.${string}`;
type Show = (visit: Visit<Reader>) => Promise<Reply>;
type Submit = (visit: Visit<Writer>) => Promise<Reply>;
type Opening =
  | { readonly permission: ApprovalPermission }
  | { readonly permission: 'remark-by-link'; readonly opensBy: { readonly link: LinkPurpose } };

/** Where a door is, and what the audit log calls passing it. */
type Named = { readonly at: At; readonly audit: Name };

const shown = (door: Opening, { at, audit }: Named, show: Show): OurRoute => ({
  ...door,
  method: 'GET',
  path: at.pattern,
  audit,
  logs: 'when-guarded',
  show,
});
const act = (door: Opening, { at, audit }: Named, submit: Submit): OurRoute => ({
  ...door,
  method: 'POST',
  path: at.pattern,
  audit,
  submit,
});

const sender = { permission: 'send-minutes' } as const;
const recorder = { permission: 'record-approval' } as const;
const keeper = { permission: 'keep-minutes-rules' } as const;
const reader = { permission: 'read-minutes-files' } as const;
const { send, again, approval, corrections, correctionUndo, approvalUndo } = approvalPaths;
const { disposition, rules, fingerprint, pdf, docx } = approvalPaths;

const deskRoutes: readonly OurRoute[] = [
  shown(sender, { at: send, audit: 'minutes-dispatch.begun' }, showCirculation),
  act(sender, { at: send, audit: 'minutes.sent' }, submitCirculation),
  act(sender, { at: again, audit: 'minutes.sent-again' }, submitCirculationAgain),
  shown(recorder, { at: disposition, audit: 'minutes-remark.opened' }, showDisposition),
  act(recorder, { at: disposition, audit: 'minutes-remark.settled' }, submitDisposition),
  shown(recorder, { at: approval, audit: 'minutes-approval.opened' }, showApproval),
  {
    ...recorder,
    method: 'POST',
    path: approval.pattern,
    audit: 'minutes.approved',
    prepare: prepareApproval,
  },
  act(recorder, { at: corrections, audit: 'minutes-correction.added' }, submitCorrection),
  act(recorder, { at: correctionUndo, audit: 'minutes-correction.removed' }, submitCorrectionUndo),
  act(recorder, { at: approvalUndo, audit: 'minutes-approval.undone' }, submitApprovalUndo),
  shown(keeper, { at: rules, audit: 'minutes-rules.opened' }, showMinutesRules),
  act(keeper, { at: rules, audit: 'minutes-rules.changed' }, submitMinutesRules),
];

const readerRoutes: readonly OurRoute[] = [
  shown(reader, { at: fingerprint, audit: 'minutes-fingerprint.shown' }, showFingerprint),
  {
    ...reader,
    method: 'GET',
    path: pdf.pattern,
    audit: 'minutes.exported',
    logs: 'when-guarded',
    show: showMinutesPdf,
  },
  {
    ...reader,
    method: 'GET',
    path: docx.pattern,
    audit: 'minutes.exported',
    logs: 'when-guarded',
    show: showMinutesDocx,
  },
];

type RemarkPaths = Record<'remarks' | 'takeBack' | 'ownApproval' | 'ownApprovalUndo', At>;

/** Remarks and one's own approval, at the address of the meeting and by a link from a mail: the same forms. */
const remarkRoutes = (door: Opening, paths: RemarkPaths): readonly OurRoute[] => [
  shown(door, { at: paths.remarks, audit: 'minutes-remarks.shown' }, showRemarks),
  act(door, { at: paths.remarks, audit: 'minutes-remark.given' }, submitRemark),
  act(door, { at: paths.ownApproval, audit: 'minutes.approved-by-member' }, submitOwnApproval),
  act(door, { at: paths.ownApprovalUndo, audit: 'minutes-approval.taken-back' }, submitOwnApprovalUndo),
  act(door, { at: paths.takeBack, audit: 'minutes-remark.taken-back' }, submitRemarkTakenBack),
];

/** The doors of sending minutes out, of remarks on them and of their approval. */
export const approvalRoutes: readonly OurRoute[] = [
  ...deskRoutes,
  ...readerRoutes,
  ...remarkRoutes({ permission: 'remark-on-minutes' }, approvalPaths),
  ...remarkRoutes(
    { permission: 'remark-by-link', opensBy: { link: 'minutes-remark' } },
    {
      remarks: approvalPaths.linkRemarks,
      takeBack: approvalPaths.linkTakeBack,
      ownApproval: approvalPaths.linkApproval,
      ownApprovalUndo: approvalPaths.linkApprovalUndo,
    },
  ),
];
