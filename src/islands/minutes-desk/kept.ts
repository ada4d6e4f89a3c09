/** A save on its way: what is sent, and sent again, until the server has answered for it. */
export type Kept = {
  /** The address of the save: one for each item. */
  readonly address: string;
  /** Whose words they are. */
  readonly writer: string;
  /** Also the save's own name: the same sent twice counts once. */
  readonly saveId: string;
  /** The fields of the form, with the version they build on. */
  readonly fields: readonly (readonly [string, string])[];
  /** The one that was on its way when this was typed: it is sent before. */
  readonly before?: Kept;
};

const store = 'unsent';

/**
 * What could not be sent yet, in the browser's own database: it outlives the tab, the browser and the machine's sleep.
 * A line lies here only until the server has answered for it, and until one signs out.
 */
export class KeptText {
  readonly #database: Promise<IDBDatabase>;

  constructor() {
    this.#database = new Promise((found, failed) => {
      const opening = indexedDB.open('rv-referat', 1);
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore(store, { keyPath: 'address' }),
      );
      opening.addEventListener('success', () => found(opening.result));
      opening.addEventListener('error', () => failed(opening.error ?? new Error('indexedDB')));
    });
    this.#database.catch(() => {}); // a browser without one (a private window) still saves to the server
  }

  /** Written to the disk when it resolves: `strict` asks for that, where the browser's default does not. */
  keep(kept: Kept): Promise<void> {
    return this.#change((rows) => rows.put(kept));
  }

  /** Forgets it if it is still the same: what was typed since is another. */
  async forget({ address, saveId }: Pick<Kept, 'address' | 'saveId'>): Promise<void> {
    const now = (await this.all()).find((one) => one.address === address);
    if (now?.saveId === saveId) await this.#change((rows) => rows.delete(address));
  }

  forgetAll(): Promise<void> {
    return this.#change((rows) => rows.clear());
  }

  async all(): Promise<Kept[]> {
    const database = await this.#database.catch(() => undefined);
    if (!database) return [];
    const asked = database.transaction(store).objectStore(store).getAll();
    return new Promise((found, failed) => {
      asked.addEventListener('success', () => found(asked.result as Kept[]));
      asked.addEventListener('error', () => failed(asked.error ?? new Error('indexedDB')));
    });
  }

  async #change(work: (rows: IDBObjectStore) => unknown): Promise<void> {
    const database = await this.#database.catch(() => undefined);
    if (!database) return;
    const change = database.transaction(store, 'readwrite', { durability: 'strict' });
    work(change.objectStore(store));
    await new Promise<void>((done, failed) => {
      change.addEventListener('complete', () => done());
      change.addEventListener('abort', () => failed(change.error ?? new Error('indexedDB')));
    });
  }
}
