/** What an addressee reads: the page of the answer, its preview, and the receipt. */
export const answer = {
  crumb: 'Svar',
  title: (title: string) => `Høringssvar: ${title}`,
  lead: (name: string, day: string) => `Du svarer for ${name}. Frist ${day}.`,
  leadExtended: (name: string, day: string) => `Du svarer for ${name}. Jeres frist er udsat til ${day}.`,
  onBehalfLead: (name: string) =>
    `Du skriver ${name}s svar ned. Det mærkes med dig og med, hvor det kom fra.`,
  background: 'Baggrund',
  papers: 'Bilag',
  body: 'Høres af',
  silence: 'Hvis I ikke svarer',
  silenceFirst: 'Hvor der er alternativer, er det det første.',
  seen: 'Hvem ser svaret',
  seenHidden: 'Sekretariatet, når I indsender. De andre hørte, når høringen er lukket.',
  seenOpen: 'Sekretariatet og de andre hørte, når I indsender.',
  states: { none: 'Ikke begyndt', draft: 'Kladde, ikke indsendt', submitted: 'Indsendt' },
  submittedLate: 'Indsendt efter fristen',
  late: 'Fristen er passeret. Svaret mærkes som sent.',
  choice: (position: number) => `Svar på afsnit ${position}`,
  remarks: (position: number) => `Bemærkninger til afsnit ${position}`,
  source: 'Hvor kom svaret fra?',
  sourceHint: 'Fx brev af 4. maj, mail til sekretariatet, telefon',
  proposed: 'det foreslåede',
  save: 'Gem kladde',
  look: 'Se svaret igennem',
  submitOnBehalf: 'Skriv svaret ind',
  saved: (when: string, who: string) => `Gemt ${when} af ${who}`,
  submitted: (when: string, who: string) => `Indsendt ${when} af ${who}`,
  writtenDown: (when: string, who: string, source: string) => `Skrevet ind ${when} af ${who} efter ${source}`,
  preview: 'Se svaret igennem',
  previewLead: (name: string) => `Sådan læses svaret fra ${name}. Det er ikke indsendt endnu.`,
  submit: 'Indsend svaret',
  change: 'Ret svaret',
  takeBack: 'Træk svaret tilbage',
  takeBackWarning: 'Svaret bliver en kladde igen og tæller ikke, før det er indsendt på ny.',
  takeBackConfirm: 'Ja, træk svaret tilbage',
  thanks: 'Svaret er indsendt',
  thanksText: 'I får en kvittering på mail og kan trække svaret tilbage og rette det indtil fristen.',
  thanksLate: 'I får en kvittering på mail. Fristen er passeret, så svaret kan ikke trækkes tilbage.',
  closed: 'Høringen tager ikke imod svar',
  closedText:
    'Høringen er lukket. Skriv til sekretariatet, hvis svaret skal med: de kan give mere tid eller skrive det ind.',
  conflict: (when: string, who: string) => `${who} gemte ${when}, mens du skrev`,
  conflictHelp:
    'Din tekst står i felterne. Kollegaens står her og er gemt. Sæt det sammen, der skal stå, og gem igen.',
  already: (when: string, who: string) => `Svaret blev indsendt ${when} af ${who}`,
  alreadyHelp: 'Der er ét svar fra hver. Træk det tilbage, hvis det skal rettes.',
  alreadyTyped: 'Det, du skrev',
  nobody: 'en kollega',
  empty: 'Intet svar',
  versions: 'Gemte udgaver',
  version: (number: number) => `Udgave ${number}`,
  versionDraft: 'kladde',
  versionSubmitted: 'indsendt',
};

export const kinds = {
  consent: 'Tilslutning',
  'consent-with-remarks': 'Tilslutning med bemærkninger',
  alternative: 'Alternativ',
  against: 'Imod',
  'no-remarks': 'Ingen bemærkninger',
};

export const silences = {
  consent: 'Tavshed regnes som tilslutning',
  'no-answer': 'Tavshed er intet svar og tæller ikke med',
  'nothing-to-report': 'Tavshed regnes som ingen bemærkninger',
};

export const receipt = {
  subject: (title: string) => `Kvittering: høringssvar, ${title}`,
  got: (name: string, when: string) => `Svaret fra ${name} er modtaget ${when}.`,
  written: (name: string, source: string) =>
    `Sekretariatet har skrevet svaret fra ${name} ind efter ${source}.`,
  until: (day: string) => `Det kan trækkes tilbage og rettes indtil ${day}.`,
  section: (position: number, title: string) => `${position}. ${title}`,
  sender: 'Venlig hilsen\nSekretariat for Rammeaftaler',
};
