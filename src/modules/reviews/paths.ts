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

/** Work that is evaluated by somebody from outside. */
export const projectPaths = {
  list: path('/evalueringsprojekter'),
  create: path('/evalueringsprojekter/ny'),
  record: path('/evalueringsprojekter/:number'),
  change: path('/evalueringsprojekter/:number/aendring'),
  members: path('/evalueringsprojekter/:number/styregruppe'),
  staff: path('/evalueringsprojekter/:number/orientering'),
  newOption: path('/evalueringsprojekter/:number/optioner/ny'),
  option: path('/evalueringsprojekter/:number/optioner/:option'),
  newGroup: path('/evalueringsprojekter/:number/grupper/ny'),
  group: path('/evalueringsprojekter/:number/grupper/:group'),
  round: path('/evalueringsprojekter/:number/grupper/:group/runde'),
  approved: path('/evalueringsprojekter/:number/godkendelse'),
  contracted: path('/evalueringsprojekter/:number/aftale'),
  designed: path('/evalueringsprojekter/:number/design'),
  running: path('/evalueringsprojekter/:number/igangsaettelse'),
  reported: path('/evalueringsprojekter/:number/rapport'),
  undo: path('/evalueringsprojekter/:number/fortrydelse'),
};

/** How the secretariat is run. */
export const secretariatPaths = {
  card: path('/sekretariatet'),
  change: path('/sekretariatet/ny-udgave'),
};

/** Topics that several bodies treat, or that are outside their terms. */
export const overlapPaths = {
  list: path('/arbejdsdeling'),
  csv: path('/arbejdsdeling.csv'),
  dismissal: path('/arbejdsdeling/:flag/afvisning'),
  undo: path('/arbejdsdeling/:number/fortrydelse'),
};

/** Pages of other modules that these pages lead to. */
export const bodyPath = path('/fora/:key');
export const organisationPath = path('/organisationer/:key');
export const attendancePath = path('/moeder/:body/:day/deltagere');
export const bodyExtensionPath = path('/fora/:key/forlaengelse');
export const bodyClosingPath = path('/fora/:key/lukning');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const roundPath = path('/runder/:number');
export const matterPath = path('/sager/:number');
export const decisionRightsPath = path('/beslutningsret/:key');
export const mandatePath = path('/kommissorier/:number');
export const personPath = path('/personer/:key');
export const paperFilePath = path('/bilag/:number/:version/fil');
