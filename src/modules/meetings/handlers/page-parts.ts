import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { PagePart } from '../pages/page-part.ts';
import type { AgendaLine, MeetingHead } from '../rules/meeting-views.ts';
import type { ItemAt } from './meeting-at.ts';

/** What the page knows already, so that a part need not ask again. */
export type MeetingAndLines = { readonly meeting: MeetingHead; readonly lines: readonly AgendaLine[] };

/**
 * What other modules add to the two pages. They are handed over in `modules.ts`, because they build on meetings and
 * meetings may not build on them. Each asks its own rows as the reader, so the walls are theirs too.
 */
export type PageParts = {
  readonly ofMeeting?: (visit: Visit<Reader>, at: MeetingAndLines) => Promise<readonly PagePart[]>;
  readonly ofItem?: (visit: Visit<Reader>, at: ItemAt) => Promise<readonly PagePart[]>;
};

export async function partsOfMeeting(
  all: readonly PageParts[],
  visit: Visit<Reader>,
  at: MeetingAndLines,
): Promise<PagePart[]> {
  const found = await Promise.all(all.flatMap(({ ofMeeting }) => (ofMeeting ? [ofMeeting(visit, at)] : [])));
  return found.flat();
}

export async function partsOfItem(
  all: readonly PageParts[],
  visit: Visit<Reader>,
  at: ItemAt,
): Promise<PagePart[]> {
  const found = await Promise.all(all.flatMap(({ ofItem }) => (ofItem ? [ofItem(visit, at)] : [])));
  return found.flat();
}
