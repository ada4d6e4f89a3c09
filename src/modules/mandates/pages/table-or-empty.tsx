import type { Language } from '../../../kernel/language.ts';
import { EmptyState, Table, type Column } from '../../../platform/design/index.ts';

type Props<Row> = {
  language: Language;
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  empty: { readonly heading: string; readonly help: string };
};

/** The rows of a list, or what will stand there once there are any. */
export function TableOrEmpty<Row>({ language, caption, rows, columns, empty }: Props<Row>) {
  if (rows.length === 0) return <EmptyState heading={empty.heading}>{empty.help}</EmptyState>;
  return <Table {...{ language, caption, rows, columns }} isCaptionHidden isStacked />;
}
