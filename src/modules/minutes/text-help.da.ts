/** What the pages of this module are for, in Danish. */
export const da = {
  desk: {
    task: 'Skriv referat under mødet',
    what: 'Mødets punkter med tilstand, tid og det næste, der skal gøres.',
    can:
      'Åbn et punkt og skriv. Teksten gemmes af sig selv, også når nettet falder ud. Frigiv et punkt, når det er ' +
      'skrevet, så andre kan læse det.',
    who: 'Sekretariatet. Andre ser på punktets side, at beslutningen er ved at blive skrevet.',
  },
  item: {
    task: 'Skriv et punkts beslutninger',
    what: 'Ét punkt ad gangen: udfald for hver indstilling, ordene, handlinger, forbehold og stemmer.',
    can:
      'Vælg udfald med tallene 1–5, gå videre med Ctrl og Enter, tilføj handling med H og forbehold med F. To kan ' +
      'skrive i samme punkt på én gang.',
    who: 'Sekretariatet.',
  },
  attendance: {
    task: 'Notér, hvem der er til stede',
    what: 'Hvem der var der fra begyndelsen, hvem der kom senere eller gik, og hvilke kommuner der ikke er med.',
    can: 'Notér klokkeslæt, tilføj gæster, og indfør listen i referatet.',
    who: 'Sekretariatet.',
  },
} as const;
