import { withQuery } from '../../../kernel/path.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { outboxPaths } from '../paths.ts';
import { seesMails } from '../policy.ts';
import { mailCounts } from '../queries/mails.ts';
import { outboxTexts } from '../text.ts';

const dayMs = 86_400_000;
const recentDays = 14;

/** The front page's lines for the secretariat: mails of the last two weeks that nobody but a person can settle. */
export async function outboxOverview({
  db,
  actor,
  language,
  today,
}: OverviewVisit): Promise<OverviewEntry[]> {
  if (!seesMails(actor)) return [];
  const { overview: text } = outboxTexts[language];
  const counts = await mailCounts(db, new Date(Date.parse(today) - recentDays * dayMs));
  return (['unclear', 'refused'] as const).flatMap((state) => {
    const count = counts[state] ?? 0;
    const href = withQuery(outboxPaths.list.to({}), { tilstand: state });
    return count === 0
      ? []
      : [{ part: 'waits' as const, day: null, title: text[state](count), href, act: text.act }];
  });
}
