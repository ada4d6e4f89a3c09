import { path } from '../../kernel/path.ts';

/** A hearing goes by the number of its round. */
export const hearingPaths = {
  list: path('/hoeringer'),
  make: path('/hoeringer/ny'),
  hearing: path('/hoeringer/:number'),
  csv: path('/hoeringer/:number/csv'),
  change: path('/hoeringer/:number/rettelse'),
  sending: path('/hoeringer/:number/udsendelse'),
  reminder: path('/hoeringer/:number/rykker'),
  extensions: path('/hoeringer/:number/udsaettelser'),
  contacts: path('/hoeringer/:number/modtagere/:key'),
  newContact: path('/hoeringer/:number/modtagere/:key/ny'),
  closing: path('/hoeringer/:number/lukning'),
  reopening: path('/hoeringer/:number/genaabning'),
  cancelling: path('/hoeringer/:number/aflysning'),
  onBehalf: path('/hoeringer/:number/paa-vegne/:key'),
  answer: path('/hoeringer/:number/svar'),
  preview: path('/hoeringer/:number/svar/gennemsyn'),
  takingBack: path('/hoeringer/:number/svar/tilbagetraekning'),
  memo: path('/hoeringer/:number/hvidbog'),
  memoPdf: path('/hoeringer/:number/hvidbog/pdf'),
  memoDocx: path('/hoeringer/:number/hvidbog/docx'),
  disposition: path('/hoeringer/:number/behandling/:key/:section'),
  report: path('/hoeringer/:number/afrapportering'),
};

/** The doors of a personal link: the same pages, for who has no login or has not signed in. */
export const linkPaths = {
  answer: path('/hoeringssvar/:token'),
  preview: path('/hoeringssvar/:token/gennemsyn'),
  takingBack: path('/hoeringssvar/:token/tilbagetraekning'),
  paper: path('/hoeringssvar/:token/bilag/:number/:version'),
};

/** The pages of the module meetings, and of the module that keeps papers. */
export const meetingPath = path('/moeder/:body/:day');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const paperFilePath = path('/bilag/:number/:version/fil');
