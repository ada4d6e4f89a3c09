import type { Route, Showing, Submit } from '../../platform/route.ts';
import { submitAnswer, submitUndo } from './handlers/answer.ts';
import { showApproval, submitApproval } from './handlers/approval.ts';
import { showArchive } from './handlers/archive.ts';
import { showDraft } from './handlers/draft.ts';
import { exportRecord } from './handlers/export-record.ts';
import { showImports, submitImports } from './handlers/imports.ts';
import { submitMerge, submitSplit } from './handlers/item-cuts.ts';
import { showItem, submitItem } from './handlers/item-form.ts';
import { showMeetingForm, submitMeetingForm } from './handlers/meeting-form.ts';
import {
  submitDisposal,
  submitDisposalUndo,
  submitReopening,
  submitRereading,
  submitTakeBack,
} from './handlers/moves.ts';
import { showPeopleForm, submitPeopleForm } from './handlers/people-form.ts';
import { showOriginal, showSource } from './handlers/source.ts';
import { meetingsPaths } from '../meetings/index.ts';
import { archivePaths as paths } from './paths.ts';
import type { ArchivePermission } from './policy.ts';

type ArchiveRoute = Route<ArchivePermission>;
type Shows = Showing<ArchivePermission>;
type Submits = Extract<ArchiveRoute, { method: 'POST' }>;

/** A page that shows what may be closed: each reading leaves a line. */
const guarded = (path: Shows['path'], audit: Shows['audit'], show: Shows['show']): ArchiveRoute => ({
  method: 'GET',
  path,
  permission: 'review-imports',
  audit,
  logs: 'when-guarded',
  show,
});
const change = (path: Submits['path'], audit: Submits['audit'], submit: Submit): ArchiveRoute => ({
  method: 'POST',
  path,
  permission: 'review-imports',
  audit,
  submit,
});

/** Every door into this module. */
export const archiveRoutes: readonly ArchiveRoute[] = [
  {
    method: 'GET',
    path: paths.front.pattern,
    permission: 'see-the-archive',
    audit: 'archive.opened',
    logs: 'never',
    show: showArchive,
  },
  {
    method: 'GET',
    path: paths.imports.pattern,
    permission: 'import-documents',
    audit: 'imports.listed',
    logs: 'never',
    show: showImports,
  },
  {
    method: 'POST',
    path: paths.imports.pattern,
    permission: 'import-documents',
    accepts: 'documents',
    audit: 'imports.queued',
    submit: submitImports,
  },
  guarded(paths.draft.pattern, 'import.opened', showDraft),
  change(paths.answer.pattern, 'import.answered', submitAnswer),
  change(paths.undo.pattern, 'import.correction-undone', submitUndo),
  guarded(paths.meeting.pattern, 'import.meeting-opened', showMeetingForm),
  change(paths.meeting.pattern, 'import.meeting-corrected', submitMeetingForm),
  guarded(paths.people.pattern, 'import.people-opened', showPeopleForm),
  change(paths.people.pattern, 'import.people-corrected', submitPeopleForm),
  guarded(paths.item.pattern, 'import.item-opened', showItem),
  change(paths.item.pattern, 'import.item-corrected', submitItem),
  change(paths.split.pattern, 'import.item-split', submitSplit),
  change(paths.merge.pattern, 'import.item-merged', submitMerge),
  guarded(paths.source.pattern, 'import.source-opened', showSource),
  guarded(paths.original.pattern, 'import.original-fetched', showOriginal),
  guarded(paths.approval.pattern, 'import.approval-opened', showApproval),
  {
    method: 'POST',
    path: paths.approval.pattern,
    permission: 'accept-imports',
    audit: 'import.accepted',
    submit: submitApproval,
  },
  {
    method: 'POST',
    path: paths.takeBack.pattern,
    permission: 'accept-imports',
    audit: 'import.taken-back',
    submit: submitTakeBack,
  },
  {
    method: 'GET',
    path: meetingsPaths.json.pattern,
    permission: 'export-records',
    audit: 'meeting.exported',
    logs: 'always',
    stepUp: true,
    show: exportRecord,
  },
  change(paths.reopening.pattern, 'import.reopened', submitReopening),
  change(paths.rereading.pattern, 'import.requeued', submitRereading),
  change(paths.disposal.pattern, 'import.discarded', submitDisposal),
  change(paths.disposalUndo.pattern, 'import.restored', submitDisposalUndo),
];
