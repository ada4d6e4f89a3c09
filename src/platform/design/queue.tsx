import type { Child } from 'hono/jsx';
import { Dot, type TagState } from './tag.tsx';

/** Something that waits: its day in short ("to. 10.11."), what it is, and the act that ends it. */
export type QueueEntry = {
  readonly day: string;
  readonly dateTime: string;
  readonly matter: Child;
  readonly note?: Child;
  readonly act?: Child;
  readonly isLate?: boolean;
};
export type QueueGroup = {
  readonly state: TagState;
  readonly word: string;
  readonly entries: readonly QueueEntry[];
};

/** What waits for the reader, ordered by date: late, today, later. A dated list, not tiles that are all equal. */
export const Queue = ({ groups }: { groups: readonly QueueGroup[] }) => (
  <ul class="rv-queue">
    {groups.map(({ state, word, entries }) => (
      <>
        <li class="rv-queue__group">
          <Dot state={state} />
          {word}
        </li>
        {entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </>
    ))}
  </ul>
);

const Entry = ({ entry }: { entry: QueueEntry }) => (
  <li class={entry.isLate ? 'rv-queue__item is-late' : 'rv-queue__item'}>
    <time datetime={entry.dateTime}>{entry.day}</time>
    <div>
      <strong>{entry.matter}</strong>
      {entry.note !== undefined && <p>{entry.note}</p>}
    </div>
    {entry.act}
  </li>
);
