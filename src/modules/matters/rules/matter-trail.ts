/** An item of a matter, as far as its place in the matter's way goes. */
export type TrailItem = {
  readonly key: string;
  readonly bodyKey: string;
  readonly heldOn: string;
  readonly number: string;
  readonly address: string;
  readonly references: readonly {
    readonly bodyKey: string | null;
    readonly on: string | null;
    readonly number: string | null;
  }[];
};

/**
 * What led to what among the items of one matter: for each item the keys of the earlier ones its text points to. A
 * reference without an item number means all the matter's items at that meeting.
 */
export function buildsOn(items: readonly TrailItem[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    items.map((item) => [
      item.key,
      items.filter((other) => other.heldOn < item.heldOn && pointsTo(item, other)).map(({ key }) => key),
    ]),
  );
}

const pointsTo = ({ references }: TrailItem, { bodyKey, heldOn, number, address }: TrailItem): boolean =>
  references.some(
    (one) =>
      one.bodyKey === bodyKey &&
      one.on === heldOn &&
      (one.number === null || one.number === number || one.number === address),
  );
