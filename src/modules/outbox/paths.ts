import { path } from '../../kernel/path.ts';

export const outboxPaths = {
  list: path('/post'),
  mail: path('/post/:number'),
  again: path('/post/:number/genafsendelse'),
  arrival: path('/post/:number/ankomst'),
};
