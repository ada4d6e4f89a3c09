/** What the pages of this module are for, in Danish. */
export const da = {
  participation: {
    task: 'Se, om fremmødet falder',
    what: 'Hvor stor en del af kredsen der møder op i hvert forum, hvem der skifter person, og på hvilket niveau.',
    can: 'Vælg et forum og en periode, læs tallene bag, og hent dem som regneark.',
    who: 'Alle, der er logget ind, for de møder, de kan se.',
  },
  overlap: {
    task: 'Se, hvor arbejdsdelingen er uklar',
    what: 'Emner, som flere fora behandler, og punkter, som et forums kommissorium ikke siger noget om.',
    can:
      'Vælg forum, slags og periode, følg punkterne, og hent dem som regneark. Sekretariatet afviser et emne med en ' +
      'begrundelse.',
    who: 'Sekretariatet og foraenes medlemmer, for de punkter, de kan læse.',
  },
  reviews: {
    task: 'Evaluér et forum',
    what: 'De evalueringer, der er planlagt, i gang og besluttet.',
    can:
      'Se, hvad man kan vælge, og hvem der er for hvad. Sekretariatet spørger kredsen, skriver evalueringen og ' +
      'forelægger den.',
    who: 'Forummet og dem, der beslutter, mens den skrives; alle, der er logget ind, når den er forelagt.',
  },
  projects: {
    task: 'Følg en evaluering, der er bestilt udefra',
    what: 'Evalueringsprojekter fra bestilling til rapport: styregruppe, aftale, optioner, spørgsmål og resultat.',
    can:
      'Se, hvor langt et projekt er, og hvad der kom ud af det. Sekretariatet skriver hvert trin og spørger hver ' +
      'gruppe om det, den er tæt nok på til at vide.',
    who: 'Alle, der er logget ind. Priser og spørgsmål ses kun af den kommunale side.',
  },
  secretariat: {
    task: 'Se, hvordan sekretariatet styres',
    what: 'Ankerkommunen, hvem sekretariatet refererer til, hvem der afklarer hvad, opgaver, ressourcer og vikarer.',
    can: 'Læs det kort, der gælder, og de tidligere udgaver. Sekretariatet skriver en ny udgave med dag og kilde.',
    who: 'Alle, der er logget ind; alle, hvis samarbejdet har valgt det.',
  },
} as const;
