import type { ListedDraft } from '../pages/import-list.page.tsx';
import { archivePaths } from '../paths.ts';
import type { DraftRow } from '../queries/draft-list.ts';
import { meetingHref } from './meeting-links.ts';

/** A row of a list with its addresses. */
export const listed = (row: DraftRow): ListedDraft => ({
  ...row,
  href: archivePaths.draft.to({ number: String(row.number) }),
  meetingHref: meetingHref(row),
});
