import type { Child } from 'hono/jsx';

export type TimelineEntry = {
  /** As people read it: "11.11.2016 kl. 15.58". */
  readonly when: string;
  readonly dateTime?: string;
  readonly who?: string;
  readonly what: Child;
};

/** What happened, newest or oldest first as the page decides: when, who, what. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="rv-log">
    {entries.map(({ when, dateTime, who, what }) => (
      <li>
        <time {...(dateTime !== undefined && { datetime: dateTime })}>{when}</time>
        {who === undefined ? <span /> : <b>{who}</b>}
        <span>{what}</span>
      </li>
    ))}
  </ol>
);
