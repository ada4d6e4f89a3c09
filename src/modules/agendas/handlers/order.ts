import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { removeItem, restoreItem } from '../commands/add-item.ts';
import { orderItems } from '../commands/order-items.ts';
import { draftHref } from '../pages/draft-words.ts';
import { OrderConflictPage } from '../pages/order-conflict.page.tsx';
import { orderOfDraft } from '../rules/draft-views.ts';
import {
  isInOrder,
  mergedOrder,
  movedOrder,
  orderOf,
  type ItemOrder,
  type Move,
} from '../rules/item-order.ts';
import { asReading, draftAt, draftMeeting, notHere, type DraftAt } from './draft-at.ts';
import { formState, readForm, versionField, type Problem } from './read-form.ts';
import { draftReply } from './show-draft.ts';

const orderField = z.string().transform((text, context): ItemOrder => {
  const order = orderOf(text);
  if (order) return order;
  context.addIssue({ code: 'custom', message: 'not our form' });
  return z.NEVER;
});

/** "op", "ned", "foer-3" (before item 3), "sidst-2" (last in section 2). */
const moveField = z.string().transform((text, context): Move => {
  if (text === 'op' || text === 'ned') return { kind: text === 'op' ? 'up' : 'down' };
  const [, word, number] = /^(foer|sidst)-(\d{1,6})$/.exec(text) ?? [];
  if (word === 'foer') return { kind: 'before', entry: Number(number) };
  if (word === 'sidst') return { kind: 'last-in', section: number === '0' ? null : Number(number) };
  context.addIssue({ code: 'custom', message: 'not our form' });
  return z.NEVER;
});

/** Moves one item. Where others moved meanwhile, both orders are shown and nothing is changed. */
export async function submitPlace(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  const entry = Number(visit.params['entry']);
  if (!found || !isInOrder(orderOfDraft(found.draft), entry)) return notHere(asReading(visit));
  const read = readForm({ version: versionField, seen: orderField, to: moveField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { version, seen, to } = read.data;
  return ordered(visit, found, { version, wished: movedOrder(seen, entry, to), at: `#punkt-${entry}` });
}

/** Puts the items in one's own order, after both were shown. */
export async function submitOrder(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  if (!found) return notHere(asReading(visit));
  const read = readForm({ version: versionField, order: orderField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  return ordered(visit, found, { version: read.data.version, wished: read.data.order, at: '' });
}

type Wish = { readonly version: number; readonly wished: ItemOrder; readonly at: string };

async function ordered(visit: Visit<Writer>, found: DraftAt, { version, wished, at }: Wish): Promise<Reply> {
  const whole = mergedOrder(wished, orderOfDraft(found.draft));
  const done = await orderItems(visit.db, { meetingId: found.meeting.id, version }, whole);
  if (done.ok) return { status: 303, location: `${draftHref(draftMeeting(found.meeting))}${at}` };
  return conflictReply(asReading(visit), wished);
}

async function conflictReply(visit: Visit<Reader>, wished: ItemOrder): Promise<Reply> {
  const found = await draftAt(visit);
  if (!found) return notHere(visit);
  const { draft, meeting } = found;
  const page = OrderConflictPage({
    context: visit.page,
    meeting: draftMeeting(meeting),
    draft,
    wished: mergedOrder(wished, orderOfDraft(draft)),
    form: formState(visit, { values: {}, version: draft.head.version }),
  });
  return { status: 409, page };
}

/** Takes an item out, or puts it back: the same form around the agenda carries both. */
export const submitRemoval =
  (what: 'remove' | 'restore') =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await draftAt(asReading(visit));
    const entry = Number(visit.params['entry']);
    const { items = [], removedItems = [] } = found?.draft ?? {};
    const isThere = (what === 'remove' ? items : removedItems).some((item) => item.entry === entry);
    const read = readForm({ version: versionField, seen: z.string().optional() }, visit.form);
    if (!found) return notHere(asReading(visit));
    if (!read?.ok) return notOurForm(visit);
    const act = what === 'remove' ? removeItem : restoreItem;
    const { version } = read.data;
    const done = isThere
      ? await act(visit.db, { draft: found.draft, version, entry })
      : ({ ok: false, refusal: { code: 'changed-meanwhile' } } as const);
    const at = what === 'restore' ? `#punkt-${entry}` : '';
    if (done.ok) return { status: 303, location: `${draftHref(draftMeeting(found.meeting))}${at}` };
    return refusedReply(asReading(visit), [done.refusal]);
  };

/** The draft as it is now, with why the act was refused. */
export async function refusedReply(visit: Visit<Reader>, problems: readonly Problem[]): Promise<Reply> {
  const now = await draftAt(visit);
  return now ? draftReply(visit, now, problems) : notHere(visit);
}
