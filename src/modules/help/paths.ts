import { path } from '../../kernel/path.ts';

export const helpPaths = {
  help: path('/hjaelp'),
  glossary: path('/ordliste'),
  accessibility: path('/was'),
};
