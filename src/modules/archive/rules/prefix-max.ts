type Best = { score: number; index: number };

/** The best score among all smaller keys, in logarithmic time: a Fenwick tree over the keys that occur. */
export class PrefixMax {
  readonly #places: ReadonlyMap<number, number>;
  readonly #tree: (Best | undefined)[];

  constructor(keys: readonly number[]) {
    const sorted = [...new Set(keys)].sort((a, b) => a - b);
    this.#places = new Map(sorted.map((key, place) => [key, place + 1]));
    this.#tree = Array.from({ length: sorted.length + 1 });
  }

  add(key: number, best: Best): void {
    for (let at = this.#places.get(key) ?? 0; at > 0 && at < this.#tree.length; at += at & -at) {
      const known = this.#tree[at];
      if (!known || best.score > known.score) this.#tree[at] = best;
    }
  }

  /** The best entry whose key is smaller than `key`. */
  below(key: number): Best | null {
    let found: Best | null = null;
    for (let at = (this.#places.get(key) ?? 1) - 1; at > 0; at -= at & -at) {
      const known = this.#tree[at];
      if (known && (!found || known.score > found.score)) found = known;
    }
    return found;
  }
}
