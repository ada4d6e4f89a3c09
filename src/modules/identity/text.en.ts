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
  refusals: { 'no-such-person': 'Pick a person from the list.' },
  regionSees: 'meetings of DAS, without the municipal part',
  roleSees: {
    secretariat: 'everything, and edits everything',
    administrator: 'users and access',
    auditor: 'the audit log and open meetings',
    chair: 'meetings of own bodies, the municipal part included',
    member: 'meetings of own bodies, the municipal part included',
    deputy: 'meetings of the bodies where he or she is a deputy',
    contact: 'meetings of the body she hears from, without closed items',
    politician: 'open meetings and KKR',
    'panel-member': 'open meetings and the panel',
    'tariff-reporter': 'open meetings of the cooperation',
    'tariff-approver': 'open meetings of the cooperation',
    operator: 'open meetings of the cooperation',
    reader: 'open meetings of the cooperation',
    public: 'what is public',
  },
};
