import { path } from '../../kernel/path.ts';

/** Terms of reference. */
export const mandatePaths = {
  list: path('/kommissorier'),
  create: path('/kommissorier/nyt'),
  ends: path('/kommissorier/udloeb'),
  record: path('/kommissorier/:number'),
  facts: path('/kommissorier/:number/oplysninger'),
  write: path('/kommissorier/:number/tekst'),
  version: path('/kommissorier/:number/versioner/:version'),
  pdf: path('/kommissorier/:number/versioner/:version/pdf'),
  docx: path('/kommissorier/:number/versioner/:version/docx'),
  differences: path('/kommissorier/:number/forskelle'),
  proposal: path('/kommissorier/:number/punktforslag'),
  backing: path('/kommissorier/:number/opbakning'),
  treatment: path('/kommissorier/:number/behandling'),
  correction: path('/kommissorier/:number/rettelser/:correction'),
  adoption: path('/kommissorier/:number/ikrafttraeden'),
  step: path('/kommissorier/:number/fase'),
};

/** What happens to terms of reference is a noun with its own address. */
export const mandateEventPaths = {
  'seek-backing': path('/kommissorier/:number/rundspoerge'),
  write: path('/kommissorier/:number/udkast'),
  present: path('/kommissorier/:number/fremlaeggelse'),
  'take-back': path('/kommissorier/:number/fremlaeggelse/fortrydelse'),
  revise: path('/kommissorier/:number/ny-version'),
  drop: path('/kommissorier/:number/opgivelse'),
  start: path('/kommissorier/:number/start'),
  report: path('/kommissorier/:number/afrapportering'),
  close: path('/kommissorier/:number/afslutning'),
  reopen: path('/kommissorier/:number/genaabning'),
};

/** Calls for nominations, and the composition of bodies. */
export const staffingPaths = {
  list: path('/bemanding'),
  create: path('/bemanding/ny'),
  clusters: path('/bemanding/klynger'),
  compositions: path('/bemanding/sammensaetning'),
  composition: path('/bemanding/sammensaetning/:body'),
  compositionCsv: path('/bemanding/sammensaetning/:body/csv'),
  sides: path('/bemanding/sammensaetning/:body/sider'),
  record: path('/bemanding/:number'),
  edit: path('/bemanding/:number/rettelse'),
  nominate: path('/bemanding/:number/indstillinger/ny'),
  nomination: path('/bemanding/:number/indstillinger/:nomination'),
  withdrawal: path('/bemanding/:number/indstillinger/:nomination/tilbagetraekning'),
  withdrawalUndo: path('/bemanding/:number/indstillinger/:nomination/tilbagetraekning/fortrydelse'),
  propose: path('/bemanding/:number/forslag'),
  agenda: path('/bemanding/:number/punktforslag'),
  decide: path('/bemanding/:number/beslutning'),
  staff: path('/bemanding/:number/besaettelse'),
};

export const staffingEventPaths = {
  open: path('/bemanding/:number/aabning'),
  close: path('/bemanding/:number/lukning'),
  reopen: path('/bemanding/:number/genaabning'),
  cancel: path('/bemanding/:number/aflysning'),
  'undo-proposal': path('/bemanding/:number/forslag/fortrydelse'),
  'undo-decision': path('/bemanding/:number/beslutning/fortrydelse'),
};

/** Pages of the module organisations. */
export const bodyPath = path('/fora/:key');
export const personPath = path('/personer/:key');
export const bodyExtension = path('/fora/:key/forlaengelse');
export const bodyClosing = path('/fora/:key/lukning');
export const newBody = path('/fora/ny');
export const seatOfMember = path('/fora/:key/medlemmer/:person');
