import { path } from '../../kernel/path.ts';

export const dispatchPaths = {
  send: path('/moeder/:body/:day/udsendelse'),
  log: path('/moeder/:body/:day/udsendelser'),
  again: path('/moeder/:body/:day/udsendelser/igen'),
  notice: path('/moeder/:body/:day/udsendelser/besked'),
  returned: path('/moeder/:body/:day/udsendelser/:recipient/returnering'),
  returnedUndo: path('/moeder/:body/:day/udsendelser/:recipient/returnering/fortrydelse'),
  reply: path('/moeder/:body/:day/svar'),
  substitute: path('/moeder/:body/:day/svar/stedfortraeder'),
  remark: path('/moeder/:body/:day/svar/bemaerkning'),
  /** The same by a link in a mail. */
  linkReply: path('/svar/:token'),
  linkSubstitute: path('/svar/:token/stedfortraeder'),
  linkRemark: path('/svar/:token/bemaerkning'),
};

/** Pages of other modules that a meeting's dispatch leads to. */
export const differencesPath = path('/moeder/:body/:day/forskelle');
export const draftPath = path('/moeder/:body/:day/kladde');
export const minutesDispatchPath = path('/moeder/:body/:day/referat/udsendelse');
export const newSubstitutionPath = path('/stedfortraedere/ny');
export const mailPath = path('/post/:number');
export const personPath = path('/personer/:key');
export const bodyMembersPath = path('/fora/:key');
export const meetingPath = path('/moeder/:body/:day');
export const itemPath = path('/moeder/:body/:day/punkt/:item');
