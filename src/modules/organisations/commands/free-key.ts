import { slug } from '../../../kernel/slug.ts';

const triesMax = 1000;
/** Words of our own addresses: no record may have them as its key. */
const reservedKeys: readonly string[] = ['ny'];

/**
 * Stores something new under a readable key made of its name; when the key is taken, with a number after it. `store`
 * says whether the key was free. Two who store the same name at once wait for each other in the database, not here.
 */
export async function storeUnderFreeKey(
  name: string,
  store: (key: string) => Promise<boolean>,
): Promise<string> {
  const wanted = slug(name) || 'uden-navn';
  for (let number = 1; number <= triesMax; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const key = wanted.slice(0, 80 - end.length) + end;
    if (!reservedKeys.includes(key) && (await store(key))) return key;
  }
  throw new Error(`No free key for ${wanted} after ${triesMax} tries`);
}
