import { path } from '../../kernel/path.ts';

export const paperPaths = {
  list: path('/bilag'),
  create: path('/bilag/ny'),
  record: path('/bilag/:number'),
  newVersion: path('/bilag/:number/version'),
  title: path('/bilag/:number/titel'),
  removal: path('/bilag/:number/fjernelse'),
  removalUndo: path('/bilag/:number/fjernelse/fortrydelse'),
  reading: path('/bilag/:number/:version/genlaesning'),
  settling: path('/bilag/:number/:version/afklaring'),
  erasure: path('/bilag/:number/:version/sletning'),
  file: path('/bilag/:number/:version/fil'),
  merged: path('/moeder/:body/:day/samlet-pdf'),
  /** The papers of an item that is being written. `entry` is its name in addresses of the draft. */
  ofItem: path('/moeder/:body/:day/kladde/punkt/:entry/bilag'),
  attachment: path('/moeder/:body/:day/kladde/punkt/:entry/bilag/tilknytning'),
  detachment: path('/moeder/:body/:day/kladde/punkt/:entry/bilag/:number/loesning'),
  detachmentUndo: path('/moeder/:body/:day/kladde/punkt/:entry/bilag/:number/loesning/fortrydelse'),
  place: path('/moeder/:body/:day/kladde/punkt/:entry/bilag/:number/plads'),
  lateness: path('/moeder/:body/:day/kladde/punkt/:entry/bilag/:number/udsendelse'),
};

/** The writing page of an item, in the module of drafts; and who can see an item, in the module of rights. */
export const draftItemPath = path('/moeder/:body/:day/kladde/punkt/:entry');
export const itemReadersPath = path('/rettigheder/punkt/:body/:day/:item');
