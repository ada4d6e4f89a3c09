import { path } from '../../kernel/path.ts';

/** Who comes to the meetings of a body. */
export const participationPaths = {
  list: path('/fremmoede'),
  body: path('/fremmoede/:key'),
  csv: path('/fremmoede/:key/csv'),
};

/** Whether a body goes on. */
export const reviewPaths = {
  list: path('/evalueringer'),
  create: path('/evalueringer/ny'),
  record: path('/evalueringer/:number'),
  round: path('/evalueringer/:number/runde'),
  evaluation: path('/evalueringer/:number/vurdering'),
  submission: path('/evalueringer/:number/forelaeggelse'),
  decision: path('/evalueringer/:number/beslutning'),
};

/** How the secretariat is run. */
export const secretariatPaths = {
  card: path('/sekretariatet'),
  change: path('/sekretariatet/ny-udgave'),
};

/** Pages of other modules that these pages lead to. */
export const bodyPath = path('/fora/:key');
export const organisationPath = path('/organisationer/:key');
export const attendancePath = path('/moeder/:body/:day/deltagere');
export const bodyExtensionPath = path('/fora/:key/forlaengelse');
export const bodyClosingPath = path('/fora/:key/lukning');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const roundPath = path('/runder/:number');
