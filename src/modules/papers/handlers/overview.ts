import { dayInDenmark } from '../../../kernel/day.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { paperPaths } from '../paths.ts';
import { keepsPapers } from '../policy.ts';
import { paperList } from '../queries/paper-list.ts';
import { papersTexts } from '../text.ts';

const shownMax = 5;

/** The front page's lines for the secretariat: papers whose file was refused, erased, or must be looked at. */
export async function papersOverview({ db, actor, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (!keepsPapers(actor)) return [];
  const text = papersTexts[language];
  const { rows } = await paperList(db, { words: '', body: '', show: 'skal-ses', page: 1 });
  return rows
    .filter(({ standing }) => standing !== 'ready' && standing !== 'waiting')
    .slice(0, shownMax)
    .map(({ number, title, standing, at }) => ({
      part: 'waits',
      day: dayInDenmark(at),
      title: text.overview.title(number, title),
      href: paperPaths.record.to({ number }),
      note: text.standings[standing],
      act: text.overview.act,
    }));
}
