import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ItemHeadingPage } from '../pages/item-heading.page.tsx';
import { ItemPage } from '../pages/item.page.tsx';
import { mayCheck, maySetAccess, mayWithdrawItems, seesMunicipalPart } from '../policy.ts';
import { ownDisqualification } from '../queries/disqualification-rows.ts';
import { lastVersionOf } from '../queries/agenda-versions.ts';
import { itemHeading } from '../queries/item-heading.ts';
import { itemMatter } from '../queries/item-matter.ts';
import { incomingReferences } from '../queries/item-references.ts';
import { meetingCheck } from '../queries/meeting-check.ts';
import { meetingItem } from '../queries/meeting-item.ts';
import { meetingItems } from '../queries/meeting-items.ts';
import { mayWithdraw } from '../rules/meeting-states.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { meetingAt, notHere, type ItemAt } from './meeting-at.ts';
import { partsOfItem, type PageParts } from './page-parts.ts';
import type { PagePart } from '../pages/page-part.ts';

export const showItem =
  (parts: readonly PageParts[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const { actor, db, params } = visit;
    const meeting = await meetingAt(db, params);
    if (!meeting) return notHere(visit);
    const question = { meeting, address: params['item'] ?? '', organisationId: actor.organisationId };
    const item = await meetingItem(db, question);
    if (!item) return headingOnly(visit, meeting);
    return wholeItem(visit, { meeting, item, parts: await partsOfItem(parts, visit, { meeting, item }) });
  };

async function wholeItem(
  visit: Visit<Reader>,
  found: ItemAt & { parts: readonly PagePart[] },
): Promise<Reply> {
  const { actor, db } = visit;
  const { meeting, item } = found;
  const items = await meetingItems(db, meeting.id);
  const page = ItemPage({
    context: visit.page,
    meeting,
    item,
    items,
    incoming: await incomingReferences(db, meeting, item),
    maySetAccess: maySetAccess(actor),
    matter: (await itemMatter(db, item.id)) ?? null,
    mayMakeMatter: maySetAccess(actor),
    findings: mayCheck(actor) ? await findingsOf(visit, found) : [],
    mayWithdraw: mayWithdrawItems(actor) && meeting.sentOn !== null && mayWithdraw(meeting.state),
    lastVersion: item.withdrawn ? await lastVersionOf(db, item.id) : null,
    organisationName: actor.organisationName,
    parts: found.parts,
  });
  const isGuarded = item.municipalOnly || item.closed;
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}

/** Number, title and slot, and why that is all. */
async function headingOnly(visit: Visit<Reader>, meeting: MeetingHead): Promise<Reply> {
  const heading = await itemHeading(visit.db, meeting.id, visit.params['item'] ?? '');
  if (!heading) return notHere(visit);
  const disqualifiedFor = await ownDisqualification(visit.db, meeting.id, heading.address);
  const page = ItemHeadingPage({
    context: visit.page,
    meeting,
    heading,
    disqualifiedFor: disqualifiedFor ?? null,
    items: await meetingItems(visit.db, meeting.id),
    isMunicipalPart: heading.municipalOnly && !seesMunicipalPart(visit.actor),
  });
  return { status: 200, page };
}

async function findingsOf({ db }: Visit<Reader>, { meeting, item }: ItemAt) {
  const { open, items } = await meetingCheck(db, meeting);
  return open.filter(({ found }) => items[found.itemIndex ?? -1]?.address === item.address);
}
