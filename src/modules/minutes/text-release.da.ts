type Facts = Readonly<Record<string, string | number>>;

const point = (number: string | number | undefined): string =>
  Number(number) > 0 ? `indstilling ${number}` : 'punktet';

/** Ordene, når et punkt frigives og tages tilbage. */
export const da = {
  title: (item: string) => `Frigiv punkt ${item}`,
  releasedTitle: (item: string) => `Punkt ${item} er frigivet`,
  crumb: 'Frigivelse',
  minutes: 'Referat',
  lead: 'Sådan kommer det til at stå i referatet. Det kan læses, så snart du frigiver det.',
  releasedLead: 'Det står i referatet og kan læses.',
  whoReads: 'Hvem kan læse det',
  audiences: {
    body: (body: string) => `Medlemmerne af ${body} og sekretariatet.`,
    cooperation: () => 'Alle, der er logget ind i samarbejdet.',
    public: () => 'Alle, også uden at logge ind.',
  },
  closed: (body: string) => `Punktet er lukket: kun medlemmerne af ${body} og sekretariatet.`,
  municipal: 'Punktet er kun for kommuner, KKR, KL og sekretariatet.',
  disqualified: 'Den, der er inhabil i punktet, læser det ikke.',
  settles: 'Tidligere forbehold',
  settled: { lifted: 'løftes', maintained: 'fastholdes' },
  place: (meeting: string, item: string) => `${meeting}, punkt ${item}`,
  waiting: 'Forbehold, der afventer punktet',
  waitingHelp: 'Når punktet er frigivet, kan de løftes eller fastholdes.',
  cannot: 'Punktet kan ikke frigives endnu',
  look: 'Se på det her, før du frigiver',
  submit: 'Frigiv punktet',
  edit: 'Ret referatet',
  read: 'Læs punktet',
  recall: 'Tag tilbage',
  recallWarning:
    'Punktet kan ikke læses i referatet, før det frigives igen. Det, der er skrevet, bliver stående.',
  recallSubmit: 'Tag punktet tilbage',
  reason: 'Hvorfor',
  reasonHint: 'Står i punktets forløb',
  approved: 'Referatet er godkendt. Det kan ikke tages tilbage.',
  all: 'Frigiv alle skrevne punkter',
  allTitle: 'Frigiv punkter',
  allLead: (ready: number) =>
    ready === 0 ? 'Ingen punkter er klar.' : ready === 1 ? 'Ét punkt er klar.' : `${ready} punkter er klar.`,
  allSubmit: (ready: number) => (ready === 1 ? 'Frigiv det klare punkt' : `Frigiv de ${ready} klare punkter`),
  columns: { item: 'Punkt', standing: 'Står', next: 'Mangler' },
  standings: {
    released: 'Frigivet',
    ready: 'Klar',
    unready: 'Mangler noget',
    unwritten: 'Intet skrevet',
    withdrawn: 'Trukket tilbage',
  },
  unwritten: 'Vælg et udfald, også hvis punktet blev udsat, trukket eller ikke behandlet.',
  withdrawn: 'Punktet får intet udfald.',
  nothingTitle: 'Referatet er ikke begyndt',
  nothingText: 'Begynd referatet fra mødets side. Så kan punkterne frigives herfra.',
  warnings: {
    'approves-but-only-recommends': () =>
      'Forummet indstiller kun ifølge beslutningsretten. Er “Godkendt” det rigtige udfald, ' +
      'eller skal det være “Anbefalet”?',
    'stopped-by-one': ({ party = '' }: Facts) =>
      `Alle skulle være enige, og ${party === '' ? 'nogen' : party} er imod. Udfaldet bliver “Ikke vedtaget”.`,
    'no-common-understanding': () => 'Skriv gerne, hvad de øvrige er enige om, så det ikke går tabt.',
    'majority-without-dissent': () => 'Udfaldet siger flertal, men ingen står som mindretal.',
    'reservation-not-named': () => 'Udfaldet siger forbehold, men ingen står med et.',
    'no-words': () => 'Der står ingen redegørelse. Kun udfaldet kan læses.',
  },
  refusals: {
    'no-such-item': 'Punktet findes ikke længere.',
    'item-withdrawn': 'Punktet er trukket tilbage og kan ikke få et udfald.',
    'meeting-not-taking-place': 'Mødet er udsat eller aflyst, så der er intet at frigive.',
    'part-elsewhere': 'En del af referatet hører til et andet punkt. Slet den, og skriv den igen.',
    'not-in-register': 'En organisation, person eller et forum i referatet findes ikke længere. Vælg igen.',
    'reservation-has-life': ({ party = '' }: Facts) =>
      `Forbeholdet fra ${party} er løftet, fastholdt eller genåbnet siden. ` +
      'Lad det stå, eller skriv en berigtigelse på næste møde.',
    'action-has-life': ({ what = '' }: Facts) =>
      `Handlingen “${what}” er meldt færdig eller bortfaldet. Lad den stå i referatet.`,
    'no-such-reservation': 'Et forbehold, der skulle afklares, findes ikke længere. Tag det ud af referatet.',
    'reservation-not-open': ({ party = '' }: Facts) =>
      `Forbeholdet fra ${party} er afklaret et andet sted. Tag det ud af referatet.`,
    'reservation-not-earlier': ({ party = '' }: Facts) =>
      `Forbeholdet fra ${party} er taget senere eller på dette punkt. Det afklares på et senere punkt.`,
    'reservation-settled-already':
      'Et forbehold, der skulle afklares, er løftet allerede. Tag det ud af referatet.',
    'outcome-missing': ({ recommendation }: Facts) => `Vælg et udfald for ${point(recommendation)}.`,
    'no-such-recommendation': ({ recommendation = '' }: Facts) =>
      `Punktet har ingen indstilling ${recommendation}. Slet dens udfald.`,
    'outcome-says-nothing': 'Vælg, hvad der skete med punktet. “Intet referat” siger det ikke.',
    'party-missing': ({ text = '' }: Facts) => `Vælg, hvem der sagde det${text === '' ? '' : `: “${text}”`}.`,
    'party-not-in-register':
      'En part i referatet står ikke i registret. Vælg en, der gør, eller skriv navnet.',
    'condition-missing': ({ party = '' }: Facts) =>
      `Skriv, hvad forbeholdet fra ${party} afhænger af, eller vælg punktet.`,
    'action-without-words': ({ owner = '' }: Facts) =>
      owner === '' ? 'Skriv, hvad der skal gøres.' : `Skriv, hvad ${owner} skal gøre.`,
    'nothing-written': 'Der er ikke skrevet noget om punktet endnu.',
    'changed-meanwhile': 'Referatet er rettet, siden du så det. Se det igennem igen, og frigiv så.',
    'already-released': 'Punktet er frigivet allerede.',
    'minutes-approved': 'Referatet er godkendt og kan ikke ændres.',
    'not-released': 'Punktet er ikke frigivet.',
    'reason-missing': 'Skriv, hvorfor punktet tages tilbage.',
    'reason-too-long': ({ most = 1000 }: Facts) => `Begrundelsen må højst være på ${most} tegn.`,
  },
  itemRefused: (item: string, sentence: string) => `Punkt ${item}: ${sentence}`,
  help: {
    release: {
      task: 'Frigiv et punkt',
      what: 'Det, der er skrevet om punktet, som det kommer til at stå i referatet.',
      can: 'Se det igennem, og frigiv det. Indtil referatet er godkendt, kan det tages tilbage med en begrundelse.',
      who: 'Kun sekretariatet frigiver. Hvem der kan læse punktet bagefter, står på siden.',
    },
  },
};
