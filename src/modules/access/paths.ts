import { path } from '../../kernel/path.ts';

/** What somebody may do, and who may see what. */
export const rightsPaths = {
  choose: path('/rettigheder'),
  mine: path('/mine-rettigheder'),
  matrix: path('/rettigheder/matrix'),
  person: path('/rettigheder/person/:key'),
  item: path('/rettigheder/punkt/:body/:day/:item'),
  newGuest: path('/rettigheder/punkt/:body/:day/:item/gaester/ny'),
  guestWithdrawal: path('/rettigheder/punkt/:body/:day/:item/gaester/:key/tilbagekaldelse'),
};

/** Users and their life; a user is addressed by the key of the person. */
export const userPaths = {
  list: path('/brugere'),
  candidates: path('/brugere/kandidater'),
  candidatePerson: path('/brugere/kandidater/person'),
  user: path('/brugere/:key'),
  invitation: path('/brugere/:key/invitation'),
  email: path('/brugere/:key/e-mail'),
  leaving: path('/brugere/:key/fratraedelse'),
  comeback: path('/brugere/:key/genaabning'),
  loginsEnd: path('/brugere/:key/logins/afslutning'),
  factorRemoval: path('/brugere/:key/totrin/fjernelse'),
  merge: path('/brugere/:key/sammenlaegning'),
  newAppointment: path('/brugere/:key/roller/ny'),
  appointment: path('/brugere/:key/roller/:id'),
};

/** Seats lent for a time, and the contact persons of the permanent groups. */
export const seatPaths = {
  substitutions: path('/stedfortraedere'),
  newSubstitution: path('/stedfortraedere/ny'),
  substitution: path('/stedfortraedere/:id'),
  contacts: path('/kontaktpersoner'),
};

export const importPaths = {
  members: path('/fora/:key/medlemsimport'),
  confirmation: path('/fora/:key/medlemsimport/bekraeftelse'),
};

/** Who delegated what to whom, and who decides what. */
export const mandatePaths = {
  delegations: path('/delegationer'),
  newDelegation: path('/delegationer/ny'),
  delegation: path('/delegationer/:number'),
  entry: path('/delegationer/:number/ikrafttraedelse'),
  withdrawal: path('/delegationer/:number/tilbagekaldelse'),
  extension: path('/delegationer/:number/forlaengelse'),
  decisionRights: path('/beslutningsret'),
  newKind: path('/beslutningsret/ny'),
  kind: path('/beslutningsret/:key'),
  rightsChange: path('/beslutningsret/:key/aendring'),
};

/** Pages of other modules that these pages lead to. */
export const personPath = path('/personer/:key');
export const personMergePath = path('/personer/:key/sammenlaegning');
export const bodyPath = path('/fora/:key');
export const bodyMemberPath = path('/fora/:key/medlemmer/:person');
export const newMemberPath = path('/fora/:key/medlemmer/ny');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const itemAccessPath = path('/moeder/:body/:day/punkt/:item/adgang');
export const itemDisqualificationPath = path('/moeder/:body/:day/punkt/:item/inhabilitet');
/** The register of decisions; `forum` in its query is the key of a body. */
export const decisionsPath = path('/beslutninger');
