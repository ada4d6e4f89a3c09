/** What the pages of this module are for, in Danish. */
export const da = {
  search: {
    task: 'Søg',
    what: 'Søgning i møder, punkter, beslutninger, bilag, fora og personer.',
    can:
      'Skriv et par ord, et navn eller et tal. Bøjninger og sammensatte ord findes også; sæt ' +
      'anførselstegn om ord, der skal stå sammen.',
    who: 'Du finder kun det, du må se. Det gælder også antal og forslag.',
  },
} as const;
