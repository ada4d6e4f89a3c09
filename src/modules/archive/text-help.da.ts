/** What the pages of this module are for, in Danish. */
export const da = {
  imports: {
    task: 'Læs gamle dokumenter ind',
    what: 'Dagsordener og referater, der er på vej ind i arkivet, og dem, der er kommet ind.',
    can: 'Læg filer op, og åbn en kladde for at gennemse den. Den samme fil læses kun ind én gang.',
    who: 'Kun sekretariatet, indtil kladden er godkendt.',
  },
  review: {
    task: 'Gennemse en kladde',
    what: 'Det, programmet har læst i ét dokument, ved siden af dokumentets egne linjer.',
    can:
      'Gå felterne i tvivl igennem, ret det, der er læst forkert, og godkend. Rettelser kan ' +
      'fortrydes, og godkendelsen også.',
    who: 'Kun sekretariatet. Efter godkendelsen ses mødet af dem, det er sat til.',
  },
} as const;
