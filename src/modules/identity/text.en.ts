import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text.da.ts';

export const en: SameKeys<typeof da> = {
  title: 'Who do you want to be?',
  lead: 'This is a demo. Pick a person and see Rammeværk with their eyes. All persons are invented.',
  enter: 'Continue',
  without: 'See the site without signing in',
  groups: 'Persons in the demo',
  person: 'Person',
  sees: 'Sees',
  closedTitle: 'Sign-in is not set up',
  closed: 'The server does not run as a demo, and there is no other way in yet. Contact the secretariat.',
  refusals: { 'no-such-person': 'Pick a person from the list.' },
  roleSees: {
    secretariat: 'everything, and edits everything',
    director: 'meetings of own bodies, the municipal part included',
    economist: 'open meetings of the cooperation',
    operator: 'open meetings of the cooperation',
    region: 'meetings of DAS, without the municipal part',
    politician: 'open meetings and KKR',
    public: 'what is public',
  },
};
