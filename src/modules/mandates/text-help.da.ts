/** What the pages of this module are for, in Danish. */
export const da = {
  list: {
    task: 'Find et kommissorium',
    what: 'Hvad hvert forum er sat til, hvilken version der gælder, og til hvornår.',
    can: 'Vælg forum, og om afsluttede skal med. Valgene står i adressen.',
    who: 'Et godkendt kommissorium ses af dem, det er for. Det, der er på vej, ses af forummet, der behandler det.',
  },
  record: {
    task: 'Skriv og få godkendt et kommissorium',
    what: 'Teksten, der gælder i dag, rettelser fra møder, versioner, faser og historik.',
    can: 'Skriv, fremlæg, skriv behandlingen ind, indarbejd rettelser, og sæt i kraft. Hent PDF eller Word.',
    who: 'Sekretariatet skriver. Det, der er sagt på et punkt, ses af dem, der må læse punktet.',
  },
  differences: {
    task: 'Se, hvad der er ændret i et kommissorium',
    what: 'Forskellen mellem to versioner, felt for felt, med den rettelse, der førte til den.',
    can: 'Vælg to versioner.',
    who: 'Alle, der må læse begge versioner.',
  },
  ends: {
    task: 'Se, hvad der snart udløber',
    what: 'Fora, kommissorier og pladser, hvis sidste dag er nær eller er gået.',
    can: 'Forlæng, find en ny, eller afslut. Vælg, hvor mange dage frem der vises.',
    who: 'Kun sekretariatet.',
  },
  staffings: {
    task: 'Find medlemmer til et forum',
    what: 'Opslag om pladser: frist, pladser og indstillinger.',
    can: 'Lav et opslag, og følg det til pladserne er besat.',
    who: 'Sekretariatet, de inviterede kommuner og det forum, der beslutter.',
  },
  staffing: {
    task: 'Indstil en person til et forum',
    what: 'Et opslag: hvad der søges, hvem der er indstillet, forslaget og beslutningen.',
    can: 'Indstil, ret og træk tilbage til fristen. Sekretariatet foreslår, skriver beslutningen ind og besætter.',
    who: 'En kommune ser sine egne. Forummet, der beslutter, ser alle, når en sammensætning er foreslået.',
  },
  composition: {
    task: 'Se balancen i et forum',
    what: 'Hvem der sidder i forummet: side, kommune og niveau, i dag og over tid, ved siden af ønsket.',
    can: 'Vælg en dag, udskriv, eller hent som regneark. Sekretariatet angiver sider og niveau.',
    who: 'Alle, der er logget ind.',
  },
} as const;
