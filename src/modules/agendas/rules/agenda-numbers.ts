export type ToNumber = {
  /** What the item was sent as; null until then. */
  readonly sentNumber: string | null;
  readonly isRemoved: boolean;
};

/**
 * The number of each item in reading order; null for those taken out. Until an agenda is sent its order gives the
 * numbers. An item that was sent keeps its number for good, and a new one gets the next that nobody had.
 */
export function agendaNumbers(items: readonly ToNumber[]): (string | null)[] {
  const given = items.flatMap(({ sentNumber }) => (sentNumber === null ? [] : [Number(sentNumber)]));
  let last = given.filter(Number.isInteger).reduce((most, one) => Math.max(most, one), 0);
  return items.map(({ sentNumber, isRemoved }) => {
    if (sentNumber !== null) return sentNumber;
    if (isRemoved) return null;
    last += 1;
    return String(last);
  });
}
