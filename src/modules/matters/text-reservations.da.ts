/** Ordene i oversigten over forbehold. */
export const da = {
  title: 'Forbehold',
  lead: (total: number, open: number) =>
    `${total} forbehold, som du må se. ${open === 1 ? 'Ét er åbent.' : `${open} er åbne.`}`,
  download: 'Hent som CSV',
  state: 'Står',
  states: { open: 'Åbent', maintained: 'Fastholdt', lifted: 'Løftet' },
  all: 'Alle',
  party: 'Hvem',
  everybody: 'Alle organisationer',
  body: 'Forum',
  everyBody: 'Alle fora',
  kind: 'Slags',
  everyKind: 'Alle slags',
  kinds: {
    political: 'afventer politisk behandling',
    own: 'partens eget',
    conditional: 'afhænger af et andet punkt',
  },
  day: 'Dato',
  item: (number: string, title: string) => `Punkt ${number}: ${title}`,
  ready: (outcome: string) => `punktet, det afventer, er afgjort: ${outcome}`,
  unnamedParty: 'ikke nævnt hvem',
  toReservations: 'Forbehold',
  emptyTitle: 'Her kommer forbeholdene',
  emptyText: 'Der er ingen forbehold endnu, som du må se. De kommer, når referater frigives eller læses ind.',
  nothingTitle: 'Ingen forbehold passer',
  nothingText: 'Prøv en anden organisation, et andet forum eller alle slags.',
  showAll: 'Vis alle forbehold',
  file: {
    name: 'forbehold',
    head: ['Står', 'Hvem', 'Forbehold', 'Slags', 'Forum', 'Dato', 'Punkt', 'Titel', 'Afklaret', 'Adresse'],
  },
  overviewTitle: (open: number, party: string) =>
    open === 1 ? `Ét åbent forbehold fra ${party}` : `${open} åbne forbehold fra ${party}`,
  overviewReady: (ready: number) =>
    ready === 1
      ? 'Punktet, som ét af dem afventer, er afgjort'
      : `Punkterne, som ${ready} afventer, er afgjort`,
  overviewNote: 'Skriv, når de er løftet eller fastholdt',
  overviewAct: 'Se forbehold',
};
