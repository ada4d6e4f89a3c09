import { path } from '../../kernel/path.ts';

export const meetingsPaths = {
  list: path('/moeder'),
  /** `day` is the day, or the day and '-2' for the second meeting on it: see rules/meeting-key.ts. */
  meeting: path('/moeder/:body/:day'),
  attendance: path('/moeder/:body/:day/deltagere'),
  access: path('/moeder/:body/:day/adgang'),
  pdf: path('/moeder/:body/:day/pdf'),
  docx: path('/moeder/:body/:day/docx'),
  /** The archive's door: its record is the importer's. */
  json: path('/moeder/:body/:day/json'),
  check: path('/moeder/:body/:day/kontrol'),
  /** `finding` is what the finding is recognised by: see rules/finding-key.ts. */
  dismissal: path('/moeder/:body/:day/kontrol/:finding/afvisning'),
  dismissalUndo: path('/moeder/:body/:day/kontrol/:finding/afvisning/fortrydelse'),
  /** What was sent of the agenda: a version is its number. */
  versions: path('/moeder/:body/:day/versioner'),
  version: path('/moeder/:body/:day/versioner/:version'),
  reading: path('/moeder/:body/:day/versioner/:version/laesning'),
  differences: path('/moeder/:body/:day/forskelle'),
  item: path('/moeder/:body/:day/punkt/:item'),
  withdrawal: path('/moeder/:body/:day/punkt/:item/tilbagetraekning'),
  withdrawalUndo: path('/moeder/:body/:day/punkt/:item/tilbagetraekning/fortrydelse'),
  /** A reservation is named by its place among the item's positions. */
  reservation: path('/moeder/:body/:day/punkt/:item/forbehold/:number'),
  itemAccess: path('/moeder/:body/:day/punkt/:item/adgang'),
  /** Opening a closed item, with a reason. */
  opening: path('/moeder/:body/:day/punkt/:item/aabning'),
  /**
   * Who may not take part in the item; `person` is the key of one of them. Of a draft that is not sent the item is
   * `kladde-` and its entry.
   */
  disqualifications: path('/moeder/:body/:day/punkt/:item/inhabilitet'),
  disqualificationEnd: path('/moeder/:body/:day/punkt/:item/inhabilitet/:person/ophaevelse'),
};

/** Who can see an item, in the module that owns rights. */
export const itemReadersPath = path('/rettigheder/punkt/:body/:day/:item');

/** A version of a paper, in the module that keeps papers. */
export const paperFilePath = path('/bilag/:number/:version/fil');

/** Where proposals are taken into the draft of an agenda, in the module that keeps drafts. */
export const pullInPath = path('/moeder/:body/:day/kladde/hent-ind');

/** An item of the draft, in the module that keeps drafts. */
export const draftItemPath = path('/moeder/:body/:day/kladde/punkt/:entry');

/** The archive's page of the import a meeting came from, for the secretariat. */
export const importPath = path('/arkiv/import/:id');

/** The pages of the module that owns matters and the register of decisions. */
export const matterPath = path('/sager/:number');
export const newMatterPath = path('/sager/ny');
export const mattersPath = path('/sager');
export const decisionsPath = path('/beslutninger');

/** All reservations, in the module that owns the register of decisions. */
export const reservationsPath = path('/forbehold');

/** The page of the module that owns the calendar. */
export const calendarPath = path('/kalender');
