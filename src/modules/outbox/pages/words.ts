import type { TagState } from '../../../platform/design/index.ts';

/** What the pages know of a mail; the states are those of the platform's outbox. */
export type MailStateShown = 'queued' | 'sending' | 'waiting' | 'sent' | 'refused' | 'unclear';
export type MailPurposeShown = 'invitation' | 'reset' | 'digest' | 'dispatch' | 'notice';

/** In the order a secretary asks: what needs me, what waits, what is done. */
export const statesShown: readonly MailStateShown[] = [
  'unclear',
  'refused',
  'waiting',
  'queued',
  'sending',
  'sent',
];

export const stateTags: Readonly<Record<MailStateShown, TagState>> = {
  queued: 'idle',
  sending: 'run',
  waiting: 'run',
  sent: 'done',
  refused: 'bad',
  unclear: 'warn',
};

export const needsSomebody = (state: MailStateShown): state is 'refused' | 'unclear' =>
  state === 'refused' || state === 'unclear';
