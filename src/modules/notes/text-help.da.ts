/** What the pages of this module are for, in Danish. */
export const da = {
  own: {
    task: 'Skriv en note til dig selv',
    what: 'Din egen note til punktet.',
    can: 'Skriv, ret og gem. Tøm feltet og gem, hvis noten skal slettes. Alle dine noter står under Mine noter.',
    who: 'Kun du. Hverken sekretariatet, administratoren eller din kommune kan læse den.',
  },
  position: {
    task: 'Skriv jeres positionering før en forhandling',
    what: 'Det, jeres kommune vil mene og sige om punktet.',
    can: 'Skriv og ret sammen med dem, der har plads for jeres kommune. Tidligere udgaver bliver stående.',
    who: 'Dem, der har plads for kommunen og må læse punktet. Ikke sekretariatet, de andre kommuner eller regionen.',
  },
  mine: {
    task: 'Find dine egne noter',
    what: 'Alle noter, du har skrevet til dig selv.',
    can: 'Søg, åbn punktet, print siden, eller hent alle noter som en tekstfil.',
    who: 'Kun du.',
  },
} as const;
