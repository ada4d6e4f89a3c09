import { reading, type Writer } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingKeyOf } from '../../meetings/index.ts';
import { agendaPaths } from '../paths.ts';
import { itemPlaceAt, type ItemPlace } from '../queries/item-form-place.ts';

/** The part of an item that an address names: a text, a recommendation or a guest; 0 names none. */
export const partOf = ({ params }: Pick<Visit<unknown>, 'params'>): number =>
  numberIn(params['text'] ?? params['part']);

export const entryOf = ({ params }: Pick<Visit<unknown>, 'params'>): number => numberIn(params['entry']);

const numberIn = (typed = ''): number => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0);

/** Where the item of an address stands; nothing for those who may not read it. */
export async function placeAt(visit: Pick<Visit<Writer>, 'db' | 'params'>): Promise<ItemPlace | undefined> {
  const key = meetingKeyOf(visit.params['day'] ?? '');
  if (!key) return undefined;
  const at = { body: visit.params['body'] ?? '', ...key, entry: entryOf(visit) };
  return itemPlaceAt(reading(visit.db), at);
}

/** The page of the item, at one of its parts. */
export function itemHref({ params }: Pick<Visit<unknown>, 'params'>, part = ''): string {
  const { body = '', day = '', entry = '' } = params;
  return agendaPaths.item.to({ body, day, entry }) + (part === '' ? '' : `#${part}`);
}
