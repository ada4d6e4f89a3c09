import type { Day } from '../../../kernel/day.ts';

export const noteLettersMax = 20_000;

/** The item a note is about, as far as the reader may know of it. */
export type NotedItem = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly address: { readonly body: string; readonly day: string; readonly item: string };
  readonly bodyName: string;
  readonly heldOn: Day;
  /** Whether more than the heading is his to read. */
  readonly mayRead: boolean;
};

/** One's own note. `version` 0 = none yet. */
export type OwnNote = { readonly text: string; readonly version: number };
export const noNote: OwnNote = { text: '', version: 0 };

/** One of all one's own notes; the item is null where it is gone or no longer to be seen. */
export type MyNote = {
  /** Its number in addresses. */
  readonly number: number;
  readonly text: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly isItemGone: boolean;
  readonly item: Omit<NotedItem, 'id' | 'mayRead'> | null;
};

export type Municipality = { readonly id: string; readonly key: string; readonly name: string };
/** A version of what one municipality thinks of an item. */
export type PositionVersion = {
  readonly version: number;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};

/** A number is called as it is printed; an item without one by its place: "nr. 4". */
export const labelOf = ({ number, address }: Pick<NotedItem, 'number' | 'address'>): string =>
  number === '' ? address.item.replace('-', '. ') : number;

/** The lines of a text that was typed, as paragraphs of a page; an empty line is none. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What is typed, as it is kept: one kind of line ending, no signs the database refuses, nothing around it. */
export const keptText = (typed: string): string =>
  typed.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed().trim();
