import { path } from '../../kernel/path.ts';

export const calendarPaths = {
  calendar: path('/kalender'),
  plan: path('/kalender/nyt-moede'),
  entries: path('/kalender/poster'),
  newEntry: path('/kalender/poster/ny'),
  entry: path('/kalender/poster/:entry/rettelse'),
  entryRemoval: path('/kalender/poster/:entry/fjernelse'),
  entryRemovalUndo: path('/kalender/poster/:entry/fjernelse/fortrydelse'),
  subscription: path('/kalender/abonnement'),
  subscriptionEnd: path('/kalender/abonnement/ophoer'),
  feed: path('/kalender/feed/:token'),
  /** `day` is that of the meeting's own address. */
  ics: path('/moeder/:body/:day/ics'),
  move: path('/moeder/:body/:day/flytning'),
  moveApproval: path('/moeder/:body/:day/flytning/godkendelse'),
  moveKeeping: path('/moeder/:body/:day/flytning/bevarelse'),
  pair: path('/moeder/:body/:day/par'),
  pairRemoval: path('/moeder/:body/:day/par/:pair/fjernelse'),
  pairRemovalUndo: path('/moeder/:body/:day/par/:pair/fjernelse/fortrydelse'),
};

/** The page of a meeting, in the module that owns meetings. */
export const meetingPath = path('/moeder/:body/:day');
/** The page of a body, in the module that owns the register. */
export const bodyPath = path('/fora/:key');
