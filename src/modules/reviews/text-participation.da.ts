/** The Danish sentences of who comes to the meetings. */
export const participationDa = {
  title: 'Fremmøde',
  lead: 'Hvor stor en del af kredsen der møder op, forum for forum, ud fra de deltagerlister, du kan se.',
  titleOf: (body: string) => `Fremmøde i ${body}`,
  period: (from: string, to: string) => `${from} til ${to}`,
  from: 'Fra',
  to: 'Til',
  body: 'Forum',
  meetings: 'Møder',
  share: 'Fremmøde',
  shareNote: 'andel af kredsen',
  peopleNote: 'personer pr. møde',
  people: 'Personer',
  trend: 'Udvikling',
  trends: { falling: 'Faldende', stable: 'Stabilt', rising: 'Stigende', 'too-few': 'For få møder' },
  trendSentence: {
    falling: (early: string, late: string) =>
      `Fremmødet falder: ${early} af kredsen i den første halvdel af møderne, ${late} i den sidste.`,
    stable: (early: string, late: string) =>
      `Fremmødet er stabilt: ${early} af kredsen i den første halvdel af møderne, ${late} i den sidste.`,
    rising: (early: string, late: string) =>
      `Fremmødet stiger: ${early} af kredsen i den første halvdel af møderne, ${late} i den sidste.`,
  },
  tooFew: (meetings: number, needed: number) =>
    `Der er ${meetings === 1 ? '1 møde' : `${meetings} møder`} med deltagerliste i perioden. Der skal ${needed} til, ` +
    'før man kan se en udvikling.',
  chart: 'Fremmøde fra møde til møde',
  chartDesc: (count: number) => `${count} møder som søjler. Tallene står i tabellen nedenunder.`,
  day: 'Møde',
  represented: 'Repræsenteret',
  of: (some: number, all: number) => `${some} af ${all}`,
  replaced: 'Skiftede person',
  replacedNote: 'af dem, der også var der sidst',
  leftEarly: 'Gik før tid',
  levels: {
    director: 'Direktører',
    leader: 'Ledere',
    specialist: 'Fagpersoner',
    unknown: 'Uden titel',
  },
  organisations: 'Kommune for kommune',
  organisation: 'Kommune eller part',
  perMeeting: 'Personer pr. møde',
  differentPeople: 'Forskellige personer',
  download: 'Hent som regneark',
  file: {
    name: 'fremmoede',
    head: ['Dag', 'Forum', 'Kommune eller part', 'Ventet', 'Mødt', 'Personer', 'Side'],
    yes: 'ja',
    no: 'nej',
  },
  how: 'Sådan er det regnet',
  howExpected:
    'Kredsen er de kommuner og parter, der har en plads i forummet på mødets dag. Kender registret ingen pladser, er ' +
    'det alle, der står på en deltagerliste i perioden.',
  howTrend: (meetings: number, points: number) =>
    `Udviklingen er andelen i den første halvdel af møderne mod den sidste. Den nævnes fra ${meetings} møder, og ` +
    `når forskellen er mindst ${points} procentpoint.`,
  howLevels: 'Niveauet læses af titlen på deltagerlisten eller i registret.',
  empty: 'Ingen deltagerlister i perioden',
  emptyHelp: 'Vælg en længere periode. Fremmødet regnes ud af de deltagerlister, der står i referaterne.',
  toBody: 'Se fremmødet',
};
