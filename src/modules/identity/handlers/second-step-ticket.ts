import { z } from 'zod';
import type { Vault } from '../../../platform/secrets.ts';

/** What stands between the two steps: who gave the right password, when, and which of his passwords it was. */
type Ticket = { userId: string; version: number; now: Date };

const minutesMax = 5;
const minuteMs = 60_000;
const about = 'second step of a sign-in';
const content = z.strictObject({ userId: z.uuid(), version: z.int(), at: z.number() });

/** Sealed, so that the page can hold it and nobody can make one. It opens nothing without a code. */
export const sealTicket = (vault: Vault, { userId, version, now }: Ticket): string =>
  vault.seal(JSON.stringify({ userId, version, at: now.getTime() }), about).toString('base64url');

/** The ticket, if it is ours and not older than five minutes. */
export function openTicket(vault: Vault, sealed: string, now: Date): Omit<Ticket, 'now'> | undefined {
  const text = opened(vault, sealed);
  if (text === undefined) return undefined;
  const { userId, version, at } = content.parse(JSON.parse(text));
  return now.getTime() - at <= minutesMax * minuteMs ? { userId, version } : undefined;
}

function opened(vault: Vault, sealed: string): string | undefined {
  try {
    return vault.open(Buffer.from(sealed, 'base64url'), about);
  } catch {
    return undefined;
  }
}
