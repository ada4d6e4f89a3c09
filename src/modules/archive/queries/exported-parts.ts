import type { ItemToStore } from '../../meetings/index.ts';
import type { ItemRecord, LineRange } from '../rules/meeting-record.ts';
import { span } from '../rules/review-record.ts';

type Values = Record<string, unknown>;
type Present<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** The fields that have a value: a record leaves out what it may leave out. */
export const presentOnly = <T extends Values>(values: T): Present<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<T>;

export const ifAny = <T>(list: readonly T[]): T[] | null => (list.length === 0 ? null : [...list]);

/** From the first to the last line, as the review keeps it. */
export function wholeOf(lines: readonly LineRange[]): LineRange[] {
  const whole = span(lines);
  return whole ? [whole] : [];
}

/** Where a part stands, for a field that must say so; the item's first line where it is not known. */
export const lineOf = (lines: readonly LineRange[], item: number): LineRange => lines[0] ?? [item, item];

const first80 = 80;
export const beginningOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, first80);

type Positions = Pick<ItemRecord, 'reservations' | 'dissent' | 'statements'>;

/** Who took which position, in the three lists of a record. */
export function exportedPositions({ positions }: ItemToStore, line: number): Positions {
  const of = (kind: ItemToStore['positions'][number]['kind']) => positions.filter((one) => one.kind === kind);
  return presentOnly({
    reservations: ifAny(
      of('reservation').map(({ party, concerning, text, lines }) => ({
        by: party ?? '',
        on: concerning,
        text,
        lines: wholeOf(lines),
      })),
    ),
    dissent: ifAny(
      of('dissent').map(({ party, text, lines }) => ({ by: party, text, lines: wholeOf(lines) })),
    ),
    statements: ifAny(
      of('statement').map(({ party, department, concerning, text, lines }) => ({
        ref: concerning,
        municipality: party ?? '',
        department,
        lines: lineOf(lines, line),
        first80: beginningOf(text),
        text,
      })),
    ),
  });
}

/** The addresses stand beside the titles, one for each, or not at all. */
export function exportedAppendices({
  appendices,
}: ItemToStore): Pick<ItemRecord, 'appendices' | 'appendixUrls'> {
  const urls = appendices.map(({ url }) => url ?? '');
  return {
    appendices: appendices.map(({ number, title }) =>
      number === null ? title : `Bilag ${number}: ${title}`,
    ),
    ...(urls.some((url) => url !== '') && { appendixUrls: urls }),
  };
}
