/** An item as a guest may have come for it. */
export type WalledItem = {
  readonly number: string | null;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
};
export type GuestWalls = {
  /** The one item the guest came for; null when it is none or several. */
  readonly itemIndex: number | null;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
};

/**
 * How well a guest is hidden: as well as the best hidden of the items the guest came for ("14", "13-15", "2 og 5").
 * A number that is not on the agenda is taken for the best hidden item there is, because a name can tell what a
 * title must not.
 */
export function guestWalls(itemNumber: string | null, items: readonly WalledItem[]): GuestWalls {
  if (itemNumber === null || itemNumber.trim() === '')
    return { itemIndex: null, municipalOnly: false, closed: false };
  const exact = items.flatMap(({ number }, index) => (number === itemNumber.trim() ? [index] : []));
  const named = exact.length > 0 ? exact : namedItems(itemNumber, items);
  const those = named.length > 0 ? named.flatMap((index) => items[index] ?? []) : items;
  return {
    itemIndex: named.length === 1 ? (named[0] ?? null) : null,
    municipalOnly: those.some((item) => item.municipalOnly),
    closed: those.some((item) => item.closed),
  };
}

function namedItems(itemNumber: string, items: readonly WalledItem[]): number[] {
  const spans = [...itemNumber.matchAll(/(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?/g)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }));
  return items.flatMap(({ number }, index) => {
    const leading = /^\d+/.exec(number ?? '')?.[0];
    const isNamed = leading !== undefined && spans.some(({ from, to }) => from <= +leading && +leading <= to);
    return isNamed ? [index] : [];
  });
}
