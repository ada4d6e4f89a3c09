/** The Danish sentences of who may not take part in an item, and of opening what was closed. */
export const da = {
  title: (label: string) => `Inhabilitet, punkt ${label}`,
  lead:
    'Den, der er inhabil, ser punktets nummer, titel og tid. Sag, bilag, kladde, noter og beslutning er lukket for ' +
    'vedkommende, så længe det gælder.',
  section: 'Inhabilitet',
  inDraft: 'i kladden',
  guests: 'Gæster ved punktet',
  sideRow: (name: string) => `${name} er inhabil`,
  sideLink: 'Skriv inhabilitet',
  sideOwn: 'Er du inhabil i punktet?',
  mark: 'Inhabil',
  notice: (reason: string) =>
    `Du er inhabil i punktet og ser derfor ikke mere af det. Begrundelse: ${reason}`,
  ownHeading: 'Du er inhabil i punktet',
  ownUndo: 'Er det en fejl, så skriv til sekretariatet. Man kan ikke ophæve sin egen inhabilitet.',
  person: 'Person',
  reason: 'Begrundelse',
  reasonHint:
    'Fx hvad der binder personen til sagen. Læses af personen selv, sekretariatet og dem, der svarer for adgang',
  recorded: 'Skrevet',
  recordedBy: (name: string, day: string) => `${day}, ${name}`,
  state: 'Tilstand',
  holds: 'Gælder',
  endedBy: (name: string, day: string, reason: string) => `Ophævet ${day}, ${name}: ${reason}`,
  add: 'Skriv, at en person er inhabil',
  addAct: 'Gem',
  declare: 'Erklær dig inhabil',
  declareWarning:
    'Du ser herefter kun punktets nummer, titel og tid. Sekretariatet får det at vide her på siden. Du kan ikke selv ' +
    'tage det tilbage: det kan sekretariatet.',
  declareAct: 'Jeg er inhabil',
  end: 'Ophæv',
  endOf: (name: string) => `Ophæv ${name}s inhabilitet`,
  endWarning: (name: string) => `${name} kan derefter igen læse det af punktet, som pladsen åbner for.`,
  endReason: 'Hvorfor ophæves den',
  nobody: 'Ingen er skrevet som inhabil.',
  caption: 'Inhabile personer',
  openTitle: (label: string) => `Åbn punkt ${label}`,
  openLead: (audience: string) => `Punktet er lukket. Åbnes det, kan det læses af ${audience}.`,
  audiences: {
    body: 'alle, der kan se mødet, også kontaktpersoner',
    cooperation: 'alle, der er logget ind i samarbejdet',
    public: 'alle, også uden at logge ind',
    municipal: 'alle på den kommunale side, der kan se mødet',
  },
  openWhat:
    'Det gælder sagen, bilagene, beslutningen, udtalelserne, tidligere udsendelser og søgningen, med det samme. ' +
    'Punktet kan lukkes igen, men det, andre har læst imens, har de læst.',
  closedBecause: 'Lukket fordi',
  noReason: 'Ikke oplyst: punktet blev læst ind fra en fil',
  opensOn: 'Skal tidligst åbnes',
  confirm: 'Bekræft',
  confirmBox: 'Ja, punktet skal åbnes nu',
  early: 'Før tiden',
  earlyBox: (day: string) => `Ja, også selv om det først skulle åbnes ${day}`,
  openAct: 'Åbn punktet',
  isOpen: 'Punktet er åbent',
  isOpenHelp: 'Skal det lukkes igen, sker det dér, hvor man bestemmer, hvem der må se punktet.',
  toAccess: 'Bestem, hvem der må se punktet',
  history: 'Lukket og åbnet',
  events: { closed: 'Lukket', opened: 'Åbnet' },
  event: (word: string, name: string) => `${word} af ${name}`,
  wasClosedFor: (reason: string) => `Det havde været lukket fordi: ${reason}`,
  closedReason: 'Hvorfor er punktet lukket?',
  closedReasonHint: 'Læses kun af dem, der må læse punktet',
  opensOnHint: 'Fx 1.3.2027. Tomt, hvis det ikke er besluttet. Punktet åbner ikke af sig selv',
  backTo: 'Tilbage uden at gemme',
  refusals: {
    'reason-missing': 'Skriv en begrundelse',
    'text-too-long': 'Teksten er for lang',
    'choose-one': 'Vælg en person på listen',
    'disqualified-already': 'Personen er allerede skrevet som inhabil i punktet',
    'changed-meanwhile': 'En anden har rettet, siden du åbnede siden. Se, hvad der står nu, og gem igen',
    'confirm-missing': 'Sæt kryds, hvis punktet skal åbnes',
    'opens-later': ({ day }: Facts) =>
      `Det er besluttet, at punktet tidligst åbnes ${day}. Sæt kryds, hvis det alligevel skal åbnes nu`,
    'closed-reason-missing': 'Skriv, hvorfor punktet er lukket',
    'day-unreadable': 'Skriv en dag, der findes, fx 17.11.2026',
    'reason-of-open-item':
      'Sæt kryds ved Lukket, eller slet begrundelsen og dagen: et åbent punkt har ingen af dem',
  },
} as const;

type Facts = Readonly<Record<string, string | number>>;
