/**
 * The life of a mail in the outbox. A mail is handed over at most once: where the connection was lost after the first
 * byte of it had gone and before the server answered, nobody can know, and it is left to a person as unclear.
 *
 * queued → sending → sent | refused | waiting | unclear · waiting → sending ·
 * by a person: refused, unclear → queued, and unclear → sent
 */
export const mailStates = ['queued', 'sending', 'waiting', 'sent', 'refused', 'unclear'] as const;
export type MailState = (typeof mailStates)[number];

/** States a person can have tried again. */
export const mayBeTriedAgain = (state: MailState): boolean => state === 'refused' || state === 'unclear';

/** How one try ended. `answer` is the server's own words, or what became of the connection. */
export type MailOutcome =
  | { kind: 'accepted'; answer: string }
  | { kind: 'rejected'; answer: string }
  | { kind: 'put-off'; answer: string }
  | { kind: 'lost'; answer: string };

/** How long a mail waits after the first failure, at most, and how often it is tried. */
export type MailPatience = { firstDelayMs: number; delayMsMax: number; triesMax: number };

/** One minute, two, four … up to six hours: 16 tries are about two and a half days. */
export const usualPatience: MailPatience = { firstDelayMs: 60_000, delayMsMax: 21_600_000, triesMax: 16 };

/** How long the mail waits after this many tries, in milliseconds: doubled with each. */
export const delayAfter = (tries: number, { firstDelayMs, delayMsMax }: MailPatience): number =>
  Math.min(firstDelayMs * 2 ** Math.max(tries - 1, 0), delayMsMax);

export type Settled = { state: MailState; dueInMs: number | null; answer: string };

/** Where a mail stands after a try. Put off once too often, it is refused, with the last words of the server. */
export function settle(outcome: MailOutcome, tries: number, patience: MailPatience): Settled {
  const { answer } = outcome;
  if (outcome.kind === 'accepted') return { state: 'sent', dueInMs: null, answer };
  if (outcome.kind === 'rejected') return { state: 'refused', dueInMs: null, answer };
  if (outcome.kind === 'lost') return { state: 'unclear', dueInMs: null, answer };
  if (tries >= patience.triesMax) return { state: 'refused', dueInMs: null, answer };
  return { state: 'waiting', dueInMs: delayAfter(tries, patience), answer };
}
