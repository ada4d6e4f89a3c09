import { inKroner } from './check-amounts.ts';
import { finding, type Finding } from './check-finding.ts';
import { findingsPerItemMax, placeOf, type CheckItem, type CheckReading } from './check-reading.ts';
import { canBeAdded, rowsIn, sumOf, summedRows, type Row, type SummedRows } from './check-tables.ts';
import { quoted } from './check-words.ts';

/** Totals, in tables and in sentences, that are not the sum of what stands above them. */
export function sums(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) =>
    rowsIn(item.figures.text)
      .flatMap(summedRows)
      .filter(canBeAdded)
      .flatMap((summed) => wrongColumns(reading, item, summed))
      .slice(0, findingsPerItemMax),
  );
}

function wrongColumns(reading: CheckReading, item: CheckItem, { total, parts }: SummedRows): Finding[] {
  return total.cells.flatMap((cell, column) => {
    const expected = sumOf(parts, column);
    const difference = expected - cell.ore;
    if (difference === 0n || isSumOfTail(parts, column, cell.ore)) return [];
    const place = placeOf(reading, item, { passage: item.figures, words: cell.written });
    const facts = {
      label: quoted(total.label, 60),
      expected: inKroner(expected),
      stated: inKroner(cell.ore),
      difference: inKroner(difference),
    };
    const expression = parts.map((row) => inKroner(row.cells[column]?.ore ?? 0n)).join(' + ');
    const figures = { expression, unit: 'øre' as const, expected, stated: cell.ore, difference };
    return [finding('sum-differs', place, { facts, figures })];
  });
}

/** An amount before the table may have been taken for its first rows: the rest adds up, so nothing is wrong. */
function isSumOfTail(parts: readonly Row[], column: number, stated: bigint): boolean {
  let sum = 0n;
  for (let at = parts.length - 1; at > 0; at -= 1) {
    sum += parts[at]?.cells[column]?.ore ?? 0n;
    if (at <= parts.length - 2 && sum === stated) return true;
  }
  return false;
}
