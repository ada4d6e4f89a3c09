import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** What one weighing costs: memory is 128 × N × r bytes. Source: OWASP's least for scrypt, N = 2^17, r = 8, p = 1. */
export type PasswordCost = { N: number; r: number; p: number };
export const usualCost: PasswordCost = { N: 2 ** 17, r: 8, p: 1 };

const saltBytes = 16;
const keyBytes = 32;
/** Each weighing takes 128 MB, so only two go on at once; a longer queue than this is turned away. */
const atOnceMax = 2;
const waitingMax = 100;

/** Too many people sign in at this moment. Its code says that the surroundings are full, which is answered 503. */
export class PasswordsBusy extends Error {
  override name = 'PasswordsBusy';
  readonly code = '53300';
}

/** The password as it may be stored: one-way, with its own salt and with what it cost. */
export async function hashPassword(password: string, cost = usualCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** `isOutdated`: right, but stored at another cost than today's; the caller stores it anew. */
export type Weighed = { isRight: boolean; isOutdated: boolean };

/** Where nobody has this account, a hash of nothing is weighed: the work is the same, and so is the answer. */
const ofNobody = ({ N, r, p }: PasswordCost): string =>
  ['scrypt', N, r, p, randomBytes(saltBytes).toString('base64url'), nobodysKey].join('$');
const nobodysKey = randomBytes(keyBytes).toString('base64url');

/** Whether this is the password of the stored hash. Throws on a hash that is none of ours. */
export async function weighPassword(
  password: string,
  stored: string | undefined,
  today = usualCost,
): Promise<Weighed> {
  const [kind, N, r, p, salt, key] = (stored ?? ofNobody(today)).split('$');
  if (kind !== 'scrypt' || !salt || !key) throw new Error('A stored password is not one of ours');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  const isSame = timingSafeEqual(given, Buffer.from(key, 'base64url'));
  const isSameCost = cost.N === today.N && cost.r === today.r && cost.p === today.p;
  return { isRight: isSame && stored !== undefined, isOutdated: !isSameCost };
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  if (running >= atOnceMax) {
    if (waiting.length >= waitingMax) throw new PasswordsBusy('Too many passwords wait to be weighed');
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await stretched(password, salt, cost);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const memoryFactor = 256;

function stretched(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: memoryFactor * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
