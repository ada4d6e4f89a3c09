/** The states of a mail in the outbox, as the platform names them. */
export const mailStateWords = ['queued', 'sending', 'waiting', 'sent', 'refused', 'unclear'] as const;
export type MailStateWord = (typeof mailStateWords)[number];

/** A person can have these tried again. */
export const isToTryAgain = (state: MailStateWord): boolean => state === 'refused' || state === 'unclear';
