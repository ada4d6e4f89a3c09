/** What the pages of this module are for, in Danish. */
export const da = {
  register: {
    task: 'Find en beslutning',
    what: 'Alle beslutninger på tværs af fora og år, hver i én sætning.',
    can:
      'Vælg forum, udfald, dage, eller hvem der tog forbehold, og hent resultatet som regneark. Klik ' +
      'for at læse punktet.',
    who: 'Du ser beslutninger fra de punkter, du må læse, og ingen andre. Det gælder også filen.',
  },
  reservations: {
    task: 'Find åbne forbehold',
    what: 'Alle forbehold på tværs af fora, de åbne først.',
    can: 'Vælg, hvem der tog dem, forum, slags og hvordan de står, og hent resultatet som regneark.',
    who:
      'Du ser forbehold ved de punkter, du må læse. Har du plads for den, der tog et forbehold, kan du ' +
      'skrive, hvordan det står nu.',
  },
  list: {
    task: 'Find en sag',
    what: 'Sager: emner, der er fulgt gennem flere møder.',
    can:
      'Søg i titlerne, og åbn en sag for at se dens gang. Sekretariatet kan godtage forslag til nye ' +
      'sager.',
    who: 'En sag ses af dem, der må se mindst ét af dens punkter.',
  },
  matter: {
    task: 'Følg en sag gennem årene',
    what: 'Én sag: hvad hvert forum gjorde med den, i rækkefølge, og hvad der førte til hvad.',
    can: 'Åbn punkterne, og se, hvem der tog forbehold eller fik en opgave.',
    who: 'Du ser de punkter, du må se. Andre punkter i sagen nævnes ikke.',
  },
  edit: {
    task: 'Ret en sag',
    what: 'Sagens titel og punkter, og hvad der er gjort ved den.',
    can: 'Tilføj og fjern punkter, læg to sager sammen, eller del én. Det kan fortrydes her.',
    who: 'Kun sekretariatet.',
  },
} as const;
