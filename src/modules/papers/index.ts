/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { papersOverview } from './handlers/overview.ts';
import { paperPaths } from './paths.ts';
import { papersPermissions, type PapersPermission } from './policy.ts';
import { papersRoutes } from './routes.ts';
import { papersTexts } from './text.ts';
import { papersHelp } from './text-help.ts';

export { papersParts } from './handlers/parts.tsx';
export { startPaperWorkers, type PaperWorkers } from './workers.ts';
export { fetchFile } from './handlers/file.ts';
export { addPaper, type AddedPaper, type AddRefusal, type PaperToAdd } from './commands/add-paper.ts';
export { attachPaper, detachPaper, undoDetach, type Attachment } from './commands/attach-paper.ts';
export { attachedPapers, type AttachedPaper } from './queries/draft-item-at.ts';
export { papersOfMeeting, type SentPaper } from './queries/papers-of-meeting.ts';
export { paperPaths } from './paths.ts';
export type { Lateness } from './rules/paper-places.ts';

export const papers: Module<PapersPermission> = {
  permissions: papersPermissions,
  routes: papersRoutes,
  menu: [
    {
      key: 'bilag',
      words: { da: papersTexts.da.papers, en: papersTexts.en.papers },
      href: paperPaths.list.to({}),
      permission: 'keep-papers',
      group: 'work',
    },
  ],
  overview: papersOverview,
  help: [
    { ...papersHelp.papers, permission: 'keep-papers', href: paperPaths.list.to({}) },
    { ...papersHelp.ofItem, permission: 'keep-papers' },
  ],
};
