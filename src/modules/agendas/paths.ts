import { path } from '../../kernel/path.ts';

/** The draft of a meeting's agenda. `day` is as in the addresses of the meeting itself. */
export const agendaPaths = {
  draft: path('/moeder/:body/:day/kladde'),
  order: path('/moeder/:body/:day/kladde/raekkefoelge'),
  times: path('/moeder/:body/:day/kladde/tider'),
  newSection: path('/moeder/:body/:day/kladde/afsnit/ny'),
  section: path('/moeder/:body/:day/kladde/afsnit/:section'),
  sectionRemoval: path('/moeder/:body/:day/kladde/afsnit/:section/udtagning'),
  sectionRemovalUndo: path('/moeder/:body/:day/kladde/afsnit/:section/udtagning/fortrydelse'),
  newItem: path('/moeder/:body/:day/kladde/punkt/nyt'),
  /** The text of one item: see item-routes.ts. `entry` is the item's name while it is a draft, not its number. */
  item: path('/moeder/:body/:day/kladde/punkt/:entry'),
  place: path('/moeder/:body/:day/kladde/punkt/:entry/plads'),
  removal: path('/moeder/:body/:day/kladde/punkt/:entry/udtagning'),
  removalUndo: path('/moeder/:body/:day/kladde/punkt/:entry/udtagning/fortrydelse'),
  pullIn: path('/moeder/:body/:day/kladde/hent-ind'),
  declined: path('/moeder/:body/:day/kladde/hent-ind/afvisning'),
  runningOrder: path('/moeder/:body/:day/koereplan'),
};

/** The parts of one item's text: see item-routes.ts. */
export const itemTextPaths = {
  facts: path('/moeder/:body/:day/kladde/punkt/:entry/oplysninger'),
  newText: path('/moeder/:body/:day/kladde/punkt/:entry/tekst/ny'),
  text: path('/moeder/:body/:day/kladde/punkt/:entry/tekst/:text'),
  label: path('/moeder/:body/:day/kladde/punkt/:entry/tekst/:text/overskrift'),
  textPlace: path('/moeder/:body/:day/kladde/punkt/:entry/tekst/:text/plads'),
  textRemoval: path('/moeder/:body/:day/kladde/punkt/:entry/tekst/:text/fjernelse'),
  newRecommendation: path('/moeder/:body/:day/kladde/punkt/:entry/indstilling/ny'),
  recommendation: path('/moeder/:body/:day/kladde/punkt/:entry/indstilling/:part'),
  recommendationPlace: path('/moeder/:body/:day/kladde/punkt/:entry/indstilling/:part/plads'),
  recommendationRemoval: path('/moeder/:body/:day/kladde/punkt/:entry/indstilling/:part/fjernelse'),
  newGuest: path('/moeder/:body/:day/kladde/punkt/:entry/gaest/ny'),
  guest: path('/moeder/:body/:day/kladde/punkt/:entry/gaest/:part'),
  guestRemoval: path('/moeder/:body/:day/kladde/punkt/:entry/gaest/:part/fjernelse'),
  /** The papers of the item, in the module that keeps papers. */
  papers: path('/moeder/:body/:day/kladde/punkt/:entry/bilag'),
};

/** What happens to an agenda is a noun with its own address. */
export const agendaEventPaths = {
  share: path('/moeder/:body/:day/kladde/forelaeggelse'),
  unshare: path('/moeder/:body/:day/kladde/forelaeggelse/fortrydelse'),
  clear: path('/moeder/:body/:day/kladde/klarering'),
  'withdraw-clearing': path('/moeder/:body/:day/kladde/klarering/fortrydelse'),
  approve: path('/moeder/:body/:day/dagsordensgodkendelse'),
  'withdraw-approval': path('/moeder/:body/:day/dagsordensgodkendelse/fortrydelse'),
  hold: path('/moeder/:body/:day/afholdelse'),
  close: path('/moeder/:body/:day/lukning'),
  reopen: path('/moeder/:body/:day/lukning/fortrydelse'),
  cancel: path('/moeder/:body/:day/aflysning'),
  postpone: path('/moeder/:body/:day/udsaettelse'),
  resume: path('/moeder/:body/:day/genoptagelse'),
};

export const templatePaths = {
  list: path('/skabeloner'),
  agenda: path('/skabeloner/forum/:key'),
  newCase: path('/skabeloner/sag/ny'),
  case: path('/skabeloner/sag/:name'),
  caseRemoval: path('/skabeloner/sag/:name/sletning'),
};

/**
 * Who may not take part in an item, in the module that owns its walls; of a draft the item is `kladde-` and its entry.
 */
export const disqualificationPath = path('/moeder/:body/:day/punkt/:item/inhabilitet');

/** The page where the agenda is sent, in the module that sends. */
export const dispatchPath = path('/moeder/:body/:day/udsendelse');
