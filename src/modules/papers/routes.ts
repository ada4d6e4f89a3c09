import type { Route, Showing, Submit } from '../../platform/route.ts';
import { bareForm } from '../../platform/replies.ts';
import { fetchFile } from './handlers/file.ts';
import {
  showItemPapers,
  submitAttachment,
  submitDetachment,
  submitDetachmentUndo,
  submitItemPaper,
  submitLateness,
  submitPlace,
} from './handlers/item-papers.ts';
import { exportMerged } from './handlers/merged.ts';
import {
  showPaper,
  submitErasure,
  submitReading,
  submitRemoval,
  submitRestoring,
  submitSettling,
} from './handlers/paper.ts';
import {
  listPapers,
  showNewPaper,
  showNewVersion,
  showRename,
  submitNewPaper,
  submitNewVersion,
  submitRename,
} from './handlers/papers.ts';
import { paperPaths as paths } from './paths.ts';
import type { PapersPermission } from './policy.ts';

type OurRoute = Route<PapersPermission>;
type Shows = Showing<PapersPermission>;
type Submits = Extract<OurRoute, { method: 'POST' }>;

const page = (path: Shows['path'], audit: Shows['audit'], show: Shows['show']): OurRoute => ({
  method: 'GET',
  path,
  permission: 'keep-papers',
  audit,
  logs: 'never',
  show,
});
const change = (path: Submits['path'], audit: Submits['audit'], submit: Submit): OurRoute => ({
  method: 'POST',
  path,
  permission: 'keep-papers',
  audit,
  submit,
});
const upload = (path: Submits['path'], audit: Submits['audit'], submit: Submit): OurRoute => ({
  method: 'POST',
  path,
  permission: 'keep-papers',
  accepts: 'documents',
  audit,
  submit,
});

/** Every door into this module. "ny" comes before the number it would otherwise be read as. */
export const papersRoutes: readonly OurRoute[] = [
  page(paths.list.pattern, 'papers.listed', listPapers),
  page(paths.create.pattern, 'paper.begun', showNewPaper),
  upload(paths.create.pattern, 'paper.added', submitNewPaper),
  page(paths.record.pattern, 'paper.opened', showPaper),
  page(paths.newVersion.pattern, 'paper-version.begun', showNewVersion),
  upload(paths.newVersion.pattern, 'paper-version.added', submitNewVersion),
  page(paths.title.pattern, 'paper-title.opened', showRename),
  change(paths.title.pattern, 'paper.renamed', submitRename),
  change(paths.removal.pattern, 'paper.removed', submitRemoval),
  change(paths.removalUndo.pattern, 'paper.restored', submitRestoring),
  change(paths.reading.pattern, 'paper.requeued', bareForm(submitReading)),
  change(paths.settling.pattern, 'paper.settled', bareForm(submitSettling)),
  change(paths.erasure.pattern, 'paper.erasure-ordered', bareForm(submitErasure)),
  {
    method: 'GET',
    path: paths.file.pattern,
    permission: 'read-papers',
    audit: 'paper.fetched',
    logs: 'when-guarded',
    show: fetchFile,
  },
  {
    method: 'GET',
    path: paths.merged.pattern,
    permission: 'read-papers',
    audit: 'meeting.exported-with-papers',
    logs: 'always',
    stepUp: 'when-guarded',
    show: exportMerged,
  },
  page(paths.ofItem.pattern, 'item-papers.opened', showItemPapers),
  upload(paths.ofItem.pattern, 'item-paper.added', submitItemPaper),
  change(paths.attachment.pattern, 'item-paper.attached', submitAttachment),
  change(paths.detachment.pattern, 'item-paper.detached', submitDetachment),
  change(paths.detachmentUndo.pattern, 'item-paper.put-back', submitDetachmentUndo),
  change(paths.place.pattern, 'item-paper.moved', submitPlace),
  change(paths.lateness.pattern, 'item-paper.rescheduled', submitLateness),
];
