/** What the pages of this module are for, in Danish. */
export const da = {
  board: {
    task: 'Følg op på opgaver',
    what: 'Opgaverne fra referaterne: hvad der skal gøres, af hvem og hvornår. Det, der haster, står øverst.',
    can: 'Meld dine egne opgaver udført. Sekretariatet vælger ansvarlig, sætter frist og følger op på alle.',
    who: 'Du ser opgaver fra de punkter, du må læse. Det samme gælder i regnearket.',
  },
  action: {
    task: 'Meld en opgave udført',
    what: 'Én opgave med ansvarlig, frist, punktet den kommer fra, og alt, hvad der er sket med den.',
    can: 'Meld den udført, hvis den er din. Sekretariatet kan også lade den bortfalde eller tage den op igen.',
    who: 'De, der må læse punktet. Forløbet kan ingen rette bagefter.',
  },
  delegated: {
    task: 'Se, hvad der er afgjort efter delegation',
    what: 'Det, fx FU har afgjort på andres vegne, og på hvilken dagsorden det er meldt.',
    can: 'Bed om materialet til en beslutning, der er meldt til dit forum. Sekretariatet sender det.',
    who: 'Du ser beslutninger fra møder, du må læse, og det, der er meldt på dagsordener, du må læse.',
  },
  excerpt: {
    task: 'Send et uddrag af en beslutning',
    what: 'Beslutningen i ét punkt som mail med PDF til dem, den angår, og hvem der har fået den.',
    can: 'Vælg modtagere, ret teksten, og send. En mail, der ikke kom frem, kan sendes igen.',
    who: 'Kun sekretariatet. Den, der ikke må læse punktet, får det kun, når du siger hvorfor.',
  },
} as const;
