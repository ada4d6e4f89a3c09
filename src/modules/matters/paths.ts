import { path } from '../../kernel/path.ts';

export const registerPaths = {
  list: path('/beslutninger'),
  file: path('/beslutninger.csv'),
};

export const reservationPaths = {
  list: path('/forbehold'),
  file: path('/forbehold.csv'),
};

export const matterPaths = {
  list: path('/sager'),
  create: path('/sager/ny'),
  record: path('/sager/:number'),
  edit: path('/sager/:number/rettelse'),
  title: path('/sager/:number/titel'),
  addItem: path('/sager/:number/punkter/:body/:day/:item'),
  removeItem: path('/sager/:number/punkter/:body/:day/:item/fjernelse'),
  merge: path('/sager/:number/sammenlaegning'),
  split: path('/sager/:number/deling'),
  undo: path('/sager/:number/fortrydelse/:event'),
};

/** Pages of other modules, in the modules that own them. */
export const personPath = path('/personer/:key');
export const organisationPath = path('/organisationer/:key');
export const meetingListPath = path('/moeder');
