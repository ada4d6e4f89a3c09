import { path } from '../../kernel/path.ts';

/** Who comes to the meetings of a body. */
export const participationPaths = {
  list: path('/fremmoede'),
  body: path('/fremmoede/:key'),
  csv: path('/fremmoede/:key/csv'),
};

/** Pages of other modules that these pages lead to. */
export const bodyPath = path('/fora/:key');
export const organisationPath = path('/organisationer/:key');
export const attendancePath = path('/moeder/:body/:day/deltagere');
