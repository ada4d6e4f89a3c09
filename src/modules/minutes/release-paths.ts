import { path } from '../../kernel/path.ts';
import { releasePath } from './paths.ts';

export const releasePaths = {
  /** What becomes readable, and the act. */
  item: releasePath,
  undo: path('/moeder/:body/:day/referat/punkt/:item/frigivelse/fortrydelse'),
  /** All items at once. */
  all: path('/moeder/:body/:day/referat/frigivelse'),
};
