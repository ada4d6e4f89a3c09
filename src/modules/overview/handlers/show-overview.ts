import type { Reader } from '../../../platform/database.ts';
import type { Module, OverviewEntry, Reply, Visit } from '../../../platform/route.ts';
import { lastVisit } from '../queries/last-visit.ts';
import { OverviewPage, PublicFrontPage } from '../pages/overview.page.tsx';

const entriesMax = 12;

/** Asks each module in turn, in the reader's own transaction: what the walls hide is not counted either. */
export const showOverview =
  (modules: readonly Module<string>[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const since = await lastVisit(visit.db, visit.actor.userId, visit.own?.id);
    const entries: OverviewEntry[] = [];
    for (const { overview } of modules) entries.push(...((await overview?.({ ...visit, since })) ?? []));
    const part = (name: OverviewEntry['part']) => entries.filter((entry) => entry.part === name);
    const view = {
      context: visit.page,
      today: visit.today,
      waits: part('waits').toSorted(byUrgency),
      coming: part('coming').toSorted(byDay).slice(0, entriesMax),
      since,
      fresh: part('since').slice(0, entriesMax),
      recent: part('recent').toSorted(byDay).toReversed().slice(0, entriesMax),
    };
    return { status: 200, page: visit.page.actor ? OverviewPage(view) : PublicFrontPage(view) };
  };

const byDay = (a: OverviewEntry, b: OverviewEntry): number => (a.day ?? '').localeCompare(b.day ?? '');
const byUrgency = (a: OverviewEntry, b: OverviewEntry): number =>
  Number(b.isLate ?? false) - Number(a.isLate ?? false) || byDay(a, b);
