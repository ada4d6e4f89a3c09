import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { OwnLookupsPage } from '../pages/own-lookups.page.tsx';
import { lookupsAPage, ownLookups } from '../queries/own-lookups.ts';

export async function showOwnLookups({ db, query, page: context }: Visit<Reader>): Promise<Reply> {
  const page = Number(/^[1-9]\d{0,4}$/.exec(query['side'] ?? '')?.[0] ?? '1');
  const found = await ownLookups(db, page);
  const pages = Math.ceil(found.total / lookupsAPage);
  return { status: 200, page: OwnLookupsPage({ context, ...found, page, pages }) };
}
