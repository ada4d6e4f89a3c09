import type { MailStateWord } from './mail-state-word.ts';

export const excerptGroups = ['asked', 'owner', 'contact', 'member'] as const;

/** Somebody of the register the decision may concern, with where he can be written to. */
export type ExcerptPerson = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly address: string;
  readonly group: (typeof excerptGroups)[number];
};

/** Who is sent what: without a person, an address as it was written. */
export type ExcerptRecipient = {
  readonly personId: string | null;
  readonly name: string;
  readonly address: string;
  readonly mayRead: boolean;
};

export type SentExcerpt = {
  readonly number: number;
  readonly position: number;
  readonly name: string;
  readonly address: string;
  readonly isWhole: boolean;
  readonly reason: string;
  readonly sentAt: Date;
  readonly sentBy: string | null;
  /** What became of the mail; null where it is not in the outbox any more. */
  readonly mail: { readonly number: number; readonly version: number; readonly state: MailStateWord } | null;
};

/** A closed item is not mailed, and nobody gets what he may not read, unless it was said why. */
export const goesWhole = (
  { closed }: { readonly closed: boolean },
  { mayRead }: Pick<ExcerptRecipient, 'mayRead'>,
  isDespite: boolean,
): boolean => isDespite || (mayRead && !closed);
