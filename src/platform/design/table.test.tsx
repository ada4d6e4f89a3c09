import { expect, test } from 'vitest';
import { Table, type Column, type Sorting } from './table.tsx';

type Row = { name: string; amount: string };
const columns: readonly Column<Row>[] = [
  { key: 'name', head: 'Kommune', isRowHead: true, isSortable: true, cell: (row) => row.name },
  { key: 'amount', head: 'Beløb', note: 'kr.', isNumber: true, isSortable: true, cell: (row) => row.amount },
];
const rows: readonly Row[] = [{ name: '<b>Læsø', amount: '1.000' }];
const sorting: Sorting = { key: 'name', direction: 'up', to: (key, way) => `?orden=${key}-${way}` };
const table = (changes: Partial<Parameters<typeof Table<Row>>[0]> = {}): string =>
  String(Table<Row>({ language: 'da', caption: 'Beløb', columns, rows, ...changes }));

test('cells are text, the first names its row, numbers stand right', () => {
  expect(table()).toContain('<th scope="row" class="">&lt;b&gt;Læsø</th>');
  expect(table()).toContain('<td class="rv-num" data-head="Beløb">1.000</td>');
});

test('the order is said to screen readers, and its link turns it round', () => {
  const html = table({ sorting });
  expect(html).toContain(
    'aria-sort="ascending"><a class="rv-sort rv-sort--up" href="?orden=name-down">Kommune',
  );
  expect(html).toContain('<a class="rv-sort rv-sort--none" href="?orden=amount-up">Beløb');
  expect(html.match(/aria-sort/g)).toHaveLength(1);
});

test('a wide table scrolls in a region that has a name and takes focus', () => {
  expect(table()).toMatch(/^<div class="rv-scroll" tabindex="0" role="region" aria-label="Tabel: Beløb">/);
});
