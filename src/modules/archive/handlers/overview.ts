import { holds } from '../../../kernel/actor.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { draftName } from '../pages/words.ts';
import { archivePaths } from '../paths.ts';
import { draftCounts, oldestDrafts } from '../queries/draft-list.ts';
import { archiveTexts } from '../text.ts';

const shownMax = 5;

/** The front page's lines for the secretariat: imports that wait for a review, and files that could not be read. */
export async function archiveOverview({ db, actor, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (!holds(actor, 'secretariat')) return [];
  const text = archiveTexts[language];
  const waiting = await oldestDrafts(db, 'review', shownMax);
  const { failed = 0 } = await draftCounts(db);
  const entries = waiting.map((draft): OverviewEntry => ({
    part: 'waits',
    day: dayInDenmark(draft.uploadedAt),
    title: draftName(draft, language),
    href: archivePaths.draft.to({ number: String(draft.number) }),
    note: draft.doubts > 0 ? text.review.open(draft.doubts) : text.review.none,
    act: text.front.review,
  }));
  if (failed === 0) return entries;
  const href = withQuery(archivePaths.imports.to({}), { tilstand: 'failed' });
  return [
    ...entries,
    { part: 'waits', day: null, title: text.front.failed(failed), href, act: text.front.look },
  ];
}
