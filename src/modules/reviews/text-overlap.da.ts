/** The Danish sentences of the division of work between bodies. */
export const overlapDa = {
  title: 'Arbejdsdeling',
  lead: (open: number, onTheWay: number, dismissed: number) =>
    `${open === 1 ? '1 emne' : `${open} emner`} at se på, ${onTheWay} på vej efter beslutningsretten, ` +
    `${dismissed} afvist af sekretariatet.`,
  from: 'Fra',
  to: 'Til',
  body: 'Forum',
  allBodies: 'Alle fora',
  kind: 'Slags',
  allKinds: 'Alle slags',
  shown: 'Vis',
  kinds: {
    'same-matter': 'Samme sag i flere fora',
    'shared-words': 'Samme emne i flere fora',
    'outside-terms': 'Uden for kommissoriet',
  },
  states: { open: 'At se på', dismissed: 'Afvist', 'on-its-way': 'På vej' },
  topic: 'Emne',
  score: (share: string) => `${share} af de sjældne ord er fælles`,
  outside: 'Ingen ord i titlen står i formål, opgaver eller faser i',
  terms: (number: number) => `kommissorium ${number}`,
  items: 'Punkter',
  days: 'Dage imellem',
  daysNote: 'de to nærmeste punkter',
  inAll: (days: string) => `${days} fra første til sidste`,
  state: 'Status',
  onTheWay: (kind: string) => `Kan følge vejen for »${kind}«`,
  dismissedBy: (who: string, day: string) => `${who} ${day}`,
  dismiss: 'Afvis',
  dismissLead:
    'Et afvist emne gemmes med din begrundelse. Det kommer igen, når et nyt punkt slutter sig til det.',
  reason: 'Begrundelse',
  reasonHint: 'For eksempel: Fora har delt opgaven, eller emnet er taget op efter aftale',
  undo: 'Tag op igen',
  download: 'Hent som regneark',
  empty: 'Ingen emner her i perioden',
  emptyHelp: 'Vælg en længere periode, eller fjern et filter.',
  how: 'Sådan er det fundet',
  howSame: (share: string) =>
    'Emner findes blandt punkter i referater og dagsordener, du kan læse; formalia tæller ikke. Enten hører ' +
    `punkter i flere fora til samme sag, eller også er mindst ${share} af titlernes sjældne ord fælles. Et ord er ` +
    'sjældent, når højst fem punkter har det, eller højst et af tyve.',
  howWay:
    'Et emne er på vej, når det går fra et forum, der forbereder eller indstiller, til det næste efter ' +
    'beslutningsretten. Så er det ikke uklar arbejdsdeling.',
  howTerms:
    'Et punkt er uden for kommissoriet, når ingen af titlens ord står i det, kommissoriet siger, at forummet er ' +
    'til for. Fora uden kommissorium kan ikke vurderes.',
  file: {
    name: 'arbejdsdeling',
    head: [
      'Emne',
      'Slags',
      'Status',
      'Forum',
      'Dag',
      'Punkt',
      'Sag',
      'Fælles ord',
      'Score i procent',
      'Dage mellem de nærmeste',
      'Dage i alt',
      'Vej',
      'Begrundelse',
      'Side',
    ],
  },
};
