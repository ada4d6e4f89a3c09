/** What the pages of this module are for, in Danish. */
export const da = {
  list: {
    task: 'Find et møde',
    what: 'Alle møder, du må se, med det nyeste først.',
    can:
      'Vælg forum og år, eller søg i punkternes titler. Valgene står i adressen, så den kan sendes ' +
      'til andre.',
    who:
      'Alle ser de offentlige møder. Andre møder ser medlemmerne, eller alle i samarbejdet, som ' +
      'mødet er sat til.',
  },
  meeting: {
    task: 'Læs en dagsorden eller et referat',
    what: 'Ét møde: dagsordenen punkt for punkt, og hvad der kom ud af hvert.',
    can:
      'Åbn et punkt, se hvem der kom, og hent mødet som PDF eller til Word. Filen har det, du selv ' +
      'må læse.',
    who:
      'Under “Historik og hvem der må se” står, hvem der ser netop dette møde. Sekretariatet kan ' +
      'rette det.',
  },
  reservation: {
    task: 'Løft eller fasthold et forbehold',
    what: 'Ét forbehold: hvad der blev sagt, hvad det afventer, og hvordan det står nu.',
    can:
      'Har du plads for den organisation, der tog det, kan du skrive, at det er løftet, fastholdt eller ' +
      'åbent igen, med dato og kilde.',
    who: 'Alle, der må læse punktet, ser forløbet. Sekretariatet kan også skrive, hvordan forbeholdet står.',
  },
  item: {
    task: 'Læs et punkt',
    what: 'Ét punkt: hvad forummet blev bedt om, hvad det besluttede, og sagen bag.',
    can:
      'Gå til forrige og næste punkt, åbn bilag, og følg sagen til andre møder. Det, der er jeres ' +
      'eget, er mærket.',
    who:
      'Et lukket punkt kan kun læses af forummets medlemmer og sekretariatet. Det noteres, hvem der ' +
      'læser det.',
  },
  check: {
    task: 'Find fejl i en dagsorden',
    what: 'Det, der ikke passer sammen i dokumentet: summer, datoer, bilagsnumre, indstillinger og navne.',
    can:
      'Se regnestykket, ret fejlen dér, hvor den kom fra, eller afvis fundet med en begrundelse. ' +
      'Afvisningen kan fortrydes.',
    who: 'Kun sekretariatet, også antallet.',
  },
  attendance: {
    task: 'Se, hvem der var med',
    what: 'Hvem der kom, meldte afbud eller var gæst, og hvilke kommuner der var repræsenteret.',
    can: 'Se, hvem der var med til hvilke punkter.',
    who: 'De samme, som ser mødet. Hvem der var gæst ved et lukket punkt, ses kun af dem, der må læse punktet.',
  },
  disqualification: {
    task: 'Skriv, at nogen er inhabil i et punkt',
    what: 'Hvem der ikke må deltage i punktet, fra hvornår og hvorfor.',
    can:
      'Erklær dig selv inhabil. Sekretariatet kan skrive andre på og ophæve det igen, begge dele med en ' +
      'begrundelse.',
    who: 'Enhver ser sit eget. Sekretariatet ser alle. Ingen kan ophæve sin egen inhabilitet.',
  },
  access: {
    task: 'Bestem, hvem der må se et møde',
    what: 'Hvem der må se mødet eller punktet: forummet, samarbejdet eller alle.',
    can: 'Vælg, og gem. Det gælder med det samme, også i søgning, beslutninger og filer.',
    who: 'Kun sekretariatet kan ændre det, og hver ændring noteres.',
  },
  versions: {
    task: 'Se, hvad der er ændret i en dagsorden',
    what: 'Alle versioner af en dagsorden, som de blev sendt, og forskellen mellem to af dem.',
    can:
      'Åbn en version, vælg to versioner at sammenligne, og skriv på mødets side, at du har læst den nyeste. ' +
      'Det, der er sendt, kan ingen ændre.',
    who: 'Du ser det af hver version, du må læse i dag. Af lukkede punkter ser andre end medlemmerne intet her.',
  },
  withdrawal: {
    task: 'Tag et punkt af en dagsorden, der er sendt',
    what: 'Et punkt, der ikke skal behandles alligevel, bliver stående med nummer, overskrift og begrundelse.',
    can: 'Skriv hvorfor, og tag punktet af. Det kan sættes på igen, indtil mødet er holdt.',
    who: 'Kun sekretariatet. Ændringen gælder med det samme for alle, og den noteres.',
  },
} as const;
