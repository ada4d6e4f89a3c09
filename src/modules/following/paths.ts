import { path } from '../../kernel/path.ts';

export const followingPaths = {
  list: path('/foelger'),
  matter: path('/foelger/sager/:number'),
  stopMatter: path('/foelger/sager/:number/ophoer'),
  body: path('/foelger/fora/:key'),
  stopBody: path('/foelger/fora/:key/ophoer'),
  frequency: path('/foelger/hyppighed'),
  stopAll: path('/foelger/ophoer'),
  /** The link of a mail, which needs no login. */
  stopDigest: path('/foelger/stop/:token'),
};

/** Pages of other modules, in the modules that own them. */
export const matterPath = path('/sager/:number');
export const bodyPath = path('/fora/:key');
export const mattersPath = path('/sager');
export const bodiesPath = path('/fora');
