import type { ModuleMenuEntry } from '../../platform/route.ts';
import { mandatePaths, rightsPaths, seatPaths, userPaths } from './paths.ts';
import type { AccessPermission } from './policy.ts';

/** Where the user menu leads among these pages. */
export const accessMenu: readonly ModuleMenuEntry<AccessPermission>[] = [
  {
    key: 'mine-rettigheder',
    words: { da: 'Mine rettigheder', en: 'My rights' },
    href: rightsPaths.mine.to({}),
    permission: 'see-own-rights',
    group: 'own',
  },
  {
    key: 'kontaktpersoner',
    words: { da: 'Kontaktpersoner', en: 'Contact persons' },
    href: seatPaths.contacts.to({}),
    permission: 'see-contacts',
    group: 'cooperation',
  },
  {
    key: 'delegationer',
    words: { da: 'Delegationer', en: 'Delegations' },
    href: mandatePaths.delegations.to({}),
    permission: 'see-delegations',
    group: 'cooperation',
  },
  {
    key: 'beslutningsret',
    words: { da: 'Beslutningsret', en: 'Decision rights' },
    href: mandatePaths.decisionRights.to({}),
    permission: 'see-decision-rights',
    group: 'cooperation',
  },
  {
    key: 'brugere',
    words: { da: 'Brugere', en: 'Users' },
    href: userPaths.list.to({}),
    permission: 'keep-accounts',
    group: 'administration',
  },
  {
    key: 'rettigheder',
    words: { da: 'Rettigheder', en: 'Rights' },
    href: rightsPaths.choose.to({}),
    permission: 'see-rights',
    group: 'administration',
  },
  {
    key: 'stedfortraedere',
    words: { da: 'Stedfortrædere', en: 'Substitutes' },
    href: seatPaths.substitutions.to({}),
    permission: 'lend-seats',
    group: 'administration',
  },
];
