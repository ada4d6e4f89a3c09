/** Every Danish sentence of this module. The words of the field are in the design layer's glossary. */
export const da = {
  help: {
    title: 'Hjælp',
    lead: 'Hvad man kan i Rammeværk, opgave for opgave. Den samme hjælp står øverst på siderne selv.',
    tasks: 'Opgaver',
    open: 'Åbn siden',
    more: 'Mere',
    glossary: 'Ordliste: fagets ord forklaret',
    accessibility: 'Tilgængelighedserklæring',
    signIn: 'Log ind og se hjælpen til resten',
  },
  glossary: {
    title: 'Ordliste',
    lead: 'Fagets ord, forklaret kort. Forklaringerne er vores egne og ikke lovens ordlyd.',
    search: 'Find et ord',
    found: (count: number, words: string) =>
      count === 1 ? `Ét ord passer til “${words}”.` : `${count} ord passer til “${words}”.`,
    nothingTitle: 'Ingen ord passer',
    nothingText: 'Prøv en kortere del af ordet.',
    showAll: 'Vis alle ord',
    letters: 'Bogstaver',
    words: 'Ord',
    source: 'Kilde',
    metIn: 'Her møder du det:',
  },
  accessibility: {
    title: 'Tilgængelighedserklæring',
    lead: 'Rammeværk skal kunne bruges af alle. Her står, hvad vi ved om det, og hvad vi ikke ved.',
    statusTitle: 'Overholdelse',
    status:
      'Vi retter os efter EN 301 549 og WCAG 2.1 på niveau AA. Vi vurderer selv, at siderne ' +
      'overholder kravene delvist: maskinerne finder ingen fejl, men ingen uden for projektet har ' +
      'efterprøvet det.',
    testedTitle: 'Det er prøvet',
    tested: [
      'Siderne prøves af en maskine (axe) i en rigtig browser, hver gang programmet ændres. Den må ' +
        'ikke finde noget.',
      'Siderne prøves i tre bredder, fra 320 til 1.440 punkter: intet må kræve, at man ruller sidelæns.',
      'De vigtigste veje er gået med tastaturet alene.',
      'Alle sider virker uden JavaScript.',
      'PDF-filer laves som PDF/UA-1 og afvises, hvis de mangler titel, tekst til figurer eller et ' +
        'overskriftsniveau.',
    ],
    gapsTitle: 'Det ved vi mangler',
    gaps: [
      'Originale filer, som er kommet udefra, er, som de var. Mange er ikke tilgængelige. Det læste ' +
        'indhold står på siderne.',
      'Word-filer har overskrifter, lister og tabelhoveder, men er ikke prøvet med Words egen kontrol.',
      'Forklaringen af et ord åbner midt i vinduet i browsere, der ikke kan lægge den ved ordet.',
      'Dokumenternes egne ord er på dansk, også på siderne på engelsk.',
    ],
    untestedTitle: 'Det er ikke prøvet',
    untested: [
      'Siderne er ikke prøvet med skærmlæser (NVDA, JAWS, VoiceOver) eller talestyring.',
      'De er ikke prøvet sammen med mennesker, der bruger hjælpemidler.',
      'PDF-filerne er ikke prøvet med veraPDF.',
    ],
    contactTitle: 'Giv os besked',
    contact:
      'Er der noget, du ikke kan læse eller bruge, så skriv eller ring til sekretariatet for ' +
      'rammeaftalen. Fortæl hvilken side, og hvad der skete. Skriv ikke personnumre. Du kan altid få ' +
      'indholdet på en anden måde.',
    contactDemo:
      'Det her er en demo uden et rigtigt sekretariat. Den, der driver Rammeværk, skriver sin egen ' +
      'adresse og sit eget telefonnummer her.',
    authorityTitle: 'Hvem fører tilsyn',
    authority:
      'Digitaliseringsstyrelsen fører tilsyn efter lov om tilgængelighed af offentlige organers ' +
      'websteder og mobilapplikationer. Er du ikke tilfreds med svaret, kan du henvende dig dér.',
    authorityLink: 'Digitaliseringsstyrelsen om webtilgængelighed',
    madeTitle: 'Om erklæringen',
    made: (on: string) =>
      `Gennemgået ${on} af dem, der laver programmet. En myndighed, der tager Rammeværk i brug, ` +
      `afgiver sin egen erklæring i styrelsens WAS-Tool og ajourfører den mindst en gang om året.`,
  },
} as const;
