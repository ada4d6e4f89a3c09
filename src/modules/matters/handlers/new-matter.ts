import { z } from 'zod';
import { ticked } from '../../../platform/design/index.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addItem } from '../commands/change-matter.ts';
import { createMatter } from '../commands/create-matter.ts';
import type { MatterRefusal } from '../commands/matter-rows.ts';
import { NewMatterPage } from '../pages/new-matter.page.tsx';
import { matterPaths } from '../paths.ts';
import { matterChoices } from '../queries/matter-list.ts';
import { matterAt } from '../queries/matter-record.ts';
import { itemsNamed, type NamedItem } from '../queries/relatable-items.ts';
import { itemKeysOf } from '../rules/item-key.ts';
import { asReading, formState, statusOf } from './form-view.ts';

/** The items stand in the address; the form has a box for each, by its place there. */
export const boxName = (index: number): string => `punkt-${index + 1}`;

export async function showNewMatter(visit: Visit<Reader>): Promise<Reply> {
  const items = await itemsAsked(visit);
  const boxes = items.flatMap(({ matter }, index) => (matter === null ? [[boxName(index), ticked]] : []));
  const title = items.map((item) => item.title).toSorted((a, b) => a.length - b.length)[0] ?? '';
  return {
    status: 200,
    page: await formPage(visit, items, { values: { title, ...Object.fromEntries(boxes) } }),
  };
}

const fields = z.looseObject({
  csrf: z.string(),
  formKey: z.uuid(),
  title: z.string(),
  matter: z.string().regex(/^(\d{4}-\d{3,6})?$/),
});

export async function submitNewMatter(visit: Visit<Writer>): Promise<Reply> {
  const form = fields.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const items = await itemsAsked(asReading(visit));
  const itemIds = items.filter((_, index) => visit.form[boxName(index)] === ticked).map(({ id }) => id);
  const { title, matter } = form.data;
  const year = visit.today.slice(0, 4);
  const made =
    matter === ''
      ? await createMatter(visit.db, { title, itemIds, year })
      : await addAll(visit, matter, itemIds);
  if (made.ok) return { status: 303, location: matterPaths.record.to(made.value) };
  const shown = { values: visit.form, problem: made.refusal };
  const page = await formPage(asReading(visit), items, shown);
  return { status: statusOf(made.refusal), page };
}

async function addAll(visit: Visit<Writer>, number: string, itemIds: readonly string[]) {
  const none = (code: MatterRefusal['code'], field: string) =>
    ({ ok: false, refusal: { code, field } }) as const;
  const matter = await matterAt(asReading(visit).db, number);
  if (!matter) return none('no-such-matter', 'matter');
  if (itemIds.length === 0) return none('no-items', 'items');
  for (const itemId of itemIds) {
    const added = await addItem(visit.db, { matterId: matter.id, itemId });
    if (!added.ok) return none(added.refusal.code, 'items');
  }
  return { ok: true, value: { number: matter.number } } as const;
}

const itemsAsked = ({ db, query }: Visit<Reader>): Promise<NamedItem[]> =>
  itemsNamed(db, itemKeysOf(query['punkt'] ?? ''));

type Shown = { readonly values: Readonly<Record<string, string>>; readonly problem?: MatterRefusal };

async function formPage(visit: Visit<Reader>, items: readonly NamedItem[], { values, problem }: Shown) {
  const form = formState(visit, { values, problem });
  const boxes = items.map((item, index) => ({ ...item, name: boxName(index) }));
  return NewMatterPage({ context: visit.page, form, items: boxes, matters: await matterChoices(visit.db) });
}
