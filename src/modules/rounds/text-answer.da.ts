export const answer = {
  crumb: 'Svar',
  title: (title: string) => `Svar: ${title}`,
  lead: (name: string, day: string) => `Du svarer for ${name}. Frist ${day}.`,
  leadExtended: (name: string, day: string) => `Du svarer for ${name}. Jeres frist er udsat til ${day}.`,
  onBehalfLead: (name: string) =>
    `Du svarer på vegne af ${name}. Svaret mærkes som indtastet af sekretariatet.`,
  purpose: 'Formål',
  silence: 'Hvis I ikke svarer',
  seen: 'Hvem ser svaret',
  seenHidden: 'Sekretariatet, når I indsender. De andre kommuner, når runden er lukket.',
  seenOpen: 'Sekretariatet og de andre spurgte, når I indsender.',
  states: { none: 'Ikke begyndt', draft: 'Kladde, ikke indsendt', submitted: 'Indsendt' },
  submittedLate: 'Indsendt efter fristen',
  late: 'Fristen er passeret. Svaret mærkes som sent.',
  statement: (theme: number, letter: number) => `Bemærkning ${theme}.${letter}`,
  department: 'Forvaltning',
  reference: 'Henviser til',
  referenceHint: 'Et dokument, en sag eller et sted i oplægget',
  nothingGroup: 'Hvis der ikke er noget',
  nothing: 'Intet at melde om dette tema',
  moreHint: 'Gem kladden for at få plads til flere bemærkninger.',
  save: 'Gem kladde',
  submit: 'Indsend svaret',
  submitNothing: 'Indsend: intet at melde i resten',
  saved: (when: string) => `Gemt ${when}`,
  savedBy: (when: string, who: string) => `Gemt ${when} af ${who}`,
  submittedBy: (when: string, who: string) => `Indsendt ${when} af ${who}`,
  takeBack: 'Træk svaret tilbage',
  takeBackWarning:
    'Svaret bliver en kladde igen, og sekretariatet kan ikke læse det, før det er indsendt på ny.',
  takeBackConfirm: 'Ja, træk svaret tilbage',
  thanks: 'Svaret er indsendt',
  thanksText: 'I kan trække det tilbage og rette det, så længe runden er åben.',
  closed: 'Runden tager ikke imod svar',
  closedText: 'Herunder står det, I har skrevet.',
  conflict: 'En kollega har gemt imens',
  conflictHelp:
    'Din tekst står i felterne. Kollegaens står her og er gemt. Sæt det sammen, der skal stå, og gem igen.',
  theirs: (theme: string) => `Kollegaens tekst: ${theme}`,
  versions: 'Gemte udgaver',
  version: (number: number) => `Udgave ${number}`,
  versionDraft: 'kladde',
  versionSubmitted: 'indsendt',
  versionOnBehalf: 'af sekretariatet',
  yes: 'ja',
  no: 'nej',
  choose: 'Du svarer for flere',
  chooseLead: 'Vælg, hvem du vil svare for.',
  empty: 'Intet svar',
};

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dage`);

export const mails = {
  openingSubject: (title: string, day: string) => `${title}: svar senest ${day}`,
  reminderSubject: (title: string, day: string) => `Husk: ${title}, frist ${day}`,
  lateSubject: (title: string, day: string) => `Mangler stadig: ${title}, fristen var ${day}`,
  greeting: (name: string) => `Kære ${name}`,
  due: (day: string) => `Frist: ${day}.`,
  silence: (rule: string) => `Hvis I ikke svarer: ${rule}.`,
  left: (count: number) => (count === 0 ? 'Fristen er i dag.' : `Der er ${days(count)} til fristen.`),
  passed: (day: string) => `Fristen var ${day}. Der kan stadig svares.`,
  notSubmitted: 'Kladden er udfyldt, men ikke indsendt.',
  theme: (number: number, title: string) => `${number}. ${title}`,
  answer: 'Svar her, uden at logge ind:',
  personal: 'Linket er dit eget. Send det ikke videre.',
  sender: (owner: string) => `Venlig hilsen\n${owner}`,
};

/** What is said of a round and of a hearing in words of their own. */
export const words = {
  ofRound: {
    many: 'Runder',
    back: 'Tilbage til runden',
    opening: (title: string, organisation: string) => `${organisation} bedes svare i runden “${title}”.`,
    reminder: (title: string, organisation: string) =>
      `${organisation} mangler at svare i runden “${title}”. Dette mangler:`,
    themes: 'Temaerne er:',
    openTitle: 'Åbn runden',
    openConfirm: 'Åbn og send',
    openWarning: 'Temaer og modtagere ligger fast, når runden er åbnet.',
    extendClosed:
      'Runden er lukket. En udsættelse åbner den igen for modtageren alene. De andres svar er allerede vist.',
  },
  ofHearing: {
    many: 'Høringer',
    back: 'Tilbage til høringen',
    opening: (title: string, organisation: string) => `${organisation} høres om “${title}”.`,
    reminder: (title: string, organisation: string) =>
      `${organisation} har ikke svaret i høringen “${title}”. Dette mangler:`,
    themes: 'Der bedes om svar på:',
    openTitle: 'Send høringen',
    openConfirm: 'Send høringen',
    openWarning: 'Afsnit, modtagere og reglen for tavshed ligger fast, når høringen er sendt.',
    extendClosed:
      'Høringen er lukket. En udsættelse åbner den igen for modtageren alene. De andres svar er allerede vist.',
  },
};
