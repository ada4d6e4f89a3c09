import { path } from '../../kernel/path.ts';

export const searchPaths = {
  search: path('/soeg'),
  suggestions: path('/soeg/forslag'),
};
