import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { CapacityPage, capacityCsv } from '../pages/capacity.page.tsx';
import { ChangesPage } from '../pages/changes.page.tsx';
import { MapPage } from '../pages/map.page.tsx';
import { OfferListPage } from '../pages/offer-list.page.tsx';
import { StalePage } from '../pages/stale.page.tsx';
import { mayAddOffers, mayKeepAllOffers } from '../policy.ts';
import { capacityOn } from '../queries/capacity.ts';
import { changesBetween } from '../queries/changes-between.ts';
import { offerList } from '../queries/offer-list.ts';
import type { OfferSearch } from '../rules/offer-views.ts';
import { staleGroups } from '../queries/stale-groups.ts';
import { capacityTable } from '../rules/capacity-table.ts';
import { staleBefore } from '../rules/stale.ts';
import { serviceKinds } from '../rules/vocabulary.ts';
import { offerTexts } from '../text.ts';
import { dayOfQuery } from './offer-at.ts';
import { viewsOf, type OfferParts } from './offer-parts.ts';

const sorts = ['navn', 'driftsherre', 'kommune', 'pladser'] as const;
const wordsLengthMax = 100;
const pagesMax = 10_000;

export const showOffers =
  (parts: readonly OfferParts[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const search = searchOf(visit);
    const list = await offerList(visit.db, search);
    const mayAdd = mayAddOffers(visit.actor);
    return {
      status: 200,
      page: OfferListPage({
        context: visit.page,
        list,
        search,
        today: visit.today,
        mayAdd,
        views: viewsOf(parts, visit),
      }),
    };
  };

function searchOf({ query, today }: Visit<Reader>): OfferSearch {
  const kept = (name: string): string | undefined =>
    /^[a-z0-9-]{1,80}$/.test(query[name] ?? '') ? query[name] : undefined;
  const page = Number(/^[1-9]\d{0,4}$/.exec(query['side'] ?? '')?.[0] ?? 1);
  return {
    on: dayOfQuery(query['den'], today),
    words: (query['q'] ?? '').trim().slice(0, wordsLengthMax),
    municipality: kept('kommune'),
    operator: kept('driftsherre'),
    targetGroup: kept('maalgruppe'),
    basis: kept('paragraf'),
    kind: serviceKinds.find((kind) => kind === query['slags']),
    isIn: query['aftalen'] === 'ja' ? true : query['aftalen'] === 'nej' ? false : undefined,
    sort: sorts.find((sort) => sort === query['sort']) ?? 'navn',
    direction: query['retning'] === 'ned' ? 'down' : 'up',
    page: Math.min(page, pagesMax),
  };
}

export async function showCapacity(visit: Visit<Reader>): Promise<Reply> {
  const asked = capacityAsked(visit);
  const table = capacityTable(await capacityOn(visit.db, asked));
  return { status: 200, page: CapacityPage({ context: visit.page, table, ...asked }) };
}

export async function downloadCapacity(visit: Visit<Reader>): Promise<Reply> {
  const asked = capacityAsked(visit);
  const table = capacityTable(await capacityOn(visit.db, asked));
  const bytes = new TextEncoder().encode(capacityCsv(table, visit.language));
  const name = offerTexts[visit.language].capacity.csvName(asked.on);
  return { status: 200, file: { name, mediaType: 'text/csv; charset=utf-8', bytes } };
}

const capacityAsked = ({ query, today }: Visit<Reader>) => ({
  on: dayOfQuery(query['den'], today),
  isPrivateToo: query['private'] !== 'nej',
});

export async function showMap(visit: Visit<Reader>): Promise<Reply> {
  const on = dayOfQuery(visit.query['den'], visit.today);
  const capacity = await capacityOn(visit.db, { on, isPrivateToo: true });
  return { status: 200, page: MapPage({ context: visit.page, capacity, on }) };
}

export async function showChanges(visit: Visit<Reader>): Promise<Reply> {
  const after = dayOfQuery(visit.query['til'], visit.today);
  const before = dayOfQuery(visit.query['fra'], staleBefore(after));
  const comparison = await changesBetween(visit.db, { before, after });
  return { status: 200, page: ChangesPage({ context: visit.page, comparison, before, after }) };
}

/** For the secretariat all offers, for an operator's people their own. */
export async function showStale(visit: Visit<Reader>): Promise<Reply> {
  const { actor, today } = visit;
  const before = staleBefore(today);
  const operatorIds = mayKeepAllOffers(actor) ? null : actor.organisationIds;
  const groups = await staleGroups(visit.db, { on: today, before, operatorIds });
  return { status: 200, page: StalePage({ context: visit.page, groups, before }) };
}
