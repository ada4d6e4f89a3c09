import { path } from '../../kernel/path.ts';

export const meetingsPaths = {
  list: path('/moeder'),
  /** `day` is the day, or the day and '-2' for the second meeting on it: see rules/meeting-key.ts. */
  meeting: path('/moeder/:body/:day'),
  attendance: path('/moeder/:body/:day/deltagere'),
  access: path('/moeder/:body/:day/adgang'),
  item: path('/moeder/:body/:day/punkt/:item'),
  itemAccess: path('/moeder/:body/:day/punkt/:item/adgang'),
};

/** The archive's page of the import a meeting came from, for the secretariat. */
export const importPath = path('/arkiv/import/:id');
