/** Who stands under whom, of bodies or of organisations: `above` is the key of the one it reports to. */
export type Standing = { key: string; above: string | null };

/** Whether placing `key` under `above` would make it report to itself through others. */
export function makesACircle(key: string, above: string | null, all: readonly Standing[]): boolean {
  const aboveOf = new Map(all.map((one) => [one.key, one.above]));
  const seen = new Set<string>();
  for (let at = above; at !== null && !seen.has(at); at = aboveOf.get(at) ?? null) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}

/** The same, with only `shown` left: who loses the one above is placed under the next one up that is shown. */
export function withOnly<T extends Standing>(all: readonly T[], isShown: (one: T) => boolean): T[] {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const shownAbove = (one: T): string | null => {
    const seen = new Set([one.key]);
    for (let at = one.above; at !== null && !seen.has(at); at = byKey.get(at)?.above ?? null) {
      const found = byKey.get(at);
      if (found && isShown(found)) return at;
      seen.add(at);
    }
    return null;
  };
  return all.filter(isShown).map((one) => ({ ...one, above: shownAbove(one) }));
}

export type Branch<T> = { one: T; below: Branch<T>[] };

/** The whole as trees, each level in the order given. */
export function branchesOf<T extends Standing>(all: readonly T[]): Branch<T>[] {
  const known = new Set(all.map(({ key }) => key));
  const under = (above: string | null): Branch<T>[] =>
    all
      .filter((one) => (known.has(one.above ?? '') ? one.above : null) === above)
      .map((one) => ({ one, below: under(one.key) }));
  return under(null);
}
