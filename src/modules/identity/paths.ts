import { path } from '../../kernel/path.ts';

export const identityPaths = {
  signIn: path('/log-ind'),
  signOut: path('/log-ud'),
  language: path('/sprog'),
  /** Where the link of an invitation or a reset leads: `?noegle=…`. */
  link: path('/adgangskode'),
};
