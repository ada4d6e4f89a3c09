import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/language.ts';
import { designTexts } from './text.ts';

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  /** Unit or year under the head. */
  readonly note?: string;
  /** Right aligned with figures of one width. */
  readonly isNumber?: boolean;
  /** On phones the head stands before the cell: for cells that do not say themselves what they are. */
  readonly repeatsHead?: boolean;
  /** The cell that names the row. */
  readonly isRowHead?: boolean;
  readonly isSortable?: boolean;
  readonly cell: (row: Row) => Child;
};

export type Direction = 'up' | 'down';

/** The order of the rows as the address has it, and the address of another order. */
export type Sorting = {
  readonly key: string;
  readonly direction: Direction;
  readonly to: (key: string, direction: Direction) => string;
};

export type TableProps<Row> = {
  language: Language;
  /** The sentence that says what the table shows. */
  caption: string;
  captionNote?: Child;
  /** For a table whose heading already says the caption. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  sorting?: Sorting;
  /** Rows of sums, written with `<tr>`. */
  foot?: Child;
  /** On phones each row becomes a small list; for tables that are read, not compared. */
  isStacked?: boolean;
  /** Columns of one width after the first: for tables under each other that are read as one. */
  isEven?: boolean;
};

/** A table with horizontal rules, inside a region that scrolls by itself and takes keyboard focus. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, foot, isStacked, isEven } = props;
  const shape = ['rv-table', isStacked && 'rv-stack', isEven && 'rv-even'].filter(Boolean).join(' ');
  return (
    <div class="rv-scroll" tabindex={0} role="region" aria-label={designTexts[props.language].table(caption)}>
      <table class={shape}>
        <caption class={props.isCaptionHidden ? 'sr-only' : ''}>
          {caption}
          {props.captionNote !== undefined && <small>{props.captionNote}</small>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column} sorting={props.sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map((column) => Cell(column, row))}</tr>
          ))}
        </tbody>
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

type HeadProps<Row> = { column: Column<Row>; sorting: Sorting | undefined };

function Head<Row>({ column, sorting }: HeadProps<Row>) {
  const { key, head, note, isNumber } = column;
  const direction = sorting?.key === key ? sorting.direction : undefined;
  const sorted = direction && { 'aria-sort': direction === 'up' ? 'ascending' : 'descending' };
  return (
    <th scope="col" class={isNumber ? 'rv-num' : ''} {...sorted}>
      {sorting && column.isSortable ? (
        <a
          class={`rv-sort rv-sort--${direction ?? 'none'}`}
          href={sorting.to(key, direction === 'up' ? 'down' : 'up')}
        >
          {head}
        </a>
      ) : (
        head
      )}
      {note !== undefined && <small>{note}</small>}
    </th>
  );
}

function Cell<Row>({ head, cell, isNumber, isRowHead, repeatsHead }: Column<Row>, row: Row) {
  const numeric = isNumber ? 'rv-num' : '';
  return isRowHead ? (
    <th scope="row" class={numeric}>
      {cell(row)}
    </th>
  ) : (
    <td class={numeric} {...((isNumber || repeatsHead) && { 'data-head': head })}>
      {cell(row)}
    </td>
  );
}
