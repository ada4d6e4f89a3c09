import { path } from '../../kernel/path.ts';

export const notesPaths = {
  /** All of one's own. */
  mine: path('/mine-noter'),
  file: path('/mine-noter/fil'),
  removal: path('/mine-noter/:number/sletning'),
  /** One's own at an item, and one's municipality's. */
  own: path('/moeder/:body/:day/punkt/:item/noter'),
  position: path('/moeder/:body/:day/punkt/:item/positionering'),
};

/** Pages of the module that owns meetings. */
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const meetingsPath = path('/moeder');
