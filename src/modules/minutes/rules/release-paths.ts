import { path } from '../../../kernel/path.ts';

export const releasePaths = {
  /** What becomes readable, and the act. */
  item: path('/moeder/:body/:day/referat/punkt/:item/frigivelse'),
  undo: path('/moeder/:body/:day/referat/punkt/:item/frigivelse/fortrydelse'),
  /** All items at once. */
  all: path('/moeder/:body/:day/referat/frigivelse'),
};

/** A reservation, in the module meetings. */
export const reservationPath = path('/moeder/:body/:day/punkt/:item/forbehold/:number');
