/** What a link in a mail can be for. */
export type LinkPurpose = 'invitation' | 'reset';

const dayMinutes = 24 * 60;

/** How long a link works, in minutes. The database allows no longer one. */
export const linkMinutes: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * dayMinutes, reset: 10 };

/** Where the link of a mail leads, without the server's own name. The address is that of `identityPaths.link`. */
export const linkAddress = (token: string): string => `/adgangskode?noegle=${token}`;

const minuteMs = 60_000;

/** When a link that is made now stops working. */
export const endOfLink = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + linkMinutes[purpose] * minuteMs);
