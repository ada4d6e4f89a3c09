/** What the pages of this module are for, in Danish. */
export const da = {
  draft: {
    task: 'Skriv en dagsorden',
    what: 'Kladden til ét mødes dagsorden: afsnit med tider og punkter i rækkefølge.',
    can:
      'Tilføj, flyt og tag ud. Numrene følger rækkefølgen, indtil dagsordenen er sendt. Hent udsatte punkter, ' +
      'handlinger og forslag ind. Forelæg kladden, få den klareret, og send den.',
    who: 'Sekretariatet. Det forum, der klarerer, kan læse kladden, når den er forelagt. Ingen andre ser den.',
  },
  templates: {
    task: 'Bestem, hvordan dagsordener og sager begynder',
    what: 'Skabeloner for hvert forums dagsorden og for sager.',
    can: 'Ret afsnit, tider, faste punkter og overskrifter, og vælg, hvem der klarerer.',
    who: 'Sekretariatet.',
  },
  running: {
    task: 'Led et møde',
    what: 'Mødets punkter med tider, indledere, gæster og indstillinger, sat op til udskrift.',
    can: 'Udskriv den, og skriv i den under mødet.',
    who: 'Formanden og sekretariatet.',
  },
} as const;
