import { reading, type Writer } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingKeyOf } from '../../meetings/index.ts';
import { agendaPaths } from '../paths.ts';
import { itemPlaceAt, type ItemPlace } from '../queries/item-form-place.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The part of an item that an address names: a text, a recommendation or a guest. */
export const partOf = ({ params }: Pick<Visit<unknown>, 'params'>): string => {
  const id = params['text'] ?? params['part'] ?? '';
  return uuid.test(id) ? id : '00000000-0000-0000-0000-000000000000';
};

export const entryOf = ({ params }: Pick<Visit<unknown>, 'params'>): number => {
  const entry = params['entry'] ?? '';
  return /^[1-9]\d{0,5}$/.test(entry) ? Number(entry) : 0;
};

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
