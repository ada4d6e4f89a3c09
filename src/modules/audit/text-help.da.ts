/** What the pages of this module are for, in Danish. */
export const da = {
  log: {
    task: 'Se, hvem der har gjort hvad',
    what: 'Hver ændring og hver læsning af det beskyttede: hvem, hvad, hvor og hvornår.',
    can: 'Søg på person, adresse og dage, eller hent linjerne som CSV. Ingen kan rette en linje.',
    who: 'Sekretariatet og revisoren.',
  },
  samples: {
    task: 'Se en stikprøve efter',
    what: 'Tilfældige linjer af hver måneds hændelser, trukket så ingen kan vælge dem.',
    can: 'Træk månedens stikprøve én gang, læs linjerne, og skriv en konklusion.',
    who: 'Sekretariatet og revisoren.',
  },
  own: {
    task: 'Se, hvem der har slået dig op',
    what: 'Hvornår andre har set eller ændret det, der handler om dig, og til hvad.',
    can: 'Læs listen. Spørg sekretariatet, hvis du mener, at et opslag ikke skulle være sket.',
    who: 'Kun du selv. Navnene på dem, der så det, vises ikke.',
  },
} as const;
