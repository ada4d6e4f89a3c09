import type { Context } from 'hono';

/** Where a request comes from: the network address limits are counted by, and the device in coarse words. */
export type Origin = { address: string; device: string };

/** Behind a proxy of ours the last address in X-Forwarded-For is what it saw; without one anybody can write it. */
export function originOf(context: Context, isBehindProxy: boolean): Origin {
  const forwarded = isBehindProxy
    ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  const device = deviceWords(context.req.header('user-agent') ?? '');
  return { address: networkOf(forwarded || (socketAddress(context.env) ?? 'unknown')), device };
}

/** Node's own socket, where there is one: the server in a test answers without. */
function socketAddress(env: unknown): string | undefined {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}

const networkParts = 4;

/** One household or firm has a whole /64 of IPv6: it counts as one address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain.slice(0, addressCharactersMax);
  const [before = '', after] = plain.toLowerCase().split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, partsOfIpv6 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, networkParts).join(':').slice(0, addressCharactersMax);
}
const partsOfIpv6 = 8;
const addressCharactersMax = 45;

const browsers: readonly [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];
const systems: readonly [name: string, mark: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/** "Firefox, Windows": enough for the owner to know his own, too little to know him by. Empty where unknown. */
export function deviceWords(userAgent: string): string {
  const first = (list: readonly [string, RegExp][]) => list.find(([, mark]) => mark.test(userAgent))?.[0];
  return [first(browsers), first(systems)].filter((word) => word !== undefined).join(', ');
}
