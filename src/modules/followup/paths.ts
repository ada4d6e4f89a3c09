import { path } from '../../kernel/path.ts';

export const followupPaths = {
  board: path('/opfoelgning'),
  file: path('/opfoelgning.csv'),
  delegated: path('/opfoelgning/delegeret'),
  delegatedFile: path('/opfoelgning/delegeret.csv'),
  /** `report` is the number of what was told. */
  request: path('/opfoelgning/delegeret/:report/anmodning'),
  requestUndo: path('/opfoelgning/delegeret/:report/anmodning/fortrydelse'),
  action: path('/opfoelgning/:number'),
  done: path('/opfoelgning/:number/udfoerelse'),
  lapsed: path('/opfoelgning/:number/bortfald'),
  reported: path('/opfoelgning/:number/indberetning'),
  reopened: path('/opfoelgning/:number/genaabning'),
  owner: path('/opfoelgning/:number/ansvar'),
  due: path('/opfoelgning/:number/frist'),
  excerpt: path('/moeder/:body/:day/punkt/:item/uddrag'),
  excerptAgain: path('/moeder/:body/:day/punkt/:item/uddrag/:excerpt/:recipient/genafsendelse'),
};

/** The pages of the module meetings. */
export const meetingPath = path('/moeder/:body/:day');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
/** The outbox. */
export const mailPath = path('/post/:number');
/** A delegation, in the module that owns rights. */
export const delegationsPath = path('/delegationer');
