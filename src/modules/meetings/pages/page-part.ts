import type { Child } from '../../../platform/design/index.ts';

/** A piece another module puts on the page of a meeting or an item: an act in the head, a notice, part of a column. */
export type PagePart = {
  readonly place: 'act' | 'notice' | 'main' | 'side';
  readonly content: Child;
};

/** The pieces of one place, in the order of the modules. */
export const partsAt = (parts: readonly PagePart[], place: PagePart['place']): Child[] =>
  parts.filter((part) => part.place === place).map(({ content }) => content);
