import { path } from '../../kernel/path.ts';

export const messagePaths = {
  list: path('/budskaber'),
  csv: path('/budskaber.csv'),
  make: path('/budskaber/ny'),
  message: path('/budskaber/:number'),
  change: path('/budskaber/:number/rettelse'),
  proposal: path('/budskaber/:number/forslag'),
  conveying: path('/budskaber/:number/overbringelse'),
  conveyingUndo: path('/budskaber/:number/overbringelse/fortrydelse'),
  answer: path('/budskaber/:number/svar'),
  answerUndo: path('/budskaber/:number/svar/fortrydelse'),
  dropping: path('/budskaber/:number/bortfald'),
};

export const passingPaths = {
  list: path('/oversendelser'),
  make: path('/oversendelser/ny'),
  passing: path('/oversendelser/:number'),
  differences: path('/oversendelser/:number/forskelle'),
  text: path('/oversendelser/:number/tekst'),
  proposal: path('/oversendelser/:number/trin/:step/forslag'),
  takingBack: path('/oversendelser/:number/trin/:step/tilbagetagelse'),
  report: path('/oversendelser/:number/trin/:step/tilbagemelding'),
};

export const jointPaths = {
  list: path('/faelles-tekster'),
  make: path('/faelles-tekster/ny'),
  text: path('/faelles-tekster/:number'),
  csv: path('/faelles-tekster/:number/csv'),
  change: path('/faelles-tekster/:number/rettelse'),
  nextVersion: path('/faelles-tekster/:number/ny-version'),
  sending: path('/faelles-tekster/:number/udsendelse'),
  reminder: path('/faelles-tekster/:number/rykker'),
  closing: path('/faelles-tekster/:number/lukning'),
  reopening: path('/faelles-tekster/:number/genaabning'),
  cancelling: path('/faelles-tekster/:number/aflysning'),
  withdrawal: path('/faelles-tekster/:number/punkter/:point/tilbagetraekning'),
  copy: path('/faelles-tekster/:number/raad/:council'),
  copyDocx: path('/faelles-tekster/:number/raad/:council/docx'),
  copyPdf: path('/faelles-tekster/:number/raad/:council/pdf'),
  result: path('/faelles-tekster/:number/raad/:council/resultat'),
  contacts: path('/faelles-tekster/:number/raad/:council/kontakter'),
};

/** The doors of a personal link: the copy and its form, for who has not signed in. */
export const jointLinkPaths = {
  result: path('/faelles-tekst-svar/:token'),
  docx: path('/faelles-tekst-svar/:token/docx'),
};

/** The pages of the modules meetings and matters. */
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const meetingPath = path('/moeder/:body/:day');
export const matterPath = path('/sager/:number');
