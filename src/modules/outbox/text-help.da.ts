/** What the pages of this module are for, in Danish. */
export const da = {
  mails: {
    task: 'Se, om en mail kom frem',
    what: 'De mails, Rammeværk har sendt eller vil sende, og hvad mailserveren svarede.',
    can: 'Find dem, der er afvist eller uklare. Send igen, eller skriv, at mailen er kommet frem.',
    who: 'Sekretariatet. Mails med link til en adgangskode vises uden tekst.',
  },
} as const;
