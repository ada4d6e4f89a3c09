import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ItemPage } from '../pages/item.page.tsx';
import { mayReadClosed, maySetAccess } from '../policy.ts';
import { incomingReferences } from '../queries/item-references.ts';
import { meetingItems } from '../queries/meeting-items.ts';
import { itemAt } from './meeting-at.ts';

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
    organisationName: actor.organisationName,
  });
  const isGuarded = item.municipalOnly || (item.closed && mayRead);
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}
