/** What the pages of this module are for, in Danish. */
export const da = {
  list: {
    task: 'Find en høring',
    what: 'Alle skriftlige høringer med frist, hvor mange der har svaret, og hvor de er rapporteret.',
    can: 'Vælg en høring for at svare eller se svarene. Sekretariatet laver nye.',
    who: 'Du ser de høringer, din organisation er hørt i, og dem om punkter, du må læse.',
  },
  board: {
    task: 'Følg en høring',
    what: 'Hvem der har svaret hvad på hvert afsnit, hvem der er tavse, og hvad det samlet er blevet til.',
    can: 'Svar for din organisation. Sekretariatet rykker, udsætter frister, lukker, behandler svar og rapporterer.',
    who: 'Andres svar ses, når høringen er lukket, medmindre der står andet. En kommunal høring ser regionen ikke.',
  },
  form: {
    task: 'Lav en høring',
    what: 'En kladde med spørgsmål, modtagere, frist og regel for tavshed. Intet er sendt endnu.',
    can: 'Start fra et punkt for at knytte høringen til det. Se modtagerne, før den sendes.',
    who: 'Kun sekretariatet, til høringen sendes.',
  },
  answer: {
    task: 'Svar i en høring',
    what: 'De afsnit, din organisation høres om, og hvad det betyder, hvis I ikke svarer.',
    can: 'Gem en kladde, se svaret igennem, og indsend. Træk det tilbage indtil fristen.',
    who: 'Kladden er jeres egen. Sekretariatet ser svaret, når det er indsendt.',
  },
  memo: {
    task: 'Behandl høringssvar',
    what: 'Svarene afsnit for afsnit med resultatet og det, der er gjort ved hvert svar: hvidbogen.',
    can: 'Hent den som PDF eller Word. Sekretariatet skriver, hvad der følges, og hvorfor.',
    who: 'Behandlingen ses af andre, når høringen er på vej til et møde.',
  },
} as const;
