/** The words of the mails with minutes, and of the file. They are written in Danish, as the minutes are. */
export const approvalMail = {
  subject: (body: string, day: string) => `Referat: ${body} ${day}`,
  subjectAgain: (body: string, day: string, round: number) =>
    `Rettet referat: ${body} ${day} (${round}. gang)`,
  greeting: (name: string) => `Kære ${name}`,
  intro: (body: string, day: string) => `Her er referatet af mødet i ${body} den ${day}.`,
  introAgain: (body: string, day: string) =>
    `Referatet af mødet i ${body} den ${day} er rettet og sendes igen. Det gælder i stedet for det, du har fået.`,
  noteHeading: 'BESKED FRA SEKRETARIATET',
  read: 'Læs referatet:',
  pdf: 'Referatet er vedhæftet som PDF. Lukkede punkter står der kun med overskrift.',
  noPdf: {
    'too-large': 'Referatet fylder for meget til en mail. Læs det med linket.',
    'not-made': 'Der er ingen PDF med denne gang. Læs referatet med linket.',
  },
  earlyHeading: 'VIRKER FØR NÆSTE MØDE',
  early: (until: string) =>
    `Beslutningerne på disse punkter virker før næste møde. Har du bemærkninger til dem, så send dem senest ${until}:`,
  others: 'Bemærkninger til de andre punkter tages op på næste møde.',
  noEarly: 'Bemærkninger til referatet tages op på næste møde.',
  link: (until: string) => `Godkend referatet med et klik, eller skriv en bemærkning, senest ${until}:`,
  linkKeep: 'Linket er dit eget. Send det ikke videre.',
  why: {
    member: (body: string) => `Du får mailen, fordi du sidder i ${body}.`,
    contact: (body: string) => `Du får mailen, fordi du er kontaktperson for ${body}.`,
    guest: 'Du får mailen, fordi du var gæst på mødet.',
    substitute: 'Du får mailen, fordi du er nævnt som stedfortræder.',
    extra: 'Du får mailen, fordi sekretariatet har sat dig på listen.',
  },
  signature: 'Venlig hilsen\nSekretariatet',
  fileName: (body: string, day: string) => `referat-${body}-${day}`,
  openFileName: (body: string, day: string) => `referat-${body}-${day}-offentlig`,
  kicker: {
    writing: 'Referat, ikke sendt ud',
    sent: (day: string) => `Referat, sendt ud ${day}`,
    approved: (day: string) => `Referat, godkendt ${day}`,
  },
  approvedAt: 'Godkendt på',
  approvedPlace: (body: string, day: string, item: string) => `${body} ${day}, punkt ${item}`,
  fingerprint: 'Fingeraftryk',
  correction: 'Rettelse',
  correctionOf: (words: string) => `Rettelse ved godkendelsen: ${words}`,
} as const;
