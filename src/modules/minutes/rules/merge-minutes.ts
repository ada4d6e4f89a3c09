import type { ItemMinutes } from './item-minutes.ts';

/** A field two people changed differently: both texts are shown, and one of them chooses. */
export type FieldConflict = {
  /** The field as an address: `text`, or `outcomes.<id>.note`. */
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
};
export type Merged = { readonly minutes: ItemMinutes; readonly conflicts: readonly FieldConflict[] };
type Three<Value> = { readonly base: Value; readonly mine: Value; readonly theirs: Value };
type RowsOf = 'outcomes' | 'positions' | 'actions' | 'settlements';
type Found = { conflicts: FieldConflict[] };

/**
 * What two people wrote from the same beginning, field by field: each field is of whoever changed it. Where both did,
 * and differently, mine stands and is told as a conflict. What one took away and the other changed, stays. R-031.
 */
export function mergeMinutes(three: Three<ItemMinutes>): Merged {
  const { base, mine, theirs } = three;
  const found: Found = { conflicts: [] };
  const single = <Name extends keyof ItemMinutes>(name: Name): ItemMinutes[Name] =>
    mergeField({ base: base[name], mine: mine[name], theirs: theirs[name] }, name, found);
  const rows = <Name extends RowsOf>(name: Name) => ({
    base: base[name],
    mine: mine[name],
    theirs: theirs[name],
  });
  const minutes: ItemMinutes = {
    text: single('text'),
    outcomes: mergeRows(rows('outcomes'), { name: 'outcomes', idOf: ({ id }) => id }, found),
    positions: mergeRows(rows('positions'), { name: 'positions', idOf: ({ id }) => id }, found),
    actions: mergeRows(rows('actions'), { name: 'actions', idOf: ({ id }) => id }, found),
    consent: single('consent'),
    votes: single('votes'),
    takesEffectEarly: single('takesEffectEarly'),
    settlements: mergeRows(
      rows('settlements'),
      { name: 'settlements', idOf: ({ positionId }) => positionId },
      found,
    ),
  };
  return { minutes, conflicts: found.conflicts };
}

function mergeField<Value>({ base, mine, theirs }: Three<Value>, field: string, found: Found): Value {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  found.conflicts.push({ field, mine: asText(mine), theirs: asText(theirs) });
  return mine;
}

type Rows<One> = { readonly name: RowsOf; readonly idOf: (row: One) => string };

/** In the order of theirs, with what only mine has after it. */
function mergeRows<One extends object>(
  { base, mine, theirs }: Three<readonly One[]>,
  { name, idOf }: Rows<One>,
  found: Found,
): One[] {
  const ids = new Set([...theirs, ...mine].map(idOf));
  const at = (rows: readonly One[], id: string) => rows.find((row) => idOf(row) === id);
  return [...ids].flatMap((id) => {
    const [was, own, other] = [at(base, id), at(mine, id), at(theirs, id)];
    if (own && other) return [mergeRow({ base: was, mine: own, theirs: other }, `${name}.${id}`, found)];
    const left = own ?? other;
    return left === undefined || (was && isSame(left, was)) ? [] : [left];
  });
}

type BothRows<One> = { readonly base: One | undefined; readonly mine: One; readonly theirs: One };

function mergeRow<One extends object>({ base, mine, theirs }: BothRows<One>, at: string, found: Found): One {
  const merged = { ...mine };
  for (const name of Object.keys(mine) as (keyof One & string)[])
    merged[name] = mergeField<One[keyof One & string] | undefined>(
      { base: base?.[name], mine: mine[name], theirs: theirs[name] },
      `${at}.${name}`,
      found,
    ) as One[keyof One & string];
  return merged;
}

const isSame = (one: unknown, other: unknown): boolean => one === other || asText(one) === asText(other);

/** A text as it is; what is no text, by its parts in a fixed order. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const parts = Object.entries(value ?? {}).map(([name, part]) => `${name}: ${asText(part)}`);
  return parts.toSorted().join(', ');
}
