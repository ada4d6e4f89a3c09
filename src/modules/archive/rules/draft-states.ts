/** The life of an import: from the queue through reading and review to a stored meeting, and every way back. */
export const draftStates = [
  'queued',
  'reading',
  'review',
  'failed',
  'accepted',
  'taken-back',
  'discarded',
] as const;
export type DraftState = (typeof draftStates)[number];

export const draftEvents = [
  'start',
  'finish',
  'fail',
  'retry',
  'accept',
  'take-back',
  'reopen',
  'discard',
  'restore',
  'erase',
] as const;
export type DraftEvent = (typeof draftEvents)[number];

type Transition = {
  from: DraftState;
  event: DraftEvent;
  to: DraftState;
  /** Holds only for a draft that has been read, or that has not. */
  when?: 'read' | 'unread';
};

/** A job may come twice, so reading may start again; a job that was lost is asked for again with `retry`. */
export const draftTransitions: readonly Transition[] = [
  { from: 'queued', event: 'start', to: 'reading' },
  { from: 'queued', event: 'retry', to: 'queued' },
  { from: 'queued', event: 'discard', to: 'discarded' },
  { from: 'reading', event: 'start', to: 'reading' },
  { from: 'reading', event: 'finish', to: 'review' },
  { from: 'reading', event: 'fail', to: 'failed' },
  { from: 'reading', event: 'retry', to: 'queued' },
  { from: 'failed', event: 'retry', to: 'queued' },
  { from: 'failed', event: 'discard', to: 'discarded' },
  { from: 'failed', event: 'erase', to: 'failed' },
  { from: 'review', event: 'accept', to: 'accepted' },
  { from: 'review', event: 'discard', to: 'discarded' },
  { from: 'review', event: 'erase', to: 'failed' },
  { from: 'accepted', event: 'take-back', to: 'taken-back' },
  { from: 'taken-back', event: 'reopen', to: 'review' },
  { from: 'discarded', event: 'restore', to: 'review', when: 'read' },
  { from: 'discarded', event: 'restore', to: 'queued', when: 'unread' },
];

/**
 * Where an event leads, or undefined when it is not possible from here. `isRead`: a record has been made of the file.
 */
export function nextDraftState(
  { state, isRead }: { state: DraftState; isRead: boolean },
  event: DraftEvent,
): DraftState | undefined {
  const found = draftTransitions.find(
    ({ from, event: on, when }) =>
      from === state && on === event && (when === undefined || (when === 'read') === isRead),
  );
  return found?.to;
}
