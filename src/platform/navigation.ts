import type { Actor, Role } from '../kernel/actor.ts';
import type { Language } from '../kernel/language.ts';
import type { NavigationEntry, PageContext } from './design/page-context.ts';
import type { Module } from './route.ts';

const roleWords: Record<Language, Record<Role, string>> = {
  da: {
    secretariat: 'Sekretariatet',
    director: 'Direktør',
    economist: 'Økonom',
    operator: 'Driftsherre',
    region: 'Regionen',
    politician: 'Politiker',
    public: 'Offentligheden',
  },
  en: {
    secretariat: 'Secretariat',
    director: 'Director',
    economist: 'Economist',
    operator: 'Operator',
    region: 'Region',
    politician: 'Politician',
    public: 'The public',
  },
};

export const roleWord = (role: Role, language: Language): string => roleWords[language][role];

/** The words of the main navigation that this role may follow, in the order of the modules. */
export function navigationFor(
  modules: readonly Module<string>[],
  role: Role,
  language: Language,
): NavigationEntry[] {
  return modules.flatMap(({ navigation = [], permissions }) =>
    navigation
      .filter(({ permission }) => permissions[permission]?.includes(role))
      .map(({ key, words, href }) => ({ key, href, word: words[language] })),
  );
}

/** The reader as the corner of the page shows them; nobody when nobody has signed in. */
export function readerWords(actor: Actor, language: Language): PageContext['actor'] {
  if (actor.role === 'public') return null;
  const { name, organisationName } = actor;
  const isSecretariat = actor.role === 'secretariat'; // its role and its organisation are one word
  return { name, organisationName, role: isSecretariat ? organisationName : roleWord(actor.role, language) };
}
