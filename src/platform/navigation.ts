import { holds, holdsOneOf, isSignedIn, type Actor, type Role } from '../kernel/actor.ts';
import type { Language } from '../kernel/language.ts';
import { mainRole } from '../kernel/seats.ts';
import type { MenuEntry, NavigationEntry, PageContext } from './design/page-context.ts';
import type { Module } from './route.ts';

const roleWords: Record<Language, Record<Role, string>> = {
  da: {
    secretariat: 'Sekretariatet',
    administrator: 'Administrator',
    auditor: 'Revisor',
    chair: 'Formand',
    member: 'Medlem',
    deputy: 'Stedfortræder',
    contact: 'Kontaktperson',
    politician: 'Politiker',
    'panel-member': 'Panelmedlem',
    'tariff-reporter': 'Takstindberetter',
    'tariff-approver': 'Takstgodkender',
    operator: 'Driftsherre',
    reader: 'Læser',
    public: 'Offentligheden',
  },
  en: {
    secretariat: 'Secretariat',
    administrator: 'Administrator',
    auditor: 'Auditor',
    chair: 'Chair',
    member: 'Member',
    deputy: 'Deputy',
    contact: 'Contact person',
    politician: 'Politician',
    'panel-member': 'Panel member',
    'tariff-reporter': 'Tariff reporter',
    'tariff-approver': 'Tariff approver',
    operator: 'Operator',
    reader: 'Reader',
    public: 'The public',
  },
};

export const roleWord = (role: Role, language: Language): string => roleWords[language][role];

/** The words of the main navigation that this reader may follow, in the order of the modules. */
export function navigationFor(
  modules: readonly Module<string>[],
  actor: Actor,
  language: Language,
): NavigationEntry[] {
  return modules.flatMap(({ navigation = [], permissions }) =>
    navigation
      .filter(({ permission }) => holdsOneOf(actor, permissions[permission] ?? []))
      .map(({ key, words, href }) => ({ key, href, word: words[language] })),
  );
}

/** What the user menu holds for this reader, by the alphabet within its groups; nothing where nobody has signed in. */
export function menuFor(modules: readonly Module<string>[], actor: Actor, language: Language): MenuEntry[] {
  if (!isSignedIn(actor)) return [];
  const entries = modules.flatMap(({ menu = [], permissions }) =>
    menu
      .filter(({ permission }) => holdsOneOf(actor, permissions[permission] ?? []))
      .map(({ key, words, href, group }) => ({ key, href, group, word: words[language] })),
  );
  return entries.toSorted((one, other) => one.word.localeCompare(other.word, language));
}

/** The way from a page to who changed and read it; nothing for those who may not see that. */
export function historyFor(
  modules: readonly Module<string>[],
  actor: Actor,
  { path, language }: { path: string; language: Language },
): { href: string; word: string } | null {
  for (const { history, permissions } of modules)
    if (history && holdsOneOf(actor, permissions[history.permission] ?? []))
      return { href: history.to(path), word: history.words[language] };
  return null;
}

/** The reader as the corner of the page shows them, by title where one is known; nobody when nobody has signed in. */
export function readerWords(actor: Actor, language: Language): PageContext['actor'] {
  if (!isSignedIn(actor)) return null;
  const { name, title, organisationName } = actor;
  const isSecretariat = holds(actor, 'secretariat'); // its role and its organisation are one word
  const role = isSecretariat ? organisationName : title || roleWord(mainRole(actor), language);
  return { name, organisationName, role };
}
