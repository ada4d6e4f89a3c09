import { path } from '../../kernel/path.ts';

export const offerPaths = {
  list: path('/tilbud'),
  create: path('/tilbud/ny'),
  capacity: path('/tilbud/kapacitet'),
  capacityCsv: path('/tilbud/kapacitet.csv'),
  map: path('/tilbud/kort'),
  changes: path('/tilbud/forskelle'),
  stale: path('/tilbud/ubekraeftet'),
  record: path('/tilbud/:key'),
  identity: path('/tilbud/:key/navn'),
  location: path('/tilbud/:key/beliggenhed'),
  terms: path('/tilbud/:key/aftalen'),
  newService: path('/tilbud/:key/ydelser/ny'),
  service: path('/tilbud/:key/ydelser/:line'),
  serviceEnd: path('/tilbud/:key/ydelser/:line/ophoer'),
  event: path('/tilbud/:key/haendelser'),
  eventUndo: path('/tilbud/:key/haendelser/fortrydelse'),
  successor: path('/tilbud/:key/efterfoelgere'),
  successorUndo: path('/tilbud/:key/efterfoelgere/:successor/fortrydelse'),
  confirmation: path('/tilbud/:key/bekraeftelse'),
};
