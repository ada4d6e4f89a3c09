import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ItemPage } from '../pages/item.page.tsx';
import { mayCheck, mayReadClosed, maySetAccess } from '../policy.ts';
import { itemMatter } from '../queries/item-matter.ts';
import { incomingReferences } from '../queries/item-references.ts';
import { meetingCheck } from '../queries/meeting-check.ts';
import { meetingItems } from '../queries/meeting-items.ts';
import { itemAt, type ItemAt } from './meeting-at.ts';

export async function showItem(visit: Visit<Reader>): Promise<Reply> {
  const { actor, db } = visit;
  const found = await itemAt(visit);
  if (!found) return notFound(visit);
  const { meeting, item } = found;
  const mayRead = !item.closed || mayReadClosed(actor, meeting.bodyId);
  const items = await meetingItems(db, meeting.id);
  const incoming = mayRead ? await incomingReferences(db, meeting, item) : [];
  const page = ItemPage({
    context: visit.page,
    meeting,
    item,
    items,
    incoming,
    mayRead,
    maySetAccess: maySetAccess(actor),
    matter: (await itemMatter(db, item.id)) ?? null,
    mayMakeMatter: maySetAccess(actor),
    findings: mayCheck(actor) ? await findingsOf(visit, found) : [],
    organisationName: actor.organisationName,
  });
  const isGuarded = item.municipalOnly || (item.closed && mayRead);
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}

async function findingsOf({ db }: Visit<Reader>, { meeting, item }: ItemAt) {
  const { open, items } = await meetingCheck(db, meeting);
  return open.filter(({ found }) => items[found.itemIndex ?? -1]?.address === item.address);
}
