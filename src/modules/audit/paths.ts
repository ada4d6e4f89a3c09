import { path } from '../../kernel/path.ts';

export const auditNavigationKey = 'haendelseslog';

export const auditPaths = {
  log: path('/haendelseslog'),
  file: path('/haendelseslog.csv'),
  samples: path('/haendelseslog/stikproever'),
  sample: path('/haendelseslog/stikproever/:month'),
  conclusion: path('/haendelseslog/stikproever/:month/konklusion'),
  ownLookups: path('/mine-opslag'),
};
