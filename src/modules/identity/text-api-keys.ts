import type { Language, SameKeys } from '../../kernel/language.ts';

/** The sentences of keys for other systems. */
const da = {
  title: 'Nøgler til andre systemer',
  lead: 'Med en nøgle kan en kommunes eget system hente det, som alle læsere kan se. En nøgle kan aldrig rette noget.',
  caption: 'Nøgler',
  empty: 'Ingen nøgler endnu',
  emptyHelp: 'Opret den første nedenfor.',
  heads: {
    name: 'Formål',
    organisation: 'Organisation',
    scope: 'Åbner',
    used: 'Sidst brugt',
    state: 'Tilstand',
  },
  never: 'aldrig',
  states: {
    works: (until: string) => `virker til og med ${until}`,
    ended: (on: string) => `lukket ${on}`,
    expired: (on: string) => `udløb ${on}`,
  },
  make: 'Opret en nøgle',
  fields: {
    name: 'Formål',
    nameHint: 'Fx Beslutninger til vores sagssystem',
    organisation: 'Organisation',
    scope: 'Hvad må den åbne?',
    expires: 'Sidste dag',
  },
  scopes: {
    meetings: 'Møder og punkter',
    decisions: 'Beslutninger og sager',
    registers: 'Fora og organisationer',
    search: 'Søgning',
  },
  makeAct: 'Opret nøglen',
  secretTitle: 'Gem nøglen nu',
  secretHelp: 'Den vises kun her og kun i ti minutter. Send den i hovedet Authorization: Bearer.',
  noted: 'Jeg har gemt den',
  end: 'Luk nøglen',
  endWarning:
    'Systemet, der bruger den, kan ikke hente noget fra næste forespørgsel. Det kan ikke fortrydes.',
  endAct: 'Ja, luk den',
  back: 'Alle nøgler',
  refusals: {
    'name-missing': 'Skriv, hvad nøglen skal bruges til.',
    'no-such-organisation': 'Vælg en organisation.',
    'scope-missing': 'Vælg mindst én ting, nøglen må åbne.',
    'day-wrong': 'Skriv en dag efter i dag og højst to år frem, fx 31.12.2027.',
  },
} as const;

const en: SameKeys<typeof da> = {
  title: 'Keys for other systems',
  lead: 'With a key a municipality’s own system can fetch what every reader can see. A key can never change anything.',
  caption: 'Keys',
  empty: 'No keys yet',
  emptyHelp: 'Make the first one below.',
  heads: { name: 'Purpose', organisation: 'Organisation', scope: 'Opens', used: 'Last used', state: 'State' },
  never: 'never',
  states: {
    works: (until: string) => `works until ${until}`,
    ended: (on: string) => `ended ${on}`,
    expired: (on: string) => `expired ${on}`,
  },
  make: 'Make a key',
  fields: {
    name: 'Purpose',
    nameHint: 'E.g. decisions for our case system',
    organisation: 'Organisation',
    scope: 'What may it open?',
    expires: 'Last day',
  },
  scopes: {
    meetings: 'Meetings and items',
    decisions: 'Decisions and matters',
    registers: 'Bodies and organisations',
    search: 'Search',
  },
  makeAct: 'Make the key',
  secretTitle: 'Save the key now',
  secretHelp: 'It is shown only here and only for ten minutes. Send it in the header Authorization: Bearer.',
  noted: 'I have saved it',
  end: 'End the key',
  endWarning: 'The system that uses it gets nothing from its next request on. This cannot be undone.',
  endAct: 'Yes, end it',
  back: 'All keys',
  refusals: {
    'name-missing': 'Write what the key is for.',
    'no-such-organisation': 'Choose an organisation.',
    'scope-missing': 'Choose at least one thing the key may open.',
    'day-wrong': 'Write a day after today and at most two years ahead, e.g. 31.12.2027.',
  },
};

export const apiKeyTexts: Record<Language, SameKeys<typeof da>> = { da, en };
export type ApiKeyProblem = keyof typeof da.refusals;
