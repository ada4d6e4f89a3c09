import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import { ticked } from '../../../platform/design/index.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addItem, removeItem, renameMatter } from '../commands/change-matter.ts';
import type { MatterRefusal } from '../commands/matter-rows.ts';
import { mergeMatters, splitMatter, undoMatterEvent } from '../commands/merge-matters.ts';
import { EditMatterPage } from '../pages/edit-matter.page.tsx';
import { matterPaths } from '../paths.ts';
import { matterEvents } from '../queries/matter-events.ts';
import { matterChoices } from '../queries/matter-list.ts';
import { matterAt, matterItems } from '../queries/matter-record.ts';
import { itemsNamed } from '../queries/relatable-items.ts';
import { itemKeyText } from '../rules/item-key.ts';
import type { MatterHead, MatterItem } from '../rules/matter-views.ts';
import { asReading, formState, statusOf } from './form-view.ts';
import { boxName } from './new-matter.ts';
import { itemParts } from './words.ts';

type Part = 'title' | 'merge' | 'split' | 'items';
type Refused = { readonly part: Part; readonly problem: MatterRefusal };
type Found = { readonly matter: MatterHead; readonly items: readonly MatterItem[] };

async function found(visit: Visit<Reader>): Promise<Found | undefined> {
  const matter = await matterAt(visit.db, visit.params['number'] ?? '');
  if (!matter || matter.number !== visit.params['number']) return undefined;
  return { matter, items: await matterItems(visit.db, matter.id) };
}

export async function showEditMatter(visit: Visit<Reader>): Promise<Reply> {
  const here = await found(visit);
  return here ? { status: 200, page: await editPage(visit, here) } : notFound(visit);
}

async function editPage(visit: Visit<Reader>, { matter, items }: Found, refused?: Refused) {
  const { number, version } = matter;
  const form = (part: Part, values: Readonly<Record<string, string>> = {}) => {
    const isThis = refused?.part === part;
    return formState(visit, {
      values: isThis ? visit.form : values,
      // What is refused for another reason than a change keeps its version, or that change would be overwritten unseen.
      version:
        isThis && refused.problem.code !== 'changed-meanwhile'
          ? Number(visit.form['version'] ?? version)
          : version,
      problem: isThis ? refused.problem : undefined,
    });
  };
  const events = await matterEvents(visit.db, matter.id);
  return EditMatterPage({
    context: visit.page,
    matter,
    forms: { title: form('title', { title: matter.title }), merge: form('merge'), split: form('split') },
    problems: form('items'),
    items: items.map((item, index) => ({
      name: boxName(index),
      place: item,
      action: matterPaths.removeItem.to({ number, ...itemParts(item) }),
      form: formState(visit),
    })),
    others: (await matterChoices(visit.db)).filter((one) => one.number !== number),
    events: events.map((event) => ({ ...event, form: formState(visit) })),
  });
}

const hidden = { csrf: z.string(), formKey: z.uuid() };
const versioned = { ...hidden, version: z.coerce.number().int().positive() };
const titleFields = z.strictObject({ ...versioned, title: z.string() });
const mergeFields = z.strictObject({ ...versioned, other: z.string() });
const splitFields = z.looseObject({ ...versioned, newTitle: z.string() });

type Done = Result<{ number: string } | void, MatterRefusal>;

/** The page of the matter when it was done; the form again, with what to put right, when it was not. */
async function answer(
  visit: Visit<Writer>,
  here: Found,
  { part, done }: { part: Part; done: Done },
): Promise<Reply> {
  const { number } = here.matter;
  if (done.ok)
    return { status: 303, location: matterPaths.record.to({ number: done.value?.number ?? number }) };
  const page = await editPage(asReading(visit), here, { part, problem: done.refusal });
  return { status: statusOf(done.refusal), page };
}

export async function submitTitle(visit: Visit<Writer>): Promise<Reply> {
  const here = await found(asReading(visit));
  if (!here) return notFound(visit);
  const form = titleFields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const done = await renameMatter(visit.db, { matterId: here.matter.id, ...form.data });
  return answer(visit, here, { part: 'title', done });
}

export async function submitMerge(visit: Visit<Writer>): Promise<Reply> {
  const here = await found(asReading(visit));
  if (!here) return notFound(visit);
  const form = mergeFields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const other = await matterAt(asReading(visit).db, form.data.other);
  const problem = { code: 'no-such-matter', field: 'other' } as const;
  const done = other
    ? await mergeMatters(visit.db, { matterId: here.matter.id, version: form.data.version, from: other.id })
    : ({ ok: false, refusal: problem } as const);
  return answer(visit, here, { part: 'merge', done });
}

export async function submitSplit(visit: Visit<Writer>): Promise<Reply> {
  const here = await found(asReading(visit));
  if (!here) return notFound(visit);
  const form = splitFields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const chosen = here.items.filter((_, index) => visit.form[boxName(index)] === ticked);
  const done = await splitMatter(visit.db, {
    matterId: here.matter.id,
    version: form.data.version,
    itemIds: chosen.map(({ id }) => id),
    title: form.data.newTitle,
    year: visit.today.slice(0, 4),
  });
  return answer(visit, here, { part: 'split', done });
}

/** The item the address names, put into the matter or taken out of it. */
const submitItem =
  (change: typeof addItem) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const here = await found(asReading(visit));
    const { body = '', day = '', item = '' } = visit.params;
    const [named] = await itemsNamed(asReading(visit).db, [itemKeyText({ body, day, item })]);
    if (!here || !named) return notFound(visit);
    const done = await change(visit.db, { matterId: here.matter.id, itemId: named.id });
    if (!done.ok) return answer(visit, here, { part: 'items', done });
    const isGone = change === removeItem && here.items.length === 1;
    return { status: 303, location: isGone ? matterPaths.list.to({}) : matterPaths.record.to(here.matter) };
  };

export const submitAddedItem = bareForm(submitItem(addItem));
export const submitRemovedItem = bareForm(submitItem(removeItem));

export const submitUndo = bareForm(undo);

async function undo(visit: Visit<Writer>): Promise<Reply> {
  const here = await found(asReading(visit));
  const seq = /^\d{1,18}$/.exec(visit.params['event'] ?? '')?.[0];
  if (!here || seq === undefined) return notFound(visit);
  const done = await undoMatterEvent(visit.db, { matterId: here.matter.id, seq });
  return answer(visit, here, { part: 'items', done });
}
