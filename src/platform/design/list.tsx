import type { Child } from 'hono/jsx';

export type ListRow = {
  readonly main: Child;
  /** A second, smaller line. */
  readonly note?: Child;
  readonly date?: { readonly text: string; readonly dateTime: string };
};

/** A short list of links or names with a rule between them. With dates, these stand in their own column. */
export const List = ({ rows }: { rows: readonly ListRow[] }) => (
  <ul class={rows.some((row) => row.date) ? 'rv-list rv-list--date' : 'rv-list'}>
    {rows.map(({ main, note, date }) => (
      <li>
        {date && <time datetime={date.dateTime}>{date.text}</time>}
        <span>
          {main}
          {note !== undefined && <small>{note}</small>}
        </span>
      </li>
    ))}
  </ul>
);
