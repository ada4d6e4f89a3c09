import { path } from '../../kernel/path.ts';

export const organisationPaths = {
  list: path('/organisationer'),
  create: path('/organisationer/ny'),
  record: path('/organisationer/:key'),
  edit: path('/organisationer/:key/rettelse'),
};

export const bodyPaths = {
  list: path('/fora'),
  create: path('/fora/ny'),
  record: path('/fora/:key'),
  edit: path('/fora/:key/rettelse'),
  newMember: path('/fora/:key/medlemmer/ny'),
  member: path('/fora/:key/medlemmer/:person'),
  memberRemoval: path('/fora/:key/medlemmer/:person/fjernelse'),
};

/** What happens to a body is a noun with its own address. */
export const bodyEventPaths = {
  'set-up': path('/fora/:key/nedsaettelse'),
  extended: path('/fora/:key/forlaengelse'),
  'put-on-hold': path('/fora/:key/hvile'),
  recalled: path('/fora/:key/genindkaldelse'),
  closed: path('/fora/:key/lukning'),
  reopened: path('/fora/:key/genaabning'),
};

export const personPaths = {
  list: path('/personer'),
  create: path('/personer/ny'),
  record: path('/personer/:key'),
  edit: path('/personer/:key/rettelse'),
  affiliation: path('/personer/:key/ansaettelse'),
  merge: path('/personer/:key/sammenlaegning'),
  undoMerge: path('/personer/:key/sammenlaegning/fortrydelse'),
};

/** The pages of the module that owns rights. */
export const rightsOfPerson = path('/rettigheder/person/:key');
export const membersFile = path('/fora/:key/medlemsimport');
export const contactsPath = path('/kontaktpersoner');

/** The meetings of a body, in the module that owns meetings. */
export const meetingsOfBody = (key: string): string => `/moeder?forum=${encodeURIComponent(key)}`;
