import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { followAct } from '../../following/index.ts';
import { MatterPage } from '../pages/matter.page.tsx';
import { matterPaths } from '../paths.ts';
import { keepsMatters } from '../policy.ts';
import { matterOrganisations, matterPersons } from '../queries/matter-parties.ts';
import { matterAt, matterItems } from '../queries/matter-record.ts';
import { relatableItems } from '../queries/relatable-items.ts';
import { itemKeyOf, itemKeyText } from '../rules/item-key.ts';
import { itemsToAdd } from '../rules/matter-suggestions.ts';
import { buildsOn } from '../rules/matter-trail.ts';
import { formState } from './form-view.ts';
import { itemHref, itemParts, outcomeTags, showsGuarded } from './words.ts';

const suggestionsMax = 10;

/** A matter by its number; by a number it had before it was merged, the way to where it is now. */
export async function showMatter(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, params } = visit;
  const matter = await matterAt(db, params['number'] ?? '');
  if (!matter) return notFound(visit);
  if (matter.number !== params['number'])
    return { status: 303, location: matterPaths.record.to({ number: matter.number }) };
  const items = (await matterItems(db, matter.id)).map((item) => ({
    ...item,
    href: itemHref(item),
    key: itemKeyText(itemParts(item)),
  }));
  const page = MatterPage({
    context,
    matter,
    items,
    trail: buildsOn(items),
    persons: await matterPersons(db, matter.id),
    organisations: await matterOrganisations(db, matter.id),
    outcome: outcomeTags(context.language),
    follow: await followAct(visit, { kind: 'matter', id: matter.id, key: matter.number }),
    ...(keepsMatters(actor) && { suggestions: await suggestionsFor(visit, matter.number) }),
  });
  return { status: 200, page, ...(showsGuarded(items) && { reads: 'guarded' }) };
}

async function suggestionsFor(visit: Visit<Reader>, number: string) {
  const found = itemsToAdd(number, await relatableItems(visit.db)).slice(0, suggestionsMax);
  return found.flatMap(({ item, reasons }) => {
    const key = itemKeyOf(item.key);
    if (!key) return [];
    const action = matterPaths.addItem.to({ number, ...key });
    return [{ title: item.title, heldOn: item.heldOn, reasons, action, form: formState(visit) }];
  });
}
