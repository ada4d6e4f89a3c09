import type { Day } from '../../../kernel/day.ts';
import type { ItemPlace } from '../rules/matter-views.ts';

/** The columns that name an item, of `items as i`, `meetings as m` and `bodies as b`. */
export const placeColumns = [
  'b.key as bodyKey',
  'b.short_name as bodyShortName',
  'm.held_on as heldOn',
  'm.sequence',
  'i.address',
  'i.number',
  'i.title',
  'i.closed',
  'i.municipal_only as municipalOnly',
] as const;

type PlaceRow = Omit<ItemPlace, 'heldOn'> & { heldOn: string };

export const placeOf = (row: PlaceRow): ItemPlace => ({
  bodyKey: row.bodyKey,
  bodyShortName: row.bodyShortName,
  heldOn: row.heldOn as Day,
  sequence: row.sequence,
  address: row.address,
  number: row.number,
  title: row.title,
  closed: row.closed,
  municipalOnly: row.municipalOnly,
});
