/** Every Danish sentence of this module. */
export const da = {
  log: {
    title: 'Hændelseslog',
    lead: (count: number) =>
      count === 1
        ? 'Én hændelse, nyeste først.'
        : `${count.toLocaleString('da-DK')} hændelser, nyeste først.`,
    found: (count: number) =>
      count === 1 ? 'Én hændelse passer.' : `${count.toLocaleString('da-DK')} hændelser passer.`,
    note:
      'Hver ændring og hver læsning af beskyttede oplysninger er én linje. Linjer kan ikke rettes, og det kan ' +
      'efterregnes, at ingen har gjort det.',
    caption: 'Hændelser',
    download: 'Hent som CSV',
    samples: 'Stikprøver',
    clear: 'Vis alle hændelser',
    nothingTitle: 'Ingen hændelser passer',
    nothingText: 'Prøv en anden person, periode eller adresse.',
    historyOf: (object: string) => `Historik for ${object}`,
    nobody: 'Ikke logget ind',
    filters: {
      person: 'Person',
      event: 'Hændelse',
      object: 'Adresse',
      from: 'Fra',
      to: 'Til',
      outcome: 'Udfald',
    },
    all: 'Alle',
    columns: { at: 'Tid', who: 'Hvem', what: 'Hvad', where: 'Hvor', outcome: 'Udfald' },
    criteria: (criteria: string) => `Søgt: ${criteria}`,
    file: {
      name: 'haendelseslog',
      head: ['Nummer', 'Tid', 'Person', 'Plads', 'Hændelse', 'Kode', 'Adresse', 'Søgt', 'Udfald'],
    },
  },
  outcomes: { done: 'Udført', refused: 'Afvist', 'not-found': 'Ikke fundet' },
  own: {
    title: 'Mine opslag',
    lead:
      'Her står, hvornår andre har set eller ændret det, der handler om dig, og til hvad. Navnet på den, der gjorde ' +
      'det, vises ikke; spørg sekretariatet, hvis du mener, at et opslag ikke skulle være sket.',
    count: (count: number) => (count === 1 ? 'Ét opslag' : `${count.toLocaleString('da-DK')} opslag`),
    caption: 'Opslag om dig',
    columns: { at: 'Tid', kind: 'Hvad', purpose: 'Til hvad' },
    looked: 'Set',
    changed: 'Ændret',
    emptyTitle: 'Ingen har slået noget op om dig',
    emptyText: 'Opslag gemmes i mindst 12 måneder.',
    purposes: {
      access: 'Brugere og rettigheder',
      meetings: 'Forberedelse og afholdelse af møder',
      archive: 'Import af dagsordener og referater',
      search: 'Søgning',
      control: 'Kontrol af loggen',
      registers: 'Vedligeholdelse af fora, medlemmer og organisationer',
      other: 'Drift af Rammeværk',
    },
  },
  samples: {
    title: 'Stikprøver',
    lead:
      'Når en måned er gået, trækkes tilfældige linjer af loggen. En kontrollant ser dem efter og skriver en ' +
      'konklusion. Hvilke linjer det bliver, kan ingen vide på forhånd.',
    caption: 'Måneder',
    columns: { month: 'Måned', state: 'Stand', lines: 'Linjer' },
    states: { open: 'Ikke trukket', drawn: 'Mangler konklusion', concluded: 'Set efter' },
    emptyTitle: 'Ingen måned er gået endnu',
    emptyText: 'Den første stikprøve kan trækkes den første dag i næste måned.',
    of: (month: string) => `Stikprøve for ${month}`,
    draw: 'Træk stikprøven',
    drawLead: 'Stikprøven er ikke trukket endnu. Den kan kun trækkes én gang.',
    drawn: (shown: number, all: number) => `${shown} af månedens ${all.toLocaleString('da-DK')} hændelser.`,
    seed: 'Lodtrækningens tal',
    seedNote: 'Med tallet kan enhver trække de samme linjer igen.',
    drawnAt: 'Trukket',
    gone: 'Linjerne er fjernet efter opbevaringstiden; konklusionen bliver.',
    conclusionTitle: 'Konklusion',
    conclusionHint: 'Er hændelserne forklarlige? Skriv, hvad du har set efter, og hvad der skal følges op.',
    save: 'Gem konklusion',
    review: 'Se efter',
    concluded: (who: string, when: string) => `Skrevet af ${who}, ${when}.`,
  },
  refusals: {
    'month-not-over': 'Måneden er ikke gået endnu.',
    'no-lines': 'Der er ingen hændelser i måneden.',
    'drawn-already': 'Stikprøven er allerede trukket.',
    'no-parameter': 'Det står ikke fast, hvor mange linjer en stikprøve har. Sekretariatet fastsætter det.',
    empty: 'Skriv en konklusion.',
    'too-long': 'Konklusionen er for lang: højst 5.000 tegn.',
    'changed-meanwhile':
      'En anden har skrevet en konklusion imens. Se den, og gem igen, hvis din skal gælde.',
  },
  mail: {
    subject: (seq: number) => `Rammeværk: hændelsesloggens ende er linje ${seq}`,
    text: (anchor: string) =>
      'Gem denne mail. Linjen herunder viser, hvor hændelsesloggen endte, da den blev sendt.\n' +
      'Hvis nogen senere skærer loggen af eller skriver den om, kan det ses:\n' +
      'læg linjerne fra mailene i en fil, og kør bin/rammevaerk audit verify --anchors FIL.\n\n' +
      `${anchor}\n`,
  },
} as const;
