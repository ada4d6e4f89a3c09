import { path } from '../../kernel/path.ts';

export const archivePaths = {
  front: path('/arkiv'),
  imports: path('/arkiv/import'),
  draft: path('/arkiv/import/:number'),
  answer: path('/arkiv/import/:number/svar'),
  meeting: path('/arkiv/import/:number/moede'),
  people: path('/arkiv/import/:number/personer'),
  source: path('/arkiv/import/:number/kilde'),
  original: path('/arkiv/import/:number/original'),
  item: path('/arkiv/import/:number/punkt/:item'),
  split: path('/arkiv/import/:number/punkt/:item/opdeling'),
  merge: path('/arkiv/import/:number/punkt/:item/sammenlaegning'),
  undo: path('/arkiv/import/:number/rettelse/fortrydelse'),
  approval: path('/arkiv/import/:number/godkendelse'),
  takeBack: path('/arkiv/import/:number/fortrydelse'),
  reopening: path('/arkiv/import/:number/genaabning'),
  rereading: path('/arkiv/import/:number/genlaesning'),
  disposal: path('/arkiv/import/:number/kassation'),
  disposalUndo: path('/arkiv/import/:number/kassation/fortrydelse'),
};
