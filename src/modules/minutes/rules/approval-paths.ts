import { path } from '../../../kernel/path.ts';

/** Sending minutes out, remarks on them, and their approval. */
export const approvalPaths = {
  send: path('/moeder/:body/:day/referat/udsendelse'),
  again: path('/moeder/:body/:day/referat/udsendelse/igen'),
  remarks: path('/moeder/:body/:day/referat/bemaerkninger'),
  takeBack: path('/moeder/:body/:day/referat/bemaerkninger/:remark/fortrydelse'),
  disposition: path('/moeder/:body/:day/referat/bemaerkninger/:remark/afgoerelse'),
  ownApproval: path('/moeder/:body/:day/referat/medlemsgodkendelse'),
  ownApprovalUndo: path('/moeder/:body/:day/referat/medlemsgodkendelse/fortrydelse'),
  approval: path('/moeder/:body/:day/referat/godkendelse'),
  corrections: path('/moeder/:body/:day/referat/godkendelse/rettelser'),
  correctionUndo: path('/moeder/:body/:day/referat/godkendelse/rettelser/:correction/fortrydelse'),
  approvalUndo: path('/moeder/:body/:day/referat/godkendelse/fortrydelse'),
  fingerprint: path('/moeder/:body/:day/referat/fingeraftryk'),
  pdf: path('/moeder/:body/:day/referat/pdf'),
  docx: path('/moeder/:body/:day/referat/docx'),
  rules: path('/fora/:key/referatregler'),
  /** The same by a link in a mail. */
  linkRemarks: path('/referat-bemaerkning/:token'),
  linkTakeBack: path('/referat-bemaerkning/:token/:remark/fortrydelse'),
  linkApproval: path('/referat-bemaerkning/:token/medlemsgodkendelse'),
  linkApprovalUndo: path('/referat-bemaerkning/:token/medlemsgodkendelse/fortrydelse'),
};

/** Pages of other modules that minutes lead to. */
export const meetingPath = path('/moeder/:body/:day');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
export const meetingListPath = path('/moeder');
export const minutesPath = path('/moeder/:body/:day/referat');
export const writeItemPath = path('/moeder/:body/:day/referat/punkt/:item');
export const bodyPath = path('/fora/:key');
export const mailsOfMeetingPath = path('/moeder/:body/:day/udsendelser');
export const signInPath = path('/log-ind');
